package io.github.kinetamine.population;

import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.text.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What came out for all subjects of a population. Immutable and safe for use by many threads. */
public final class PopulationResult {

    private final Population population;
    private final long first;
    private final int count;
    private final List<PopulationSeries> series;
    private final List<Failure> failures;
    private final List<String> notes;

    PopulationResult(
            Population population,
            long first,
            int count,
            List<PopulationSeries> series,
            List<Failure> failures,
            List<String> notes) {
        this.population = population;
        this.first = first;
        this.count = count;
        this.series = List.copyOf(series);
        this.failures =
                failures.stream().sorted(Comparator.comparingLong(Failure::id)).toList();
        this.notes = List.copyOf(notes);
    }

    /** What was simulated: with it, each subject can be simulated alone. */
    public Population population() {
        return population;
    }

    /** How many subjects there are, failures among them. */
    public int size() {
        return count;
    }

    /** The number of a subject, counted from 0. */
    public long id(int index) {
        return first + index;
    }

    /** The times of observation. */
    public Grid grid() {
        return series.get(0).grid();
    }

    /** The names of the series. */
    public List<String> names() {
        return series.stream().map(PopulationSeries::name).toList();
    }

    /** Every series. */
    public List<PopulationSeries> series() {
        return series;
    }

    /**
     * The series of a name, such as {@code ketamine}.
     *
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public PopulationSeries series(String name) {
        return series.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "this population has no series '" + name + "': " + Suggestion.hint(name, names())));
    }

    /** The subjects that could not be simulated, or in which an effect was refused, in the order of their numbers. */
    public List<Failure> failures() {
        return failures;
    }

    /** What a reader of the result should know. */
    public List<String> notes() {
        return notes;
    }

    /** The subjects that could be simulated, in the order of their numbers; effects may be missing of some. */
    public List<SubjectResult> subjects() {
        Set<Long> failed =
                failures.stream().filter(Failure::isWhole).map(Failure::id).collect(Collectors.toSet());
        return IntStream.range(0, count)
                .filter(i -> !failed.contains(id(i)))
                .mapToObj(i -> new SubjectResult(this, i))
                .toList();
    }

    /**
     * The share of subjects that meet a target; those who lack a series that it asks for are left out.
     *
     * @throws IllegalStateException if all are left out
     */
    public Proportion probability(Predicate<SubjectResult> target) {
        long met = 0;
        long of = 0;
        for (SubjectResult subject : subjects()) {
            try {
                met += target.test(subject) ? 1 : 0;
                of++;
            } catch (MissingSeriesException e) {
                continue; // what is missing can't be judged: the subject counts neither way
            }
        }
        if (of == 0) {
            throw new IllegalStateException("no subject could be simulated: ask failures() for the reasons");
        }
        return new Proportion(met, of);
    }

    /**
     * This result and that of the subjects that follow, as one: the same as if they had been simulated at once.
     *
     * @throws IllegalArgumentException if the other is of another population or does not begin where this one ends
     */
    public PopulationResult and(PopulationResult next) {
        if (next.first != first + count
                || !next.names().equals(names())
                || next.grid().size() != grid().size()) {
            throw new IllegalArgumentException(
                    "results join where one ends and the next begins: expected subjects from " + (first + count)
                            + " on with the same series and times, got from " + next.first + " on");
        }
        List<PopulationSeries> joined = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            joined.add(join(series.get(s), next.series.get(s)));
        }
        List<Failure> all = new ArrayList<>(failures);
        all.addAll(next.failures);
        return new PopulationResult(population, first, count + next.count, joined, all, notes);
    }

    /**
     * Writes all of it, eight bytes a value; {@link #read} reads it on any machine, bit by bit. The stream is left open.
     */
    public void writeTo(OutputStream out) throws IOException {
        ResultBytes.write(this, out);
    }

    /**
     * Reads what {@link #writeTo} has written.
     *
     * @param population the one that was simulated; its model, seed and times are compared
     * @throws IllegalArgumentException if the bytes are of another population
     * @throws IOException if the bytes were not written by a result
     */
    public static PopulationResult read(Population population, InputStream in) throws IOException {
        return ResultBytes.read(population, in);
    }

    private static PopulationSeries join(PopulationSeries one, PopulationSeries other) {
        int subjects = one.subjects() + other.subjects();
        double[] values = new double[Math.multiplyExact(subjects, one.grid().size())];
        for (int i = 0; i < one.grid().size(); i++) {
            System.arraycopy(one.at(i), 0, values, i * subjects, one.subjects());
            System.arraycopy(other.at(i), 0, values, i * subjects + one.subjects(), other.subjects());
        }
        return new PopulationSeries(one.name(), one.unit(), one.grid(), subjects, values);
    }
}

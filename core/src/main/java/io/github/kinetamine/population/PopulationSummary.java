package io.github.kinetamine.population;

import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.text.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the series of a population are distributed over its subjects, and what was asked of each subject: of any number of subjects
 * in little memory. Summaries of different subjects join by {@link #and} in any order and grouping to the same summary, to the
 * last bit. Immutable and safe for use by many threads.
 */
public final class PopulationSummary {

    private final Population population;
    private final SubjectRanges subjects;
    private final List<SeriesSummary> series;
    private final Map<String, QuantileSketch> measures;
    private final Map<String, Counted> targets;
    private final long failureCount;
    private final List<Failure> failures;
    private final List<String> notes;

    PopulationSummary(
            Population population,
            SubjectRanges subjects,
            List<SeriesSummary> series,
            Map<String, QuantileSketch> measures,
            Map<String, Counted> targets,
            long failureCount,
            List<Failure> failures,
            List<String> notes) {
        this.population = population;
        this.subjects = subjects;
        this.series = List.copyOf(series);
        this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        this.targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        this.failureCount = failureCount;
        this.failures = List.copyOf(failures);
        this.notes = List.copyOf(notes);
    }

    /** What was simulated. */
    public Population population() {
        return population;
    }

    /** How many subjects there are, failures among them. */
    public long size() {
        return subjects.count();
    }

    /** The times of observation. */
    public Grid grid() {
        return population.observed();
    }

    /** The names of the series. */
    public List<String> names() {
        return series.stream().map(SeriesSummary::name).toList();
    }

    /** Every series. */
    public List<SeriesSummary> series() {
        return series;
    }

    /**
     * The series of a name, such as {@code ketamine}.
     *
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public SeriesSummary series(String name) {
        return series.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("series", name, names()));
    }

    /**
     * How a measure that was asked for is distributed.
     *
     * @throws IllegalArgumentException if it was not asked for
     */
    public QuantileSketch measure(String name) {
        if (!measures.containsKey(name)) {
            throw unknown("measure", name, measures.keySet());
        }
        return measures.get(name);
    }

    /**
     * The share of subjects that meet a target that was asked for, failures left out.
     *
     * @throws IllegalArgumentException if it was not asked for
     * @throws IllegalStateException if every subject failed
     */
    public Proportion target(String name) {
        Counted counted = targets.get(name);
        if (counted == null) {
            throw unknown("target", name, targets.keySet());
        }
        if (counted.of() == 0) {
            throw new IllegalStateException("no subject could be simulated: ask failures() for the reasons");
        }
        return new Proportion(counted.met(), counted.of());
    }

    private static IllegalArgumentException unknown(String what, String name, Collection<String> known) {
        return new IllegalArgumentException(
                "this summary has no " + what + " '" + name + "': " + Suggestion.hint(name, known));
    }

    /** How many subjects could not be simulated. */
    public long failureCount() {
        return failureCount;
    }

    /** The first hundred subjects that could not be simulated, in the order of their numbers. */
    public List<Failure> failures() {
        return failures;
    }

    /** What a reader of the result should know. */
    public List<String> notes() {
        return notes;
    }

    /**
     * This summary and that of other subjects of the same population as one: the same as if they had been simulated at once.
     *
     * @throws IllegalArgumentException if a subject is in both, or the other is of another population or was asked for something
     *     else
     */
    public PopulationSummary and(PopulationSummary other) {
        SameExperiment.require(population, names(), other.population, other.names());
        requireSame("measures", measures.keySet(), other.measures.keySet());
        requireSame("targets", targets.keySet(), other.targets.keySet());
        List<SeriesSummary> all = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            all.add(series.get(i).and(other.series.get(i)));
        }
        Map<String, QuantileSketch> measured = new LinkedHashMap<>(measures);
        other.measures.forEach((name, sketch) -> measured.merge(name, sketch, QuantileSketch::and));
        Map<String, Counted> met = new LinkedHashMap<>(targets);
        other.targets.forEach((name, counted) -> met.merge(name, counted, Counted::and));
        FailureCount failed = new FailureCount();
        failed.add(failures, failureCount);
        failed.add(other.failures, other.failureCount);
        return new PopulationSummary(
                population, subjects.and(other.subjects), all, measured, met, failed.count(), failed.kept(), notes);
    }

    private static void requireSame(String what, Collection<String> mine, Collection<String> others) {
        if (!List.copyOf(mine).equals(List.copyOf(others))) {
            throw new IllegalArgumentException(
                    "summaries join that were asked for the same " + what + ", got " + mine + " and " + others);
        }
    }

    /**
     * Writes all of it in a compact form, the same bytes for the same content; {@link #read} reads it on any machine. The stream
     * is left open.
     */
    public void writeTo(OutputStream out) throws IOException {
        SummaryBytes.write(this, out);
    }

    /**
     * Reads what {@link #writeTo} has written.
     *
     * @param population the one that was summarised; its model, seed and times are compared
     * @throws IllegalArgumentException if the bytes are of another population
     * @throws IOException if the bytes were not written by a summary
     */
    public static PopulationSummary read(Population population, InputStream in) throws IOException {
        return SummaryBytes.read(population, in);
    }

    SubjectRanges ranges() {
        return subjects;
    }

    Map<String, QuantileSketch> measures() {
        return measures;
    }

    Map<String, Counted> targets() {
        return targets;
    }
}

package io.github.kinetamine.comparison;

import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.population.Proportion;
import io.github.kinetamine.population.Sample;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.text.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several regimens given to the same subjects of a population, each an arm:
 *
 * <pre>{@code
 * Population people = Population.of(Ketamine.racemic()).like(Subject.weighing(kg(70)));
 * PopulationComparison result = PopulationComparison.of(1_000)
 *     .seed(42)
 *     .arm("IV", people.give(Dose.mgPerKg(0.5).intravenous().over(minutes(40))))
 *     .arm("IM", people.give(Dose.mgPerKg(0.5).intramuscular()))
 *     .over(every(minutes(10)).until(hours(24)))
 *     .run();
 * System.out.println(result.forest().text());
 * }</pre>
 *
 * <p>Under one seed a subject has the same random numbers in every arm, so that differences are those of the regimens and not of
 * chance between subjects. Arms of one model share their subjects' parameters; arms of different models share covariates, and the
 * random effects by their order alone: differences between their means hold, but "the same subject" then means little.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class PopulationComparison {

    private final List<PopulationArm> arms;

    private PopulationComparison(List<PopulationArm> arms) {
        this.arms = List.copyOf(arms);
    }

    /** A comparison in so many subjects, still without arms. */
    public static Plan of(int subjects) {
        if (subjects < 1) {
            throw new IllegalArgumentException("a population needs at least 1 subject, got " + subjects);
        }
        return new Plan(subjects, 0, null, Map.of());
    }

    /**
     * A comparison of results, such as those that several machines joined.
     *
     * @throws IllegalArgumentException if there is none, two have one label, or they are of other subjects, seeds or times
     */
    public static PopulationComparison of(List<PopulationArm> arms) {
        if (arms.isEmpty()) {
            throw new IllegalArgumentException("nothing is compared: give at least one arm");
        }
        PopulationResult first = arms.get(0).result();
        for (PopulationArm arm : arms) {
            PopulationResult result = arm.result();
            boolean isAlike = result.size() == first.size()
                    && result.id(0) == first.id(0)
                    && result.population().seed() == first.population().seed()
                    && result.grid().size() == first.grid().size()
                    && result.grid().end().equals(first.grid().end());
            if (!isAlike) {
                throw new IllegalArgumentException(
                        "arm '" + arm.label() + "' is of other subjects, another seed or other" + " times than arm '"
                                + arms.get(0).label() + "': simulate all arms alike");
            }
        }
        if (arms.stream().map(PopulationArm::label).distinct().count() < arms.size()) {
            throw new IllegalArgumentException("two arms have one label; give each a label of its own");
        }
        return new PopulationComparison(arms);
    }

    /** A comparison that has not run yet. Immutable and safe for use by many threads. */
    public static final class Plan {

        private final int subjects;
        private final long seed;
        private final @Nullable Grid grid;
        private final Map<String, Population> planned;

        private Plan(int subjects, long seed, @Nullable Grid grid, Map<String, Population> planned) {
            this.subjects = subjects;
            this.seed = seed;
            this.grid = grid;
            this.planned = planned;
        }

        /** What names the random numbers; 0 unless told otherwise. */
        public Plan seed(long newSeed) {
            return new Plan(subjects, newSeed, grid, planned);
        }

        /** The times at which every arm is observed. */
        public Plan over(Grid times) {
            return new Plan(subjects, seed, Objects.requireNonNull(times, "grid"), planned);
        }

        /**
         * Adds an arm.
         *
         * @param label the name of the arm, unlike that of any other
         * @param population model, regimen and variability; number of subjects, seed and times are those of the comparison
         */
        public Plan arm(String label, Population population) {
            Objects.requireNonNull(population, "population");
            if (label.isBlank()) {
                throw new IllegalArgumentException("an arm needs a label");
            }
            Map<String, Population> more = new LinkedHashMap<>(planned);
            if (more.put(label, population) != null) {
                throw new IllegalArgumentException("there are two arms '" + label + "'; give each a label of its own");
            }
            return new Plan(subjects, seed, grid, more);
        }

        /**
         * Runs every arm.
         *
         * @throws IllegalStateException if there is no arm or no time
         * @throws IllegalArgumentException naming the arm, if its regimen or variability does not fit its model
         */
        public PopulationComparison run() {
            if (planned.isEmpty()) {
                throw new IllegalStateException("nothing is compared: add .arm(label, population)");
            }
            if (grid == null) {
                throw new IllegalStateException("no time is observed: add .over(every(minutes(…)).until(hours(…)))");
            }
            Grid times = grid;
            List<PopulationArm> arms = new ArrayList<>();
            planned.forEach((label, population) -> arms.add(run(label, population, times)));
            return PopulationComparison.of(arms);
        }

        private PopulationArm run(String label, Population population, Grid times) {
            try {
                return PopulationArm.of(
                        label,
                        population.subjects(subjects).seed(seed).observe(times).run());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("arm '" + label + "': " + e.getMessage(), e);
            }
        }
    }

    /** The arms, in the order in which they were added. */
    public List<PopulationArm> arms() {
        return arms;
    }

    /**
     * The arm of a label.
     *
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public PopulationArm arm(String label) {
        List<String> labels = arms.stream().map(PopulationArm::label).toList();
        return arms.stream()
                .filter(arm -> arm.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no arm '" + label + "': " + Suggestion.hint(label, labels)));
    }

    /**
     * By how much a number differs between two arms, subject by subject; subjects that failed in either are left out.
     *
     * @throws IllegalArgumentException if an arm lacks the series, or no subject has a number in both arms
     */
    public PairedDifference difference(String arm, String against, SubjectMetric metric) {
        return difference(arm(arm), arm(against), metric);
    }

    private PairedDifference difference(PopulationArm one, PopulationArm other, SubjectMetric metric) {
        double[] values = one.values(metric);
        double[] others = other.values(metric);
        double[] differences = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - others[i])
                .toArray();
        Sample sample = Sample.of(differences);
        long larger = IntStream.range(0, values.length)
                .filter(i -> values[i] > others[i])
                .count();
        return new PairedDifference(
                one.label(),
                other.label(),
                metric.name(),
                metric.unit(one.result().series(metric.series())),
                sample,
                new Proportion(larger, sample.size()));
    }

    /** The share of subjects in which a number is larger in one arm than in another. */
    public Proportion superiority(String arm, String over, SubjectMetric metric) {
        return difference(arm, over, metric).superiority();
    }

    /** How every other arm differs from the first, in each of its {@link PopulationArm#metrics()} that both have. */
    public List<PairedDifference> differences() {
        PopulationArm first = arms.get(0);
        return arms.stream()
                .skip(1)
                .flatMap(arm -> arm.metrics().stream().filter(first::has).map(metric -> difference(arm, first, metric)))
                .toList();
    }

    /** Quantiles over the subjects of the peak and the area of each analyte and the peak of each effect, arm by arm. */
    public TextTable summary() {
        return PopulationTables.summary(arms);
    }

    /** The {@link #differences()} as a table, from which a forest plot is drawn. */
    public TextTable forest() {
        return PopulationTables.forest(differences());
    }

    /** The {@link #summary()} as text to be read on a terminal. */
    public String table() {
        return summary().text();
    }
}

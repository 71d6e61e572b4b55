package io.github.kinetamine.workbench;

import io.github.kinetamine.population.Population;
import io.github.kinetamine.simulation.Grid;
import picocli.CommandLine.Option;

/** How many subjects there are, and what names their random numbers. */
final class PopulationOptions {

    private static final int USUAL_SUBJECTS = 1_000;
    private static final long USUAL_SEED = 42;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    @Option(names = "--subjects", paramLabel = "N", description = "how many subjects are drawn")
    private Integer subjects;

    @Option(names = "--seed", paramLabel = "S", description = "names the random numbers; otherwise 42")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "how many threads share the work; otherwise all cores")
    private Integer threads;

    /** Whether a population is asked for at all. */
    boolean isGiven() {
        if (subjects == null && (seed != null || threads != null)) {
            throw new IllegalArgumentException(
                    (seed != null ? "--seed" : "--threads") + " is of a population: add --subjects N");
        }
        return subjects != null;
    }

    int subjects() {
        int number = subjects == null ? USUAL_SUBJECTS : subjects;
        requirePositive("--subjects", number);
        return number;
    }

    /** The population of that size, with that seed, on so many threads. */
    Population applied(Population population) {
        Population sized = population.subjects(subjects()).seed(seed == null ? USUAL_SEED : seed);
        if (threads == null) {
            return sized;
        }
        requirePositive("--threads", threads);
        return sized.threads(threads);
    }

    private static void requirePositive(String option, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(option + " must be 1 or more, got " + number);
        }
    }

    /** Refuses what does not fit into the memory that Java has. */
    void requireRoom(Grid grid, int seriesInAll) {
        double values = (double) subjects() * grid.size();
        double needed = 2 * Double.BYTES * values * seriesInAll;
        double room = Runtime.getRuntime().maxMemory();
        if (values > Integer.MAX_VALUE - 8 || needed > room) {
            throw new IllegalArgumentException(subjects() + " subjects at " + grid.size() + " times need about "
                    + Math.round(needed / BYTES_PER_MEGABYTE) + " MB and Java has "
                    + Math.round(room / BYTES_PER_MEGABYTE) + " MB: take fewer subjects, a longer --every, or more"
                    + " memory, as in 'java -Xmx8g -jar kinetamine.jar …'");
        }
    }

    /** The sentence that says who was drawn. */
    String note() {
        return subjects() + " subjects of seed " + (seed == null ? USUAL_SEED : seed);
    }
}

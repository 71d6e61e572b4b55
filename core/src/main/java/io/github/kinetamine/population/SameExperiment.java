package io.github.kinetamine.population;

import io.github.kinetamine.simulation.Grid;
import java.util.List;
import java.util.stream.IntStream;

/** What two results must share before they join. Stateless. */
final class SameExperiment {

    private SameExperiment() {}

    static void require(Population one, List<String> names, Population other, List<String> otherNames) {
        if (one == other && names.equals(otherNames)) {
            return;
        }
        requireEqual("seed", one.seed(), other.seed());
        requireEqual("model", one.model().card().id(), other.model().card().id());
        requireEqual("times", times(one.observed()), times(other.observed()));
        requireEqual("series", names, otherNames);
    }

    static void requireEqual(String what, Object mine, Object others) {
        if (!mine.equals(others)) {
            throw new IllegalArgumentException("results join if they are of one population, but the " + what + " is "
                    + mine + " here and " + others + " there");
        }
    }

    /** The times in nanoseconds. */
    static List<Long> times(Grid grid) {
        return IntStream.range(0, grid.size())
                .mapToObj(i -> grid.time(i).toNanos())
                .toList();
    }
}

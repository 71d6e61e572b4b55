package io.github.kinetamine.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Panels fill the time between two observations without a gap. */
class PanelsTest {

    static Stream<Panels> all() {
        return Stream.concat(Panels.CHOICES.stream(), Panels.WATCHFUL.stream());
    }

    /** Halves of powers of two are exact, and so is their sum. */
    @ParameterizedTest
    @MethodSource("all")
    void theirLengthsAddUpToTheWhole(Panels panels) {
        double sum = 0;
        for (int panel = 0; panel < panels.count(); panel++) {
            assertTrue(panels.length(panel, 3) > 0);
            sum += panels.length(panel, 3);
        }
        assertEquals(3, sum);
    }

    /** The first is the shortest, where a dose has just made a kink; each is as long as all before it, up to a part. */
    @ParameterizedTest
    @MethodSource("all")
    void theyGrowByHalvesFromTheBeginning(Panels panels) {
        double before = panels.length(0, 1);
        assertEquals(1.0 / panels.parts() / (1 << panels.halvings()), before);
        for (int panel = 1; panel < panels.count(); panel++) {
            assertEquals(Math.min(before, 1.0 / panels.parts()), panels.length(panel, 1));
            before += panels.length(panel, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void eachChoiceIsFinerThanTheOneBefore(List<Panels> choices) {
        for (int i = 1; i < choices.size(); i++) {
            Panels coarse = choices.get(i - 1);
            Panels fine = choices.get(i);
            assertTrue(fine.count() * fine.nodes() > coarse.count() * coarse.nodes(), () -> coarse + " " + fine);
            assertTrue(fine.nodes() <= Panels.MOST_NODES);
        }
    }

    static Stream<List<Panels>> lists() {
        return Stream.of(Panels.CHOICES, Panels.WATCHFUL);
    }
}

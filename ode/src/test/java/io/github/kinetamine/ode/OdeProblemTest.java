package io.github.kinetamine.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.event.RootEvent;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A problem holds what it was given, and copies. */
class OdeProblemTest {

    private static final OdeSystem DECAY = (t, y, dydt) -> dydt[0] = -y[0];

    @Test
    void whatIsAddedLeavesTheRestAsItWas() {
        Jacobian jacobian = (t, y, dfdy) -> dfdy[0] = -1;
        RootEvent first = RootEvent.stop((t, y) -> y[0], Direction.ANY);
        RootEvent second = RootEvent.stop((t, y) -> t, Direction.RISING);
        OdeProblem bare = OdeProblem.of(DECAY, 2, -3, 1, 4);
        OdeProblem problem = bare.withJumps(1, -2)
                .withEvent(first)
                .withJacobian(jacobian)
                .withJumps(0)
                .withEvent(second);
        assertSame(DECAY, problem.system());
        assertEquals(Optional.of(jacobian), problem.jacobian());
        assertEquals(2, problem.start());
        assertEquals(-3, problem.end());
        assertEquals(2, problem.size());
        assertArrayEquals(new double[] {1, 4}, problem.initialState());
        assertArrayEquals(new double[] {-2, 0, 1}, problem.jumps());
        assertEquals(List.of(first, second), problem.events());
        assertEquals(Optional.empty(), bare.jacobian());
        assertArrayEquals(new double[0], bare.jumps());
        assertEquals(List.of(), bare.events());
    }

    @Test
    void arraysAreCopied() {
        double[] state = {1, 4};
        double[] jumps = {1};
        OdeProblem problem = OdeProblem.of(DECAY, 0, 3, state).withJumps(jumps);
        state[0] = jumps[0] = 99;
        problem.initialState()[1] = problem.jumps()[0] = 99;
        assertArrayEquals(new double[] {1, 4}, problem.initialState());
        assertArrayEquals(new double[] {1}, problem.jumps());
    }

    @Test
    void spansStatesAndJumpsAreFinite() {
        for (double nonsense : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(() -> OdeProblem.of(DECAY, nonsense, 1, 1), "start and end", nonsense + " and 1.0");
            assertRefused(() -> OdeProblem.of(DECAY, 0, nonsense, 1), "start and end", "0.0 and " + nonsense);
            assertRefused(() -> OdeProblem.of(DECAY, 0, 1, 1, nonsense), "initial state", "[1.0, " + nonsense + "]");
            assertRefused(() -> OdeProblem.of(DECAY, 0, 1, 1).withJumps(1, nonsense), "jumps", "got " + nonsense);
        }
        assertRefused(() -> OdeProblem.of(DECAY, -1e308, 1e308, 1), "-1.0E308 to 1.0E308", "unit of time");
        assertRefused(() -> OdeProblem.of(DECAY, 0, 1), "at least one component");
    }

    private static void assertRefused(Runnable call, String... words) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), () -> "\"" + word + "\" in: " + message);
        }
    }
}

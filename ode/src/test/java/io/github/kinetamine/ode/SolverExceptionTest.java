package io.github.kinetamine.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** A failure says what, where and whom, and remembers what it was before it was told again. */
class SolverExceptionTest {

    private final double[] state = {1, -2};
    private final SolverException failure = new SolverException(Status.TOO_MANY_STEPS, 3, state);

    @Test
    void aFailureHasTheSentenceOfItsStatus() {
        assertEquals(
                Status.TOO_MANY_STEPS.sentence() + " (status TOO_MANY_STEPS, t = 3.0, y = [1.0, -2.0])",
                failure.getMessage());
        assertEquals(Status.TOO_MANY_STEPS, failure.status());
        assertEquals(3, failure.time());
        assertNull(failure.getCause());
    }

    @Test
    void aFailureMayHaveASentenceOfItsOwn() {
        SolverException own = new SolverException(Status.NOT_FINITE, 3, state, "the pump is empty");
        assertEquals("the pump is empty (status NOT_FINITE, t = 3.0, y = [1.0, -2.0])", own.getMessage());
    }

    @Test
    void theStateIsACopy() {
        state[0] = 99;
        failure.state()[1] = 99;
        assertArrayEquals(new double[] {1, -2}, failure.state());
    }

    @Test
    void anotherClockShowsAnotherTime() {
        SolverException later = failure.later(20);
        assertEquals(23, later.time());
        assertEquals(Status.TOO_MANY_STEPS, later.status());
        assertEquals(failure.getMessage().replace("t = 3.0", "t = 23.0"), later.getMessage());
        assertSame(failure, later.getCause());
    }

    @Test
    void whomItConcernsIsSaidFirst() {
        SolverException told = failure.of("subject 7");
        assertEquals("subject 7: " + failure.getMessage(), told.getMessage());
        assertEquals(3, told.time());
        assertSame(failure, told.getCause());
    }
}

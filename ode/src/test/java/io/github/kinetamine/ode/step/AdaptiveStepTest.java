package io.github.kinetamine.ode.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The course of an integration whose errors are given, with a controller that takes 0.9 of a step after an error of 1. */
class AdaptiveStepTest {

    private final AdaptiveStep course = new AdaptiveStep(new PiController(1, 0, 0.5, 4));
    private final Counts counts = new Counts();

    private void begin(double t, double end, double size) {
        course.start(t, end);
        course.begin(size);
    }

    @Test
    void aCourseBeginsWithoutAStep() {
        course.start(2, 7);
        assertTrue(course.isFirst());
        assertEquals(5, course.span());
        assertEquals(2, course.time());
        assertEquals(2, course.previousTime());
        course.begin(0.1);
        assertFalse(course.isFirst());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1})
    void anAcceptedStepGoesToItsTarget(double sign) {
        begin(0, sign * 100, 1);
        assertNull(course.propose(sign * 100));
        assertEquals(sign, course.tried());
        assertEquals(sign, course.target());
        assertTrue(course.judge(1));
        assertEquals(0, course.previousTime());
        assertEquals(sign, course.time());
        course.propose(sign * 100);
        assertEquals(sign * 0.9, course.tried());
        assertEquals(course.time() + course.tried(), course.target());
    }

    @Test
    void aRejectedStepIsTriedAgainShorter() {
        begin(0, 100, 1);
        course.propose(100);
        assertFalse(course.judge(Math.nextUp(1.0)));
        assertEquals(0, course.time());
        course.propose(100);
        assertEquals(0.9, course.tried(), 1e-15);
        assertFalse(course.judge(Double.NaN));
        course.propose(100);
        assertEquals(0.45, course.tried(), 1e-15);
    }

    @Test
    void aLimitIsMetExactlyAndSaysLittleAboutTheNextStep() {
        begin(0, 100, 1);
        course.propose(0.3);
        assertEquals(0.3, course.tried());
        assertEquals(0.3, course.target());
        course.judge(1);
        assertEquals(0.3, course.time());
        course.propose(100);
        assertEquals(1, course.tried(), 1e-15);
        course.judge(1e-9);
        course.propose(100);
        assertEquals(4, course.tried(), 1e-14, "a whole step does");
    }

    @Test
    void aCutStepThatCouldHaveBeenMuchLongerDoesGrow() {
        begin(0, 100, 1);
        course.propose(0.3);
        course.judge(1e-9);
        course.propose(100);
        assertEquals(1.2, course.tried(), 1e-15);
    }

    @Test
    void aStepThatALimitMakesTinyIsTaken() {
        begin(1, 100, 1);
        double limit = Math.nextUp(1.0);
        assertNull(course.propose(limit));
        assertTrue(course.judge(0.5));
        assertEquals(limit, course.time());
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 1e300})
    void aStepThatErrorsMakeTooSmallIsRefused(double error) {
        assertEquals(Status.STEP_TOO_SMALL, refusal(error));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aStepWhoseErrorsAreNoNumbersIsRefusedForThat(double error) {
        assertEquals(Status.NOT_FINITE, refusal(error));
    }

    /** Goes one step and then errs for ever, near the limit too. */
    private Status refusal(double error) {
        begin(1, 100, 1);
        Status status = course.advance(100, (t, h, end) -> t == 1 ? 1 : error, counts);
        assertNull(status);
        double reached = course.time();
        status = course.advance(Math.nextUp(reached), (t, h, end) -> error, counts);
        assertEquals(reached, course.time());
        assertEquals(reached, course.previousTime(), "there is no last step any more");
        return status;
    }

    @Test
    void aStartForgetsErrors() {
        refusal(Double.NaN);
        begin(1, 100, 1e-20);
        assertEquals(Status.STEP_TOO_SMALL, course.propose(100));
        begin(1, 100, 1e-20);
        assertNull(course.propose(Math.nextUp(1.0)), "the limit makes it short, not an error");
    }

    @Test
    void aStartForgetsThatAStepWasRejected() {
        begin(0, 100, 1);
        course.propose(100);
        course.judge(2);
        begin(0, 100, 1);
        course.propose(100);
        course.judge(1e-9);
        course.propose(100);
        assertEquals(4, course.tried());
    }

    @Test
    void aStepToALimitEndsThereWhateverTheClockMakesOfItsLength() {
        begin(1, -100, 5);
        double limit = 1e-17;
        course.propose(limit);
        assertEquals(-1, course.tried());
        assertEquals(limit, course.target());
    }

    @Test
    void attemptsAreCountedUntilOneIsGood() {
        begin(0, 100, 1);
        double[] sizes = new double[3];
        Status status = course.advance(
                100,
                (t, h, end) -> {
                    assertEquals(0, t);
                    assertEquals(h, end);
                    sizes[(int) counts.stats().rejections()] = h;
                    return counts.stats().rejections() < 2 ? 1e9 : 1;
                },
                counts);
        assertNull(status);
        assertEquals(new SolverStats(1, 2, 0, 0, 0), counts.stats());
        assertArrayEquals(new double[] {1, 0.5, 0.25}, sizes);
        assertEquals(0.25, course.time());
    }
}

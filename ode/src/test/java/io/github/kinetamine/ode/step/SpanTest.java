package io.github.kinetamine.ode.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps on a clock that rounds, forwards and backwards. */
class SpanTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, -1, 1e9, -3e-200})
    void aStepOfFourRoundingsOfTheClockIsTooSmall(double t) {
        double instant = 4 * Math.ulp(t);
        assertEquals(instant, Span.instant(t));
        for (double sign : new double[] {1, -1}) {
            assertTrue(Span.isTooSmall(sign * instant, t));
            assertFalse(Span.isTooSmall(sign * Math.nextUp(instant), t));
        }
        assertTrue(Span.isTooSmall(Double.NaN, t));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1})
    void aStepGoesToALimitThatIsNear(double h) {
        for (double part : new double[] {0, 1e-9, 0.5, 1, 1.01}) {
            assertEquals(part * h, Span.towards(0, h, part * h));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1})
    void twoEqualStepsGoToALimitThatIsALittleFurther(double h) {
        assertEquals(0.51 * h, Span.towards(0, h, 1.02 * h));
        assertEquals(0.999 * h, Span.towards(0, h, 1.998 * h));
        assertEquals(h, Span.towards(0, h, 2.001 * h));
        assertEquals(h, Span.towards(0, h, 1e6 * h));
        assertEquals(h, Span.towards(3, h, 3 + 8 * h));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1})
    void halfAStepThatWouldBeTooSmallIsNotTaken(double sign) {
        double t = 1024;
        double ulp = Math.ulp(t); // below 1024 the clock is twice as fine
        double limit = t + sign * 8 * ulp;
        assertEquals(limit - t, Span.towards(t, sign * 5 * ulp, limit));
        double further = t + sign * 9 * ulp;
        assertEquals((further - t) / 2, Span.towards(t, sign * 5 * ulp, further));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1})
    void farFromZeroTheStepIsTheOneThatTheClockTakes(double sign) {
        double t = 1e15; // the clock ticks in eighths
        assertEquals(sign * 0.25, Span.onTheClock(t, sign * 0.3, t + sign * 0.3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.1})
    void whereTheClockHardlyRoundsEqualStepsStayEqual(double h) {
        double end = 1 + h;
        assertTrue(end - 1 != h, "the clock rounds");
        assertEquals(h, Span.onTheClock(1, h, end));
        assertEquals(h * (1 + 1e-12), Span.onTheClock(0, h, h * (1 + 1e-12)));
    }
}

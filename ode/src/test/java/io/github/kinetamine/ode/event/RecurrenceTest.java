package io.github.kinetamine.ode.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When changes come so fast that the next ones cannot be told apart: intervals that shrink by a known ratio. */
class RecurrenceTest {

    private static final double INSTANT = 1e-12;
    private static final double SPAN = 10;

    private final Recurrence recurrence = new Recurrence();

    /** Three changes, the last two {@code interval} apart, the two before {@code interval / ratio}; then the far side. */
    private boolean isPiledUp(double interval, double ratio) {
        recurrence.clear();
        recurrence.add(1, 1);
        recurrence.add(1 + interval / ratio, 1);
        recurrence.add(1 + interval / ratio + interval, 1);
        return recurrence.isBeyondResolution(-1, INSTANT, SPAN);
    }

    @Test
    void theOneAfterTheNextIntervalDecides() {
        // a millionth of the span is 1e-5
        assertTrue(isPiledUp(1e-3, 0.09), "1e-3, 9e-5, 8.1e-6");
        assertFalse(isPiledUp(1e-3, 0.11), "1e-3, 1.1e-4, 1.2e-5");
    }

    @Test
    void intervalsThatGrowAreJudgedByTheLast() {
        assertTrue(isPiledUp(0.99e-5, 3));
        assertFalse(isPiledUp(1.01e-5, 3));
    }

    @Test
    void anIntervalOfAFewInstantsIsTooShort() {
        recurrence.add(0, 1);
        recurrence.add(1, 1);
        recurrence.add(2, 1);
        assertTrue(recurrence.isBeyondResolution(-1, 1.0 / 16, SPAN));
        recurrence.add(3, 1);
        assertTrue(recurrence.isBeyondResolution(-1, -1.0 / 16, SPAN), "backwards");
        recurrence.add(4, 1);
        assertFalse(recurrence.isBeyondResolution(-1, 0.99 / 16, SPAN));
    }

    @Test
    void timeMayRunBackwards() {
        for (double sign : new double[] {1, -1}) {
            recurrence.clear();
            recurrence.add(0, 1);
            recurrence.add(sign * 1, 1);
            recurrence.add(sign * 1.001, 1);
            assertTrue(recurrence.isBeyondResolution(-1, sign * INSTANT, SPAN));
        }
    }

    @Test
    void fewerThanThreeChangesTellNothing() {
        assertFalse(recurrence.isBeyondResolution(-1, INSTANT, SPAN));
        recurrence.add(1, 1);
        assertFalse(recurrence.isBeyondResolution(-1, INSTANT, SPAN));
        recurrence.add(1 + 1e-9, 1);
        assertFalse(recurrence.isBeyondResolution(-1, INSTANT, SPAN));
        isPiledUp(1e-9, 0.5);
        recurrence.clear();
        recurrence.add(1, 1);
        assertFalse(recurrence.isBeyondResolution(-1, INSTANT, SPAN));
    }

    @Test
    void onlyTheFarSideAfterAChangeIsDoubted() {
        for (double t : new double[] {1, 2, 2.0001}) {
            recurrence.add(t, 1);
        }
        assertFalse(recurrence.isBeyondResolution(1, INSTANT, SPAN), "it is back on its side");
        assertFalse(recurrence.isBeyondResolution(-1, INSTANT, SPAN), "and crosses from there later");
        assertTrue(isPiledUp(1e-6, 0.5));
        assertTrue(recurrence.isBeyondResolution(-1, INSTANT, SPAN), "as long as nothing else is seen");
    }
}

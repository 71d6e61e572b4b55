package io.github.kinetamine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which jump comes next, in either direction. */
class JumpOrderTest {

    private static final double[] TIMES = {1, 2, 2, 5};

    @Test
    void forwardsEachJumpIsMetOnce() {
        Jumps jumps = new Jumps(TIMES, 1);
        jumps.passTo(0);
        assertEquals(1, jumps.next());
        assertFalse(jumps.isAt(0));
        assertTrue(jumps.isNextWithin(1));
        assertFalse(jumps.isNextWithin(Math.nextDown(1.0)));
        jumps.passTo(1);
        assertTrue(jumps.isAt(1));
        assertEquals(2, jumps.next());
        jumps.passTo(2);
        assertTrue(jumps.isAt(2));
        assertFalse(jumps.isAt(1));
        assertEquals(5, jumps.next());
        jumps.passTo(6);
        assertFalse(jumps.isNextWithin(100));
        assertFalse(jumps.isAt(6));
    }

    @Test
    void backwardsTheyComeInTheOtherOrder() {
        Jumps jumps = new Jumps(TIMES, -1);
        jumps.passTo(6);
        assertEquals(5, jumps.next());
        assertTrue(jumps.isNextWithin(5));
        assertFalse(jumps.isNextWithin(Math.nextUp(5.0)));
        jumps.passTo(5);
        assertEquals(2, jumps.next());
        jumps.passTo(1.5);
        assertEquals(1, jumps.next());
        jumps.passTo(1);
        assertTrue(jumps.isAt(1));
        assertFalse(jumps.isNextWithin(-100));
    }

    @Test
    void aNewStartBeforeAJumpMeetsItAgain() {
        for (double sign : new double[] {1, -1}) {
            double[] times = sign > 0 ? new double[] {1, 2} : new double[] {-2, -1};
            Jumps jumps = new Jumps(times, sign);
            jumps.passTo(sign * 3);
            jumps.passTo(sign * 1.5);
            assertEquals(sign * 2, jumps.next());
            jumps.passTo(0);
            assertEquals(sign, jumps.next());
        }
    }

    /** Time may be counted from a day in the middle. */
    @Test
    void jumpsBeforeTimeZeroAreMetAgainToo() {
        for (double sign : new double[] {1, -1}) {
            double[] times = sign > 0 ? new double[] {-2, -1} : new double[] {1, 2};
            Jumps jumps = new Jumps(times, sign);
            jumps.passTo(0);
            jumps.passTo(sign * -1.5);
            assertEquals(sign * -1, jumps.next());
            jumps.passTo(sign * -3);
            assertEquals(sign * -2, jumps.next());
        }
    }

    @Test
    void theDoublesBesideAJumpAreThoseOfTheDirection() {
        Jumps forwards = new Jumps(TIMES, 1);
        assertEquals(Math.nextDown(2.0), forwards.before(2));
        assertEquals(Math.nextUp(2.0), forwards.after(2));
        Jumps backwards = new Jumps(TIMES, -1);
        assertEquals(Math.nextUp(2.0), backwards.before(2));
        assertEquals(Math.nextDown(2.0), backwards.after(2));
    }
}

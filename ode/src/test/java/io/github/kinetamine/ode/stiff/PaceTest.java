package io.github.kinetamine.ode.stiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What steps cost a unit of time. */
class PaceTest {

    @Test
    void eachStepCountsHalfAsMuchAsTheOneAfterIt() {
        Pace pace = new Pace();
        assertTrue(Double.isNaN(pace.perTime()));
        pace.add(6, 0.5);
        assertEquals(12, pace.perTime());
        pace.add(10, 2);
        assertEquals((3 + 10) / 2.25, pace.perTime());
        pace.add(1, 1);
        assertEquals((1.5 + 5 + 1) / (0.125 + 1 + 1), pace.perTime());
        pace.start();
        assertTrue(Double.isNaN(pace.perTime()));
        pace.add(6, 0.5);
        assertEquals(12, pace.perTime());
    }
}

package io.github.kinetamine.ode.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CoarseTest {

    @Property(tries = 200)
    void logarithmsHaveFourDigits(@ForAll @DoubleRange(min = -300, max = 300) double decades) {
        double x = Math.pow(10, decades);
        assertEquals(Math.log(x) / Math.log(2), Coarse.log2(x), 6e-5);
    }

    @Property(tries = 200)
    void powersHaveSix(@ForAll @DoubleRange(min = -1000, max = 1000) double x) {
        double power = Math.pow(2, x);
        assertEquals(power, Coarse.exp2(x), 3.1e-7 * power);
    }

    @Test
    void powersOfTwoAreExact() {
        for (int n = -1000; n <= 1000; n++) {
            double power = Math.scalb(1.0, n);
            assertEquals(n, Coarse.log2(power));
            assertEquals(power, Coarse.exp2(n));
        }
    }

    @Test
    void anErrorOfZeroLetsTheStepGrowAsFarAsItMay() {
        assertTrue(Coarse.log2(0) < -1000);
        assertEquals(10, new PiController(5, 0.04, 0.2, 10).accept(0));
        assertEquals(10, new PiController(5, 0.04, 0.2, 10).accept(Double.MIN_VALUE));
    }
}

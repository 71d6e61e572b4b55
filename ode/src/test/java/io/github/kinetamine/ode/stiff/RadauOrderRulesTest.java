package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When Radau changes its order, and the tolerances that follow. */
class RadauOrderRulesTest {

    private static final double FAST = 0.002;
    private static final double RELATIVE = 1e-6;

    private final RadauOrder order = new RadauOrder(RELATIVE, 3, 5);

    private void calmSteps(int count) {
        for (int i = 0; i < count; i++) {
            assertFalse(order.choose(FAST, false, 1));
        }
    }

    private void raise() {
        order.start();
        calmSteps(10);
        assertTrue(order.choose(FAST, false, 1));
        assertEquals(5, order.tableau().stages);
    }

    @Test
    void theOrderRisesAfterTenStepsOfFastConvergence() {
        assertEquals(3, order.tableau().stages);
        assertEquals(5, order.highest().stages);
        raise();
        assertFalse(order.choose(FAST, false, 1), "it is the highest");
    }

    @Test
    void theOrderDoesNotRiseWhereConvergenceIsNotFastOrStepsChange() {
        calmSteps(10);
        assertFalse(order.choose(Math.nextUp(FAST), false, 1));
        assertFalse(order.choose(FAST, false, 1.21));
        assertFalse(order.choose(FAST, false, 0.83));
        assertFalse(order.choose(FAST, true, 1));
        assertEquals(3, order.tableau().stages);
        assertTrue(order.choose(FAST, false, 1.19));
        order.start();
        calmSteps(10);
        assertTrue(order.choose(FAST, false, 0.84));
    }

    @Test
    void theOrderFallsWhereTheIterationFailsOrIsSlow() {
        raise();
        assertFalse(order.choose(Math.nextDown(0.8), false, 1));
        assertTrue(order.choose(0.8, false, 1));
        assertEquals(3, order.tableau().stages);
        raise();
        assertTrue(order.choose(FAST, true, 1));
        assertEquals(3, order.tableau().stages);
        // and the ten steps begin anew
        calmSteps(10);
        assertTrue(order.choose(FAST, false, 1));
    }

    @Test
    void aSmoothStartHasTheHigherOrderAtFineTolerances() {
        order.startSmooth();
        assertEquals(5, order.tableau().stages);
        order.start();
        assertEquals(3, order.tableau().stages);
        RadauOrder coarse = new RadauOrder(1e-5, 3, 5);
        coarse.startSmooth();
        assertEquals(3, coarse.tableau().stages);
    }

    @Test
    void theEstimateIsHeldAgainstAPowerOfTheTolerance() {
        order.start();
        assertEquals(4, order.estimate());
        double three = 0.05 * Math.pow(RELATIVE, 2.0 / 3);
        assertClose(three / RELATIVE, order.toleranceFactor(), 1e-14);
        assertClose(Math.pow(three, 0.6), order.newtonTolerance(), 1e-14);
        raise();
        assertEquals(6, order.estimate());
        double five = 0.01 * Math.pow(RELATIVE, 0.6);
        assertClose(five / RELATIVE, order.toleranceFactor(), 1e-14);
        assertClose(Math.pow(five, 0.6), order.newtonTolerance(), 1e-14);
    }

    @Test
    void theIterationIsAskedForNeitherNoiseNorNothing() {
        RadauOrder finest = new RadauOrder(1e-13, 3, 5);
        finest.start();
        double inner = 0.05 * Math.pow(1e-13, 2.0 / 3);
        double rounding = 10 * Math.ulp(1.0) / inner;
        assertTrue(rounding > Math.pow(inner, 0.6), "rounding decides");
        assertClose(rounding, finest.newtonTolerance(), 1e-14);
        RadauOrder loosest = new RadauOrder(0.9, 3, 5);
        loosest.start();
        assertEquals(0.03, loosest.newtonTolerance());
    }
}

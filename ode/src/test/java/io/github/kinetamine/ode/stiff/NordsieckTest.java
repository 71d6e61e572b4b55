package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NordsieckTest {

    private static final double STEP = 0.5;

    /** y = 1 + 2 t − 3 t² + t³ about t = 0, for one component. */
    private static Nordsieck cubic() {
        Nordsieck nordsieck = new Nordsieck(1, 5);
        nordsieck.state()[0] = 1;
        nordsieck.restart(new double[] {2}, STEP);
        double[] none = new double[6];
        nordsieck.raise(none, 1, new double[] {-3 * STEP * STEP});
        nordsieck.raise(none, 1, new double[] {STEP * STEP * STEP});
        return nordsieck;
    }

    private static double cubic(double t) {
        return 1 + 2 * t - 3 * t * t + t * t * t;
    }

    @Test
    void aPredictionIsTheSamePolynomialOneStepAhead() {
        Nordsieck nordsieck = cubic();
        nordsieck.predict();
        assertClose(cubic(STEP), nordsieck.predicted(0)[0], 1e-15);
        assertClose(STEP * (2 - 6 * STEP + 3 * STEP * STEP), nordsieck.predicted(1)[0], 1e-14);
        assertClose(cubic(0), nordsieck.state()[0], 0);
    }

    @Test
    void aChangeOfStepLeavesThePolynomial() {
        Nordsieck nordsieck = cubic();
        nordsieck.rescale(0.2);
        nordsieck.predict();
        assertClose(cubic(0.2), nordsieck.predicted(0)[0], 1e-15);
        assertEquals(0.2, nordsieck.step());
    }

    @Test
    void thePolynomialIsWrittenOverASpanThatEndsAtTheState() {
        Nordsieck nordsieck = cubic();
        double[] written = new double[6];
        nordsieck.write(0.8, 5, written);
        for (double theta = 0; theta <= 1; theta += 0.25) {
            double value = 0;
            for (int d = 5; d >= 0; d--) {
                value = value * theta + written[d];
            }
            assertClose(cubic(0.8 * (theta - 1)), value, 1e-14, 3, "at theta " + theta);
        }
    }

    @Test
    void loweringTheOrderKeepsValueSlopeAndTheValueOneStepBehind() {
        BdfCoefficients coefficients = new BdfCoefficients();
        coefficients.start();
        coefficients.set(3, STEP);
        coefficients.accept();
        Nordsieck nordsieck = cubic();
        nordsieck.lower(coefficients.vanishing(1, STEP));
        assertEquals(2, nordsieck.order());
        assertClose(2 * STEP, nordsieck.row(1)[0], 1e-15);
        double behind = nordsieck.state()[0] - nordsieck.row(1)[0] + nordsieck.row(2)[0];
        assertClose(cubic(-STEP), behind, 1e-14);
    }

    @Test
    void raisingTheOrderKeepsValueSlopeAndTheValueOneStepBehind() {
        BdfCoefficients coefficients = new BdfCoefficients();
        coefficients.start();
        coefficients.set(3, STEP);
        coefficients.accept();
        Nordsieck nordsieck = cubic();
        nordsieck.raise(coefficients.vanishing(2, STEP), 0.25, new double[] {8});
        assertEquals(4, nordsieck.order());
        assertClose(2, nordsieck.row(4)[0], 1e-15);
        assertClose(cubic(0), nordsieck.state()[0], 0);
        assertClose(2 * STEP, nordsieck.row(1)[0], 1e-15);
        double behind = 0;
        for (int j = 4; j >= 0; j--) {
            behind = nordsieck.row(j)[0] - behind;
        }
        assertClose(cubic(-STEP), behind, 1e-14);
    }
}

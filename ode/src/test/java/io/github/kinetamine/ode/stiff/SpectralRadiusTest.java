package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Matrices whose largest |λ| is known. */
class SpectralRadiusTest {

    @Test
    void theLargestOfSeparateRatesIsFoundEverBetter() {
        SpectralRadius radius = new SpectralRadius(3);
        double[] rates = {-7, 0, 0, 0, 0.5, 0, 0, 0, 2};
        assertClose(7, radius.estimate(rates), 0.05);
        for (int i = 0; i < 3; i++) {
            radius.estimate(rates);
        }
        assertClose(7, radius.estimate(rates), 1e-12);
    }

    @Test
    void anExchangeHasTheSumOfItsRates() {
        SpectralRadius radius = new SpectralRadius(2);
        double[] exchange = {-3, 4, 3, -4}; // eigenvalues 0 and −7
        assertClose(7, estimateTwice(radius, exchange), 1e-12);
    }

    private static double estimateTwice(SpectralRadius radius, double[] matrix) {
        radius.estimate(matrix);
        return radius.estimate(matrix);
    }

    @Test
    void aComplexPairTurnsAndGrowsByItsSize() {
        SpectralRadius radius = new SpectralRadius(2);
        double[] turn = {5 * Math.cos(1), -5 * Math.sin(1), 5 * Math.sin(1), 5 * Math.cos(1)};
        assertClose(5, radius.estimate(turn), 1e-13);
    }

    @Test
    void whatLeadsNowhereOrIsNoNumberIsZeroAndForgotten() {
        double[] diagonal = {3, 0, 0, -9};
        double fresh = new SpectralRadius(2).estimate(diagonal);
        double[][] without = {{0, 0, 0, 0}, {0, 1, 0, 0}, {Double.NaN, 0, 0, 1}, {Double.POSITIVE_INFINITY, 0, 0, 1}};
        for (double[] matrix : without) {
            SpectralRadius radius = new SpectralRadius(2);
            radius.estimate(new double[] {1, 0, 0, 1e-3});
            assertEquals(0, radius.estimate(matrix));
            assertEquals(fresh, radius.estimate(diagonal));
        }
    }

    @Test
    void aStartForgetsTheDirection() {
        double[] diagonal = {3, 0, 0, -9};
        SpectralRadius radius = new SpectralRadius(2);
        double fresh = radius.estimate(diagonal);
        radius.estimate(diagonal);
        radius.start();
        assertEquals(fresh, radius.estimate(diagonal));
    }
}

package io.github.kinetamine.pd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Quadrature on a panel from 0 to 1, on polynomials, of which it makes no error up to its degree. */
class GaussNodesTest {

    private static final double ULPS = 2e-15;

    /** The weighted values of a function at the nodes, added up. */
    private static double sum(GaussNodes nodes, double[] weights, DoubleUnaryOperator f) {
        double sum = 0;
        for (int j = 0; j < nodes.count(); j++) {
            sum += weights[j] * f.applyAsDouble(nodes.times[j]);
        }
        return sum;
    }

    /** n nodes are exact up to the degree 2n − 1, and not beyond. */
    @ParameterizedTest
    @EnumSource
    void theAreaOfAPolynomialIsExactUpToTwiceTheNodes(GaussNodes nodes) {
        for (int degree = 0; degree < 2 * nodes.count(); degree++) {
            int k = degree;
            assertEquals(1.0 / (k + 1), sum(nodes, nodes.weights, t -> Math.pow(t, k)), ULPS, "degree " + k);
        }
        int beyond = 2 * nodes.count();
        double error = sum(nodes, nodes.weights, t -> Math.pow(t, beyond)) - 1.0 / (beyond + 1);
        // −(n!)⁴/((2n + 1)·((2n)!)²), which is −1/2800 for three nodes
        double expected = nodes == GaussNodes.THREE ? -1.0 / 2800 : -1.0 / 698_544;
        assertEquals(expected, error, ULPS);
    }

    /** The polynomial through n nodes has the degree n − 1 at most: so far, what is before a node is exact. */
    @ParameterizedTest
    @EnumSource
    void theAreaUpToANodeIsThatOfThePolynomialThroughTheNodes(GaussNodes nodes) {
        for (int i = 0; i < nodes.count(); i++) {
            for (int degree = 0; degree < nodes.count(); degree++) {
                int k = degree;
                double expected = Math.pow(nodes.times[i], k + 1) / (k + 1);
                assertEquals(expected, sum(nodes, nodes.partial[i], t -> Math.pow(t, k)), ULPS, i + " degree " + k);
            }
        }
    }

    /** P₀ to P₄ on the panel: of each the series has one coefficient, 1. */
    @ParameterizedTest
    @EnumSource
    void aLegendrePolynomialIsItsOwnSeries(GaussNodes nodes) {
        DoubleUnaryOperator[] legendre = {
            x -> 1,
            x -> x,
            x -> (3 * x * x - 1) / 2,
            x -> (5 * x * x * x - 3 * x) / 2,
            x -> (35 * x * x * x * x - 30 * x * x + 3) / 8
        };
        for (int k = 0; k < nodes.count(); k++) {
            for (int p = 0; p < nodes.count(); p++) {
                DoubleUnaryOperator polynomial = legendre[p];
                double coefficient = sum(nodes, nodes.series[k], t -> polynomial.applyAsDouble(2 * t - 1));
                assertEquals(k == p ? 1 : 0, coefficient, 2 * ULPS, k + " of P" + p);
            }
        }
    }
}

package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadauTableauTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void theTransformedEigenvaluesGiveTheCollocationMethod(int s) {
        RadauTableau tableau = RadauTableau.of(s);
        double[][] a = rungeKuttaMatrix(tableau);
        for (int i = 0; i < s; i++) {
            for (int q = 1; q <= s; q++) {
                double sum = 0;
                for (int j = 0; j < s; j++) {
                    sum += a[i][j] * Math.pow(tableau.nodes[j], q - 1);
                }
                assertClose(Math.pow(tableau.nodes[i], q) / q, sum, 1e-14, 1, "C(" + q + ") of stage " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void theQuadratureHasOrderTwiceTheStagesLessOne(int s) {
        RadauTableau tableau = RadauTableau.of(s);
        double[] weights = rungeKuttaMatrix(tableau)[s - 1];
        for (int q = 1; q <= 2 * s - 1; q++) {
            double sum = 0;
            for (int j = 0; j < s; j++) {
                sum += weights[j] * Math.pow(tableau.nodes[j], q - 1);
            }
            assertClose(1.0 / q, sum, 1e-14, 1, "B(" + q + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void theTransformationAndItsInverseGiveTheIdentity(int s) {
        RadauTableau tableau = RadauTableau.of(s);
        for (int i = 0; i < s; i++) {
            for (int j = 0; j < s; j++) {
                double sum = 0;
                for (int k = 0; k < s; k++) {
                    sum += tableau.transform[i * s + k] * tableau.inverse[k * s + j];
                }
                assertClose(i == j ? 1 : 0, sum, 1e-14, 1, i + ", " + j);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aPolynomialIsFoundFromItsValuesAtTheNodes(int s) {
        RadauTableau tableau = RadauTableau.of(s);
        for (int degree = 1; degree <= s; degree++) {
            for (int d = 1; d <= s; d++) {
                double sum = 0;
                for (int i = 0; i < s; i++) {
                    sum += tableau.coefficients[(d - 1) * s + i] * Math.pow(tableau.nodes[i], degree);
                }
                assertClose(d == degree ? 1 : 0, sum, 1e-12, 1, "coefficient " + d + " of degree " + degree);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void theShapesOfTheErrorVanishAtBothEnds(int s) {
        RadauTableau tableau = RadauTableau.of(s);
        assertClose(0, value(tableau.startShape, 1), 1e-12, 1, "startShape");
        assertClose(0, value(tableau.startShapeTwice, 1), 1e-12, 1, "startShapeTwice");
        assertClose(0, value(tableau.probeShape, 1), 1e-12, 1, "probeShape");
        assertClose(0, value(tableau.probeShapeTwice, 1), 1e-12, 1, "probeShapeTwice");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void theShapesSolveTheEquationOfTheErrorToSecondOrder(int s) {
        // e' = ze + d, with the filter G = γ/(γ − z) = 1 + z/γ + …, by powers of z
        RadauTableau tableau = RadauTableau.of(s);
        double[] leading = sum(tableau.startShape, tableau.startShapeTwice, 1);
        double[] slope = sum(tableau.startShape, tableau.startShapeTwice, 2);
        assertClose(tableau.gamma, leading[0], 1e-14);
        for (double node : tableau.nodes) {
            assertClose(0, slope(leading, node), 1e-11, 1, "defect at " + node);
            assertClose(0, value(tableau.probeShape, node), 1e-12, 1, "shape of the defect left at " + node);
        }
        double[] remaining = sum(tableau.probeShape, tableau.probeShapeTwice, 1);
        assertClose(1, value(tableau.probeShape, tableau.probe), 1e-12);
        for (double theta = 0; theta <= 1; theta += 0.125) {
            assertClose(tableau.gamma * value(leading, theta), slope(slope, theta), 1e-11, 1, "z at " + theta);
            assertClose(
                    tableau.gamma * value(tableau.probeShape, theta),
                    slope(remaining, theta),
                    1e-11,
                    10,
                    "defect at " + theta);
        }
    }

    @Test
    void otherNumbersOfStagesAreRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> RadauTableau.of(4));
        assertEquals("stages must be 3 or 5, got 4", refused.getMessage());
    }

    /** A = T Λ⁻¹ T⁻¹. */
    private static double[][] rungeKuttaMatrix(RadauTableau tableau) {
        int s = tableau.stages;
        double[][] a = new double[s][s];
        for (int i = 0; i < s; i++) {
            for (int j = 0; j < s; j++) {
                double sum = tableau.transform[i * s] / tableau.gamma * tableau.inverse[j];
                for (int k = 0; k < tableau.alpha.length; k++) {
                    double alpha = tableau.alpha[k];
                    double beta = tableau.beta[k];
                    double square = alpha * alpha + beta * beta;
                    double u = tableau.transform[i * s + 1 + 2 * k];
                    double v = tableau.transform[i * s + 2 + 2 * k];
                    double p = tableau.inverse[(1 + 2 * k) * s + j];
                    double q = tableau.inverse[(2 + 2 * k) * s + j];
                    sum += (u * (alpha * p + beta * q) + v * (alpha * q - beta * p)) / square;
                }
                a[i][j] = sum;
            }
        }
        return a;
    }

    /** a + weight·b. */
    private static double[] sum(double[] a, double[] b, double weight) {
        double[] sum = a.clone();
        for (int d = 0; d < sum.length; d++) {
            sum[d] += weight * b[d];
        }
        return sum;
    }

    private static double value(double[] shape, double theta) {
        double value = 0;
        for (int d = shape.length - 1; d >= 0; d--) {
            value = value * theta + shape[d];
        }
        return value * theta;
    }

    private static double slope(double[] shape, double theta) {
        double slope = 0;
        for (int d = shape.length - 1; d >= 0; d--) {
            slope = slope * theta + (d + 1) * shape[d];
        }
        return slope;
    }
}

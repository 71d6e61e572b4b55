package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Identities of the Bernstein basis. */
class BernsteinTest {

    private static double[] coefficients(Bernstein basis, java.util.function.DoubleUnaryOperator g, double[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = g.applyAsDouble(basis.point(j));
        }
        double[] b = new double[basis.degree() + 1];
        basis.coefficients(values, b);
        return b;
    }

    @Test
    void nodesGoFromZeroToOneAndProbesLieBetweenThem() {
        for (int degree = 2; degree <= 12; degree++) {
            Bernstein basis = new Bernstein(degree);
            assertEquals(0, basis.point(0));
            assertEquals(1, basis.point(degree));
            for (int j = 1; j <= degree; j++) {
                assertTrue(basis.point(j) > basis.point(j - 1));
            }
            int firstProbe = degree + 1;
            int lastProbe = basis.size() - 1;
            assertTrue(basis.point(firstProbe) > 0 && basis.point(firstProbe) < basis.point(1), "in the first gap");
            assertTrue(basis.point(lastProbe) > basis.point(degree - 1) && basis.point(lastProbe) < 1, "in the last");
            for (int j = firstProbe; j <= lastProbe; j++) {
                int probe = j;
                assertTrue(IntStream.rangeClosed(0, degree).noneMatch(i -> basis.point(i) == basis.point(probe)));
            }
        }
    }

    @Test
    void powersHaveTheirKnownCoefficients() {
        for (int degree = 2; degree <= 12; degree++) {
            Bernstein basis = new Bernstein(degree);
            double[] values = new double[basis.size()];
            double[] one = coefficients(basis, t -> 1, values);
            double[] linear = coefficients(basis, t -> t, values);
            double[] square = coefficients(basis, t -> t * t, values);
            assertClose(0, basis.misfit(square, values), 1e-13, 1, "misfit of a square");
            for (int i = 0; i <= degree; i++) {
                assertClose(1, one[i], 1e-11);
                assertClose((double) i / degree, linear[i], 1e-11, 1, "linear");
                assertClose(i * (i - 1.0) / (degree * (degree - 1.0)), square[i], 1e-11, 1, "square");
            }
        }
    }

    @Test
    void aPolynomialLiesBetweenItsCoefficients() {
        SplittableRandom random = new SplittableRandom(1);
        Bernstein basis = new Bernstein(6);
        double[] values = new double[basis.size()];
        for (int trial = 0; trial < 200; trial++) {
            double[] roots = random.doubles(6, -1, 2).toArray();
            double[] b = coefficients(basis, t -> product(roots, t), values);
            double low = Arrays.stream(b).min().orElseThrow() - 1e-12;
            double high = Arrays.stream(b).max().orElseThrow() + 1e-12;
            for (double t = 0; t <= 1; t += 0.01) {
                assertTrue(product(roots, t) >= low && product(roots, t) <= high);
            }
        }
    }

    @Test
    void aMisfitTellsThatAFunctionIsNoPolynomial() {
        Bernstein basis = new Bernstein(6);
        double[] values = new double[basis.size()];
        double[] b = coefficients(basis, t -> Math.sin(40 * t), values);
        assertTrue(basis.misfit(b, values) > 0.1);
        b = coefficients(basis, t -> Math.abs(t - 0.41), values);
        assertTrue(basis.misfit(b, values) > 1e-3);
    }

    private static double product(double[] roots, double t) {
        return Arrays.stream(roots).reduce(1, (p, root) -> p * (t - root));
    }
}

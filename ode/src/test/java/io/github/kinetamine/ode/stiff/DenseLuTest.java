package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Systems of equations whose solution was there first. */
class DenseLuTest {

    private static double[] times(double[] a, double[] x) {
        double[] b = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                b[i] += a[i * x.length + j] * x[j];
            }
        }
        return b;
    }

    @Property(tries = 100)
    void theSolutionIsFoundAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Random random = new Random(seed);
        double[] a = random.doubles((long) n * n, -1, 1).toArray();
        double[] x = random.doubles(n, -1, 1).toArray();
        for (int i = 0; i < n; i++) {
            a[i * n + (n - 1 - i)] += 2 * n; // large off the diagonal: rows have to change places
        }
        DenseLu lu = new DenseLu(n);
        System.arraycopy(a, 0, lu.matrix(), 0, n * n);
        assertTrue(lu.decompose());
        double[] b = times(a, x);
        lu.solve(b);
        for (int i = 0; i < n; i++) {
            assertClose(x[i], b[i], 1e-13, 1, "x" + i);
        }
    }

    @Test
    void aDiagonalLessAJacobianIsFormed() {
        DenseLu lu = new DenseLu(2);
        assertTrue(lu.decompose(10, new double[] {1, 2, 3, 4}));
        double[] b = times(new double[] {9, -2, -3, 6}, new double[] {0.5, -2});
        lu.solve(b);
        assertArrayEquals(new double[] {0.5, -2}, b, 1e-15);
    }

    @Test
    void thePivotIsTheLargestOfItsColumn() {
        // without exchange of rows 1e-20 would swallow the rest
        DenseLu lu = new DenseLu(2);
        System.arraycopy(new double[] {1e-20, 1, -1, 1}, 0, lu.matrix(), 0, 4);
        assertTrue(lu.decompose());
        double[] b = {1, 0};
        lu.solve(b);
        assertArrayEquals(new double[] {1, 1}, b, 1e-15);
    }

    @Test
    void singularMatricesAndSuchWithoutNumbersAreRefused() {
        for (double[] a : new double[][] {
            {0, 0, 0, 0},
            {1, 2, 2, 4},
            {Double.NaN, 1, 1, 1},
            {1, 1, 1, Double.NaN},
            {Double.POSITIVE_INFINITY, 1, 1, 1}
        }) {
            DenseLu lu = new DenseLu(2);
            System.arraycopy(a, 0, lu.matrix(), 0, 4);
            assertFalse(lu.decompose());
        }
    }
}

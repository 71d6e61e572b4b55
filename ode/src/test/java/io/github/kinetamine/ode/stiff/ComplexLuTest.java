package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComplexLuTest {

    @Property(tries = 200)
    void theSolutionTimesTheMatrixIsTheRightHandSide(
            @ForAll @IntRange(min = 1, max = 30) int n, @ForAll @IntRange(max = 1_000_000) int seed) {
        Random random = new Random(seed);
        double[] a = random.doubles((long) n * n, -1, 1).toArray();
        double[] b = random.doubles((long) n * n, -1, 1).toArray();
        double[] x = random.doubles(n, -1, 1).toArray();
        double[] y = random.doubles(n, -1, 1).toArray();
        for (int i = 0; i < n; i++) {
            a[i * n + i] += 0.1 * n;
        }
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i] += a[i * n + j] * x[j] - b[i * n + j] * y[j];
                im[i] += a[i * n + j] * y[j] + b[i * n + j] * x[j];
            }
        }
        ComplexLu lu = new ComplexLu(n);
        System.arraycopy(a, 0, lu.real(), 0, n * n);
        System.arraycopy(b, 0, lu.imaginary(), 0, n * n);
        assertTrue(lu.decompose());
        lu.solve(re, im);
        for (int i = 0; i < n; i++) {
            // a random matrix may be close to singular
            assertClose(x[i], re[i], 1e-9, 1, "real part " + i);
            assertClose(y[i], im[i], 1e-9, 1, "imaginary part " + i);
        }
    }

    @Test
    void aMatrixThatIsRealIsSolvedAsTheRealDecompositionDoes() {
        double[] matrix = {0, 2, 1, 1, -1, 3, 4, 0, -2};
        ComplexLu complex = new ComplexLu(3);
        DenseLu real = new DenseLu(3);
        System.arraycopy(matrix, 0, complex.real(), 0, 9);
        System.arraycopy(matrix, 0, real.matrix(), 0, 9);
        assertTrue(complex.decompose());
        assertTrue(real.decompose());
        double[] re = {1, 2, 3};
        double[] im = new double[3];
        double[] expected = re.clone();
        complex.solve(re, im);
        real.solve(expected);
        for (int i = 0; i < 3; i++) {
            assertClose(expected[i], re[i], 1e-15, 1, "component " + i);
            assertClose(0, im[i], 1e-15, 1, "imaginary part " + i);
        }
    }

    @Test
    void singularMatricesAndSuchWithoutNumbersAreRefused() {
        ComplexLu lu = new ComplexLu(2);
        System.arraycopy(new double[] {1, 2, 2, 4}, 0, lu.real(), 0, 4);
        assertFalse(lu.decompose());
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0}) {
            ComplexLu single = new ComplexLu(1);
            single.real()[0] = value;
            assertFalse(single.decompose());
        }
    }

    /** Without exchange of rows a pivot of 1e-20 would swallow the rest, whatever stands elsewhere. */
    @Test
    void thePivotIsTheLargestOfItsColumn() {
        double[] x = {2, -1, 3};
        for (double factor : new double[] {1, -1}) {
            ComplexLu lu = new ComplexLu(3);
            System.arraycopy(new double[] {1, 9, 9, 0, 0, 1, 0, 0, 1}, 0, lu.real(), 0, 9);
            System.arraycopy(new double[] {0, 9, 9, 0, 1e-20, 0, 0, factor, 0}, 0, lu.imaginary(), 0, 9);
            double[] re = {x[0] + 9 * (x[1] + x[2]), x[2], x[2]};
            double[] im = {9 * (x[1] + x[2]), 1e-20 * x[1], factor * x[1]};
            assertTrue(lu.decompose());
            lu.solve(re, im);
            for (int i = 0; i < 3; i++) {
                assertClose(x[i], re[i], 1e-14);
                assertClose(0, im[i], 1e-14, 1, "imaginary part " + i);
            }
        }
    }
}

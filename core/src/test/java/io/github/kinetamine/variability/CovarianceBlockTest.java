package io.github.kinetamine.variability;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.variability.VarianceTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CovarianceBlockTest {

    private static final List<String> ABC = List.of("A", "B", "C");

    /** Matrices F·Fᵀ + diagonal, which are positive definite. */
    @Provide
    Arbitrary<double[][]> matrices() {
        Arbitrary<Double> entry = Arbitraries.doubles().between(-2, 2).ofScale(3);
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(n -> entry.array(double[].class).ofSize(n * n).map(f -> product(n, f)));
    }

    private static double[][] product(int n, double[] f) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 0.1;
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    matrix[i][j] += f[n * i + k] * f[n * j + k];
                }
            }
        }
        return matrix;
    }

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "p" + i).toList();
    }

    /** The columns of L are what unit vectors become, and L·Lᵀ is the matrix. */
    @Property(tries = 200)
    void theFactorTimesItsTransposeIsTheMatrix(@ForAll("matrices") double[][] matrix) {
        int n = matrix.length;
        CovarianceBlock block = CovarianceBlock.of(names(n), matrix);
        double[][] columns = new double[n][];
        for (int k = 0; k < n; k++) {
            double[] unit = new double[n];
            unit[k] = 1;
            columns[k] = block.correlated(unit);
            for (int i = 0; i < k; i++) {
                assertEquals(0, columns[k][i], "the factor is lower triangular");
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (double[] column : columns) {
                    sum += column[i] * column[j];
                }
                double scale = Math.sqrt(matrix[i][i] * matrix[j][j]);
                assertClose(matrix[i][j], sum, 1e-14 * n, scale, "entry " + i + "," + j);
            }
        }
    }

    @Property(tries = 100)
    void lowerTriangleMatrixAndCorrelationsMakeTheSameBlock(@ForAll("matrices") double[][] matrix) {
        int n = matrix.length;
        List<String> names = names(n);
        CovarianceBlock block = CovarianceBlock.of(names, matrix);
        double[] triangle = IntStream.range(0, n)
                .boxed()
                .flatMapToDouble(i -> IntStream.rangeClosed(0, i).mapToDouble(j -> matrix[i][j]))
                .toArray();
        assertEquals(block, CovarianceBlock.ofLowerTriangle(names, triangle));
        List<Correlation> correlations = IntStream.range(0, n)
                .boxed()
                .flatMap(i -> IntStream.range(0, i)
                        .mapToObj(j -> new Correlation(
                                names.get(i), names.get(j), block.correlation(names.get(i), names.get(j)))))
                .toList();
        double[] sds =
                IntStream.range(0, n).mapToDouble(i -> Math.sqrt(matrix[i][i])).toArray();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] expected = block.correlated(ones);
        double[] actual =
                CovarianceBlock.ofCorrelations(names, sds, correlations).correlated(ones);
        for (int i = 0; i < n; i++) {
            // the factor is as sensitive as the matrix is badly conditioned
            assertClose(expected[i], actual[i], 1e-11, sds[i], "quantity " + i);
        }
    }

    @Test
    void aBlockOfTwoIsTheTextbooksPair() {
        CovarianceBlock block = CovarianceBlock.ofLowerTriangle(List.of("V", "CL"), 4, 3, 9);
        assertEquals(0.5, block.correlation("V", "CL"));
        assertEquals(3, block.covariance("CL", "V"));
        double[] values = block.correlated(new double[] {1.5, -0.5});
        assertClose(2 * 1.5, values[0], 1e-15);
        assertClose(3 * (0.5 * 1.5 - Math.sqrt(0.75) * 0.5), values[1], 1e-15);
        assertEquals("cov(V, CL) 3 (r 0.50)", block.text());
    }

    @Test
    void aBlockDoesNotChangeWithTheArrayItCameFrom() {
        double[][] matrix = {{1, 0}, {0, 1}};
        CovarianceBlock block = CovarianceBlock.of(List.of("a", "b"), matrix);
        matrix[0][0] = 9;
        assertEquals(1, block.covariance("a", "a"));
        assertArrayEquals(new double[] {2, 3}, block.correlated(new double[] {2, 3}));
        assertEquals(CovarianceBlock.ofLowerTriangle(List.of("a", "b"), 1, 0, 1).hashCode(), block.hashCode());
        assertNotEquals(CovarianceBlock.ofLowerTriangle(List.of("a", "c"), 1, 0, 1), block);
    }

    /** Three correlations of −0.9 can't be: the matrix of correlations has the eigenvalue 1 − 2·0.9. */
    @Test
    void aBlockThatIsNotPositiveDefiniteIsNamedWithItsEigenvalue() {
        assertRefused(
                "covariance block [A, B, C] must be positive definite; its matrix of correlations has the smallest eigenvalue -0.8:"
                        + " check the correlations, A–B -0.90, A–C -0.90, B–C -0.90",
                () -> CovarianceBlock.ofLowerTriangle(ABC, 4, -1.8, 1, -1.8, -0.9, 1));
    }

    @Test
    void aCovarianceBeyondItsVariancesIsNamed() {
        assertRefused(
                "covariance of A and B is 2.5, a correlation of 1.25; it must lie between −1 and 1",
                () -> CovarianceBlock.ofLowerTriangle(List.of("A", "B"), 4, 2.5, 1));
        assertRefused("a correlation of -1;", () -> CovarianceBlock.ofLowerTriangle(List.of("A", "B"), 4, -2, 1));
    }

    @Test
    void whatIsNoCovarianceMatrixIsRefused() {
        List<String> ab = List.of("A", "B");
        assertRefused(
                "must be symmetric and finite, got 0.2 and 0.1 for B and A",
                () -> CovarianceBlock.of(ab, new double[][] {{1, 0.1}, {0.2, 1}}));
        assertRefused(
                "must be symmetric and finite, got NaN", () -> CovarianceBlock.ofLowerTriangle(ab, 1, Double.NaN, 1));
        assertRefused(
                "variance of B in covariance block [A, B] must be positive and finite, got -1",
                () -> CovarianceBlock.ofLowerTriangle(ab, 1, 0, -1));
        assertRefused("needs 2 rows of 2 numbers", () -> CovarianceBlock.of(ab, new double[][] {{1, 0}, {0}}));
        assertRefused("needs 3 numbers, got 2", () -> CovarianceBlock.ofLowerTriangle(ab, 1, 1));
        assertRefused(
                "names, each once, got [A, A]", () -> CovarianceBlock.ofLowerTriangle(List.of("A", "A"), 1, 0, 1));
        assertRefused(
                "needs 2 standard deviations, got 1",
                () -> CovarianceBlock.ofCorrelations(ab, new double[] {1}, List.of()));
        CovarianceBlock block = CovarianceBlock.ofLowerTriangle(ab, 1, 0, 1);
        assertRefused("needs 2 normals, got 1", () -> block.correlated(new double[1]));
        assertRefused("no 'a' in covariance block: did you mean 'A'?", () -> block.covariance("a", "B"));
    }

    @Test
    void correlationsThatCannotBeAreRefused() {
        assertRefused("two names, got V twice", () -> new Correlation("V", "V", 0.5));
        for (double r : new double[] {1, -1, 48, Double.NaN}) {
            assertRefused("correlation of V and CL must lie between −1 and 1", () -> new Correlation("V", "CL", r));
        }
    }
}

package io.github.kinetamine.variability;

import io.github.kinetamine.text.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * Normal quantities that vary together: a symmetric positive definite covariance matrix Ω with the names of its rows.
 *
 * <p>With the Cholesky factor L ({@code Ω = L·Lᵀ}, lower triangular), {@code η = L·z} turns independent standard normals z into
 * quantities of covariance Ω; the first k of them depend on the first k normals alone. A matrix that is not symmetric (to 1e-12 of
 * the product of the standard deviations) or not positive definite is refused. Immutable and safe for use by many threads.
 */
public final class CovarianceBlock {

    private final List<String> names;
    private final double[][] covariances;
    private final double[][] factor;

    private CovarianceBlock(List<String> names, double[][] covariances) {
        this.names = List.copyOf(names);
        this.covariances = covariances;
        this.factor = factored();
    }

    /**
     * The block of a covariance matrix.
     *
     * @param names the rows, each named once
     * @param covariances as many rows and columns as there are names; copied
     */
    public static CovarianceBlock of(List<String> names, double[][] covariances) {
        CovarianceCheck.requireShape(names, covariances);
        double[][] copy = Arrays.stream(covariances).map(double[]::clone).toArray(double[][]::new);
        CovarianceCheck.requireVariances(names, copy);
        CovarianceCheck.requireSymmetry(names, copy);
        CovarianceCheck.requireCorrelations(names, copy);
        return new CovarianceBlock(names, copy);
    }

    /** The block of a lower triangle, row by row with the variance at each row's end, as control streams print it. */
    public static CovarianceBlock ofLowerTriangle(List<String> names, double... triangle) {
        int n = names.size();
        if (triangle.length != n * (n + 1) / 2) {
            throw new IllegalArgumentException("lower triangle of block " + names + " needs " + n * (n + 1) / 2
                    + " numbers, got " + triangle.length);
        }
        double[][] matrix = new double[n][n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = triangle[next++];
            }
        }
        return of(names, matrix);
    }

    /** The block of quantities with these standard deviations; pairs without a correlation are not correlated. */
    public static CovarianceBlock ofCorrelations(List<String> names, double[] sds, List<Correlation> correlations) {
        if (sds.length != names.size()) {
            throw new IllegalArgumentException(
                    "block " + names + " needs " + names.size() + " standard deviations, got " + sds.length);
        }
        double[][] matrix = new double[sds.length][sds.length];
        for (int i = 0; i < sds.length; i++) {
            matrix[i][i] = sds[i] * sds[i];
        }
        for (Correlation correlation : correlations) {
            int i = index(names, correlation.first());
            int j = index(names, correlation.second());
            matrix[i][j] = matrix[j][i] = correlation.coefficient() * sds[i] * sds[j];
        }
        return of(names, matrix);
    }

    /** How many quantities vary together. */
    public int size() {
        return names.size();
    }

    /** The quantities, in the order of the matrix. */
    public List<String> names() {
        return names;
    }

    /** The covariance of two quantities of the block, or the variance of one. */
    public double covariance(String first, String second) {
        return covariances[index(names, first)][index(names, second)];
    }

    /** The correlation of two quantities of the block. */
    public double correlation(String first, String second) {
        return CovarianceCheck.correlation(covariances, index(names, first), index(names, second));
    }

    /** The quantities, of mean 0, that independent standard normals make: {@code L·z}. */
    public double[] correlated(double[] normals) {
        if (normals.length != size()) {
            throw new IllegalArgumentException(
                    "block " + names + " needs " + size() + " normals, got " + normals.length);
        }
        double[] values = new double[size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j <= i; j++) {
                values[i] += factor[i][j] * normals[j];
            }
        }
        return values;
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "no '" + name + "' in covariance block: " + Suggestion.hint(name, names));
        }
        return index;
    }

    private double[][] factored() {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(size(), true);
        if (!cholesky.decompose(new DMatrixRMaj(covariances))) {
            throw CovarianceCheck.notPositiveDefinite(names, covariances);
        }
        DMatrixRMaj lower = cholesky.getT(null);
        double[][] rows = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j <= i; j++) {
                rows[i][j] = lower.get(i, j);
            }
        }
        return rows;
    }

    /** The covariances with their correlations, for a table: {@code cov(V1, CL) 0.02261 (r 0.48)}; those of 0 are left out. */
    public String text() {
        StringJoiner pairs = new StringJoiner(", ");
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                if (covariances[i][j] != 0) {
                    pairs.add(text(j, i));
                }
            }
        }
        return pairs.toString();
    }

    private String text(int i, int j) {
        return "cov(" + names.get(i) + ", " + names.get(j) + ") " + Printed.rounded(covariances[i][j]) + " (r "
                + Printed.correlation(CovarianceCheck.correlation(covariances, i, j)) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CovarianceBlock block
                && names.equals(block.names)
                && Arrays.deepEquals(covariances, block.covariances);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.deepHashCode(covariances);
    }

    @Override
    public String toString() {
        return names + " " + Arrays.deepToString(covariances);
    }
}

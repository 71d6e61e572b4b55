package io.github.kinetamine.variability;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.StringJoiner;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** What makes a matrix a covariance matrix, and what is said of one that is none. Stateless. */
final class CovarianceCheck {

    /** How far two halves may differ, as a share of the product of the standard deviations. */
    private static final double ASYMMETRY = 1e-12;

    private CovarianceCheck() {}

    static double correlation(double[][] matrix, int i, int j) {
        return i == j ? 1 : matrix[i][j] / Math.sqrt(matrix[i][i]) / Math.sqrt(matrix[j][j]);
    }

    static void requireShape(List<String> names, double[][] matrix) {
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a covariance block needs names, each once, got " + names);
        }
        int n = names.size();
        if (matrix.length != n || Arrays.stream(matrix).anyMatch(row -> row.length != n)) {
            throw new IllegalArgumentException(
                    "covariance block " + names + " needs " + n + " rows of " + n + " numbers");
        }
    }

    static void requireVariances(List<String> names, double[][] matrix) {
        for (int i = 0; i < names.size(); i++) {
            if (!(matrix[i][i] > 0) || Double.isInfinite(matrix[i][i])) {
                throw new IllegalArgumentException("variance of " + names.get(i) + " in covariance block " + names
                        + " must be positive and finite, got " + Printed.number(matrix[i][i]));
            }
        }
    }

    static void requireSymmetry(List<String> names, double[][] matrix) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                double scale = Math.sqrt(matrix[i][i]) * Math.sqrt(matrix[j][j]);
                if (!(Math.abs(matrix[i][j] - matrix[j][i]) <= ASYMMETRY * scale)) {
                    throw new IllegalArgumentException("covariance block " + names
                            + " must be symmetric and finite, got " + Printed.number(matrix[i][j]) + " and "
                            + Printed.number(matrix[j][i]) + " for " + names.get(i) + " and " + names.get(j));
                }
            }
        }
    }

    static void requireCorrelations(List<String> names, double[][] matrix) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                double r = correlation(matrix, i, j);
                if (!(Math.abs(r) < 1)) {
                    throw new IllegalArgumentException("covariance of " + names.get(j) + " and " + names.get(i) + " is "
                            + Printed.number(matrix[i][j]) + ", a correlation of " + Printed.rounded(r)
                            + "; it must lie between −1 and 1, both excluded: check it and the two variances");
                }
            }
        }
    }

    static IllegalArgumentException notPositiveDefinite(List<String> names, double[][] matrix) {
        StringJoiner pairs = new StringJoiner(", ");
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(names.get(j) + "–" + names.get(i) + " " + Printed.correlation(correlation(matrix, i, j)));
            }
        }
        return new IllegalArgumentException("covariance block " + names
                + " must be positive definite; its matrix of correlations has the smallest eigenvalue "
                + Printed.rounded(smallestEigenvalue(matrix)) + ": check the correlations, " + pairs);
    }

    /** Of the matrix of correlations, which does not depend on units. */
    private static double smallestEigenvalue(double[][] matrix) {
        int n = matrix.length;
        DMatrixRMaj correlations = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlations.set(i, j, correlation(matrix, i, j));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
        eigen.decompose(correlations);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            smallest = Math.min(smallest, eigen.getEigenvalue(i).getReal());
        }
        return smallest;
    }
}

package io.github.kinetamine.ode.stiff;

/**
 * LU decomposition with partial pivoting of a small dense matrix, in place, row by row in one array. Written by hand because
 * at n ≤ 20 it costs half of a library's call; larger systems go to EJML. A workspace of one thread.
 */
final class DenseLu {

    private final int n;
    private final double[] lu;
    private final int[] pivots;

    DenseLu(int n) {
        this.n = n;
        this.lu = new double[n * n];
        this.pivots = new int[n];
    }

    /** The matrix to decompose: to be filled row by row before {@link #decompose}, which overwrites it. */
    double[] matrix() {
        return lu;
    }

    /** Forms {@code diagonal·I − J} and decomposes it; false if that shows it to be singular or not finite. */
    boolean decompose(double diagonal, double[] jacobian) {
        for (int i = 0; i < n * n; i++) {
            lu[i] = -jacobian[i];
        }
        for (int i = 0; i < n; i++) {
            lu[i * n + i] += diagonal;
        }
        return decompose();
    }

    /** Decomposes the matrix; false if it is singular or not finite. */
    boolean decompose() {
        for (int k = 0; k < n; k++) {
            int pivot = pivotOf(k);
            pivots[k] = pivot;
            double diagonal = lu[pivot * n + k];
            if (!(Math.abs(diagonal) > 0) || Double.isInfinite(diagonal)) {
                return false;
            }
            if (pivot != k) {
                swapRows(pivot, k);
            }
            eliminateBelow(k, diagonal);
        }
        return true;
    }

    private int pivotOf(int k) {
        int pivot = k;
        double largest = Math.abs(lu[k * n + k]);
        for (int i = k + 1; i < n; i++) {
            double candidate = Math.abs(lu[i * n + k]);
            if (candidate > largest) {
                largest = candidate;
                pivot = i;
            }
        }
        return pivot;
    }

    private void swapRows(int a, int b) {
        for (int j = 0; j < n; j++) {
            double swapped = lu[a * n + j];
            lu[a * n + j] = lu[b * n + j];
            lu[b * n + j] = swapped;
        }
    }

    private void eliminateBelow(int k, double diagonal) {
        for (int i = k + 1; i < n; i++) {
            double factor = lu[i * n + k] / diagonal;
            lu[i * n + k] = factor;
            if (factor != 0) {
                for (int j = k + 1; j < n; j++) {
                    lu[i * n + j] -= factor * lu[k * n + j];
                }
            }
        }
    }

    /** Replaces b by the solution of the decomposed system. */
    void solve(double[] b) {
        for (int k = 0; k < n; k++) {
            double swapped = b[pivots[k]];
            b[pivots[k]] = b[k];
            b[k] = swapped;
        }
        for (int i = 1; i < n; i++) {
            double sum = b[i];
            for (int j = 0; j < i; j++) {
                sum -= lu[i * n + j] * b[j];
            }
            b[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum -= lu[i * n + j] * b[j];
            }
            b[i] = sum / lu[i * n + i];
        }
    }
}

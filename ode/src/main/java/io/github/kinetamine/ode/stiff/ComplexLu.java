package io.github.kinetamine.ode.stiff;

/**
 * LU decomposition with partial pivoting of a small dense complex matrix, in place, with real and imaginary parts in an array
 * each, row by row. The pivot is the largest by {@code |re| + |im|}. A workspace of one thread.
 */
final class ComplexLu {

    private final int n;
    private final double[] re;
    private final double[] im;
    private final int[] pivots;

    ComplexLu(int n) {
        this.n = n;
        this.re = new double[n * n];
        this.im = new double[n * n];
        this.pivots = new int[n];
    }

    /** The real part of the matrix to decompose, to be filled before {@link #decompose}, which overwrites it. */
    double[] real() {
        return re;
    }

    /** The imaginary part of the matrix to decompose, to be filled before {@link #decompose}, which overwrites it. */
    double[] imaginary() {
        return im;
    }

    /** Decomposes the matrix; false if it is singular or not finite. */
    boolean decompose() {
        for (int k = 0; k < n; k++) {
            int pivot = pivotOf(k);
            pivots[k] = pivot;
            double size = sizeOf(pivot * n + k);
            if (!(size > 0) || Double.isInfinite(size)) {
                return false;
            }
            if (pivot != k) {
                swapRows(pivot, k);
            }
            invertDiagonal(k * n + k);
            eliminateBelow(k);
        }
        return true;
    }

    private double sizeOf(int index) {
        return Math.abs(re[index]) + Math.abs(im[index]);
    }

    private int pivotOf(int k) {
        int pivot = k;
        double largest = sizeOf(k * n + k);
        for (int i = k + 1; i < n; i++) {
            double candidate = sizeOf(i * n + k);
            if (candidate > largest) {
                largest = candidate;
                pivot = i;
            }
        }
        return pivot;
    }

    private void swapRows(int a, int b) {
        for (int j = 0; j < n; j++) {
            int p = a * n + j;
            int q = b * n + j;
            double swapped = re[p];
            re[p] = re[q];
            re[q] = swapped;
            swapped = im[p];
            im[p] = im[q];
            im[q] = swapped;
        }
    }

    /** Puts the reciprocal of a pivot in its place, without overflow of its square. */
    private void invertDiagonal(int index) {
        double a = re[index];
        double b = im[index];
        if (Math.abs(a) >= Math.abs(b)) {
            double ratio = b / a;
            double denominator = a + b * ratio;
            re[index] = 1 / denominator;
            im[index] = -ratio / denominator;
        } else {
            double ratio = a / b;
            double denominator = b + a * ratio;
            re[index] = ratio / denominator;
            im[index] = -1 / denominator;
        }
    }

    private void eliminateBelow(int k) {
        int diagonal = k * n + k;
        for (int i = k + 1; i < n; i++) {
            int row = i * n;
            double a = re[row + k];
            double b = im[row + k];
            if (a == 0 && b == 0) {
                continue;
            }
            double factorRe = a * re[diagonal] - b * im[diagonal];
            double factorIm = a * im[diagonal] + b * re[diagonal];
            re[row + k] = factorRe;
            im[row + k] = factorIm;
            for (int j = k + 1; j < n; j++) {
                double u = re[k * n + j];
                double v = im[k * n + j];
                re[row + j] -= factorRe * u - factorIm * v;
                im[row + j] -= factorRe * v + factorIm * u;
            }
        }
    }

    /** Replaces {@code x + iy} by the solution of the decomposed system. */
    void solve(double[] x, double[] y) {
        permute(x);
        permute(y);
        for (int i = 1; i < n; i++) {
            subtract(i, 0, i, x, y);
        }
        for (int i = n - 1; i >= 0; i--) {
            subtract(i, i + 1, n, x, y);
            double a = re[i * n + i];
            double b = im[i * n + i];
            double u = x[i];
            double v = y[i];
            x[i] = a * u - b * v;
            y[i] = a * v + b * u;
        }
    }

    private void permute(double[] b) {
        for (int k = 0; k < n; k++) {
            double swapped = b[pivots[k]];
            b[pivots[k]] = b[k];
            b[k] = swapped;
        }
    }

    /** Subtracts from row i what the columns from one to before another contribute. */
    private void subtract(int i, int from, int to, double[] x, double[] y) {
        double u = x[i];
        double v = y[i];
        for (int j = from; j < to; j++) {
            double a = re[i * n + j];
            double b = im[i * n + j];
            u -= a * x[j] - b * y[j];
            v -= a * y[j] + b * x[j];
        }
        x[i] = u;
        y[i] = v;
    }
}

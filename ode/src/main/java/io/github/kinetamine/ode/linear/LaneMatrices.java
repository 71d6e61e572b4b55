package io.github.kinetamine.ode.linear;

/**
 * Arithmetic on nonnegative matrices as {@link Columns} has it, for a block of networks side by side: entry (to, from) of all
 * lanes is the array at {@code to * n + from}. Every loop over lanes reads and writes whole arrays at one index, which is what
 * the JIT vectorises; no lane ever reads another.
 *
 * <p>Without state.
 */
final class LaneMatrices {

    private LaneMatrices() {}

    static double[][] create(int n, int lanes) {
        return new double[(n + 1) * n][lanes];
    }

    /**
     * Writes a b to {@code c}, another matrix.
     *
     * @param sink the last diagonal entry of {@code a}
     */
    static void multiply(int n, double[][] a, double sink, double[][] b, double[][] c) {
        for (int row = 0; row < c.length; row += n) {
            for (int col = 0; col < n; col++) {
                product(n, a, row, b, col, c[row + col]);
            }
        }
        for (int i = n * n; i < c.length; i++) {
            addScaled(sink, b[i], c[i]);
        }
    }

    /** Writes a row of {@code a} times a column of {@code b}; up to three products in one loop, so that sums stay in registers. */
    private static void product(int n, double[][] a, int row, double[][] b, int col, double[] sum) {
        int k = n % 3;
        switch (k) {
            case 1 -> one(a[row], b[col], sum);
            case 2 -> two(a[row], b[col], a[row + 1], b[n + col], sum);
            default -> {
                three(a[row], b[col], a[row + 1], b[n + col], a[row + 2], b[2 * n + col], sum);
                k = 3;
            }
        }
        for (; k < n; k += 3) {
            int i = k * n + col;
            addThree(a[row + k], b[i], a[row + k + 1], b[i + n], a[row + k + 2], b[i + 2 * n], sum);
        }
    }

    /** Writes a times the vector x; three states are written out, in one loop. */
    static void times(int n, double[][] a, double[][] x, double[][] y) {
        if (n == 3) {
            timesThree(a, x[0], x[1], x[2], y[0], y[1], y[2]);
            return;
        }
        for (int row = 0; row < n; row++) {
            product(n, a, row * n, x, y[row]);
        }
    }

    private static void timesThree(
            double[][] a, double[] x, double[] y, double[] z, double[] toX, double[] toY, double[] toZ) {
        double[] xx = a[0];
        double[] xy = a[1];
        double[] xz = a[2];
        double[] yx = a[3];
        double[] yy = a[4];
        double[] yz = a[5];
        double[] zx = a[6];
        double[] zy = a[7];
        double[] zz = a[8];
        for (int l = 0; l < toX.length; l++) {
            toX[l] = xx[l] * x[l] + xy[l] * y[l] + xz[l] * z[l];
            toY[l] = yx[l] * x[l] + yy[l] * y[l] + yz[l] * z[l];
            toZ[l] = zx[l] * x[l] + zy[l] * y[l] + zz[l] * z[l];
        }
    }

    /** Writes a row of {@code a}, which begins at an index, times a vector. */
    static void product(int n, double[][] a, int row, double[][] x, double[] sum) {
        int k = n % 3;
        switch (k) {
            case 1 -> one(a[row], x[0], sum);
            case 2 -> two(a[row], x[0], a[row + 1], x[1], sum);
            default -> {
                three(a[row], x[0], a[row + 1], x[1], a[row + 2], x[2], sum);
                k = 3;
            }
        }
        for (; k < n; k += 3) {
            addThree(a[row + k], x[k], a[row + k + 1], x[k + 1], a[row + k + 2], x[k + 2], sum);
        }
    }

    /** Adds a row of {@code a}, which begins at an index, times a vector. */
    static void addProduct(int n, double[][] a, int row, double[][] x, double[] sum) {
        for (int k = 0; k < n; k++) {
            addOne(a[row + k], x[k], sum);
        }
    }

    private static void addOne(double[] a, double[] b, double[] sum) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] += a[l] * b[l];
        }
    }

    private static void one(double[] a, double[] b, double[] sum) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] = a[l] * b[l];
        }
    }

    private static void two(double[] a, double[] b, double[] c, double[] d, double[] sum) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] = a[l] * b[l] + c[l] * d[l];
        }
    }

    private static void three(double[] a, double[] b, double[] c, double[] d, double[] e, double[] f, double[] sum) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] = a[l] * b[l] + c[l] * d[l] + e[l] * f[l];
        }
    }

    private static void addThree(double[] a, double[] b, double[] c, double[] d, double[] e, double[] f, double[] sum) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] = sum[l] + (a[l] * b[l] + c[l] * d[l] + e[l] * f[l]);
        }
    }

    static void addScaled(double factor, double[] b, double[] a) {
        for (int l = 0; l < a.length; l++) {
            a[l] += factor * b[l];
        }
    }

    /** Writes the squares' mean with what it becomes: (a + b) / 2. */
    static void average(double[][] a, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            average(a[i], b[i]);
        }
    }

    private static void average(double[] a, double[] b) {
        for (int l = 0; l < a.length; l++) {
            b[l] = 0.5 * (a[l] + b[l]);
        }
    }

    /** Adds factor · I without the sink to {@code a}. */
    static void addIdentity(int n, double factor, double[][] a) {
        for (int i = 0; i < n * n; i += n + 1) {
            double[] diagonal = a[i];
            for (int l = 0; l < diagonal.length; l++) {
                diagonal[l] += factor;
            }
        }
    }

    /** Adds factor · b to {@code a}. */
    static void add(double factor, double[][] b, double[][] a) {
        for (int i = 0; i < a.length; i++) {
            addScaled(factor, b[i], a[i]);
        }
    }

    /** Where a lane's flag is 1 its entries become those of {@code other}; where it is 0 they stay, to the last bit. */
    static void blend(double[] flags, double[][] other, double[][] a) {
        for (int i = 0; i < a.length; i++) {
            blend(flags, other[i], a[i]);
        }
    }

    private static void blend(double[] flags, double[] other, double[] a) {
        for (int l = 0; l < a.length; l++) {
            a[l] = flags[l] * other[l] + (1 - flags[l]) * a[l];
        }
    }

    /**
     * Makes the columns of the first {@code real} states sum to 1; rows of observers, the states after them, are scaled along
     * but do not count.
     *
     * @param sums scratch, one a lane
     */
    static void conserve(int n, int real, double[][] a, double[] sums) {
        for (int col = 0; col < real; col++) {
            System.arraycopy(a[n * n + col], 0, sums, 0, sums.length);
            for (int row = 0; row < real; row++) {
                if (row != col) {
                    addScaled(1, a[row * n + col], sums);
                }
            }
            addScaled(1, a[col * n + col], sums);
            invert(sums);
            scaleColumn(n, col, sums, a);
        }
    }

    /** Scales a column, in each lane by its own factor. */
    static void scaleColumn(int n, int col, double[] factors, double[][] a) {
        for (int i = col; i < a.length; i += n) {
            scale(factors, a[i]);
        }
    }

    private static void invert(double[] sums) {
        for (int l = 0; l < sums.length; l++) {
            sums[l] = 1 / sums[l];
        }
    }

    private static void scale(double[] factors, double[] a) {
        for (int l = 0; l < a.length; l++) {
            a[l] *= factors[l];
        }
    }
}

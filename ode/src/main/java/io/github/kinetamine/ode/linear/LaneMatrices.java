package io.github.kinetamine.ode.linear;

/**
 * Arithmetic on nonnegative matrices as {@link Columns} has it, for a block of networks side by side: entry (to, from) of all
 * lanes is the array at {@code to * n + from}. Every loop over lanes reads and writes whole arrays at one index, which is what
 * the JIT vectorises as long as there are few of them; no lane ever reads another. Entries that nothing reaches ({@link Reach})
 * stand for zeros and are never read.
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
    static void multiply(Reach reach, double[][] a, double sink, double[][] b, double[][] c) {
        multiplyStates(reach, a, b, c);
        int n = reach.size();
        for (int col = 0; col < n; col++) {
            int i = n * n + col;
            product(n, a, n * n, b, col, reach.outOf(col), c[i]);
            addScaled(sink, b[i], c[i]);
        }
    }

    /** Writes a b to {@code c}, another matrix, all without the last row. */
    static void multiplyStates(Reach reach, double[][] a, double[][] b, double[][] c) {
        int n = reach.size();
        for (int row = 0; row < n; row++) {
            for (int col = 0; col < n; col++) {
                int[] states = reach.between(row, col);
                if (states.length > 0) {
                    product(n, a, row * n, b, col, states, c[row * n + col]);
                }
            }
        }
    }

    /** Writes a row of {@code a} times a column of {@code b}, over some states, at least one. */
    private static void product(int n, double[][] a, int row, double[][] b, int col, int[] states, double[] sum) {
        int k = states[0];
        if (states.length == 1) {
            one(a[row + k], b[k * n + col], sum);
            return;
        }
        int m = states[1];
        if (states.length == 2) {
            two(a[row + k], b[k * n + col], a[row + m], b[m * n + col], sum);
            return;
        }
        int o = states[2];
        three(a[row + k], b[k * n + col], a[row + m], b[m * n + col], a[row + o], b[o * n + col], sum);
        for (int i = 3; i < states.length; i++) {
            addOne(a[row + states[i]], b[states[i] * n + col], sum);
        }
    }

    /** Writes a times the vector x. */
    static void times(Reach reach, double[][] a, double[][] x, double[][] y) {
        for (int row = 0; row < reach.size(); row++) {
            times(reach, a, row, x, y[row]);
        }
    }

    /** Writes a row of {@code a} times the vector x. */
    static void times(Reach reach, double[][] a, int row, double[][] x, double[] sum) {
        product(1, a, row * reach.size(), x, 0, reach.into(row), sum);
    }

    /** Adds a row of {@code a} times the vector x. */
    static void addTimes(Reach reach, double[][] a, int row, double[][] x, double[] sum) {
        for (int k : reach.into(row)) {
            addOne(a[row * reach.size() + k], x[k], sum);
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

    static void addScaled(double factor, double[] b, double[] a) {
        for (int l = 0; l < a.length; l++) {
            a[l] += factor * b[l];
        }
    }

    /** Writes the squares' mean with what it becomes: (a + b) / 2. */
    static void average(Reach reach, double[][] a, double[][] b) {
        for (int i : reach.entries()) {
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
    static void add(Reach reach, double factor, double[][] b, double[][] a) {
        for (int i : reach.entries()) {
            addScaled(factor, b[i], a[i]);
        }
    }

    /** Adds three powers from one on, with their weights from one on, to {@code a}. */
    static void addThree(Reach reach, double[] weights, int weight, double[][][] powers, int power, double[][] a) {
        for (int i : reach.entries()) {
            addThree(
                    weights[weight],
                    powers[power][i],
                    weights[weight + 1],
                    powers[power + 1][i],
                    weights[weight + 2],
                    powers[power + 2][i],
                    a[i]);
        }
    }

    private static void addThree(double u, double[] b, double v, double[] c, double w, double[] d, double[] a) {
        for (int l = 0; l < a.length; l++) {
            a[l] += u * b[l] + v * c[l] + w * d[l];
        }
    }

    /** Where a lane's flag is 1 its entries become those of {@code other}; where it is 0 they stay, to the last bit. */
    static void blend(Reach reach, double[] flags, double[][] other, double[][] a) {
        for (int i : reach.entries()) {
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
    static void conserve(Reach reach, int real, double[][] a, double[] sums) {
        int n = reach.size();
        for (int col = 0; col < real; col++) {
            System.arraycopy(a[n * n + col], 0, sums, 0, sums.length);
            for (int row : reach.outOf(col)) {
                if (row != col && row < real) {
                    add(a[row * n + col], sums);
                }
            }
            add(a[col * n + col], sums);
            invert(sums);
            scaleColumn(reach, col, sums, a);
        }
    }

    /** Scales a column, in each lane by its own factor. */
    static void scaleColumn(Reach reach, int col, double[] factors, double[][] a) {
        int n = reach.size();
        for (int row : reach.outOf(col)) {
            scale(factors, a[row * n + col]);
        }
        scale(factors, a[n * n + col]);
    }

    private static void add(double[] b, double[] a) {
        for (int l = 0; l < a.length; l++) {
            a[l] += b[l];
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

package io.github.kinetamine.ode.linear;

/**
 * Arithmetic on nonnegative matrices of n + 1 states, the last of which is a sink that nothing leaves.
 *
 * <p>Of the last column only its diagonal entry can differ from 0, so that n columns of n + 1 rows are kept, row by row:
 * entry (to, from) at {@code to * n + from}. A product of two takes n²(n + 1) multiplications. Those of two to four states
 * are written out, since loops of so few rounds mostly count.
 *
 * <p>Without state.
 */
final class Columns {

    private Columns() {}

    /** How many numbers a matrix of n states and the sink has. */
    static int length(int n) {
        return (n + 1) * n;
    }

    /**
     * Writes a b to {@code c}, another array.
     *
     * @param sink the last diagonal entry of {@code a}
     */
    static void multiply(int n, double[] a, double sink, double[] b, double[] c) {
        switch (n) {
            case 2 -> multiply2(a, b, c);
            case 3 -> multiply3(a, b, c);
            case 4 -> multiply4(a, b, c);
            default -> multiplyAny(n, a, b, c);
        }
        for (int i = n * n; i < c.length; i++) {
            c[i] += sink * b[i];
        }
    }

    private static void multiply2(double[] a, double[] b, double[] c) {
        double b0 = b[0];
        double b1 = b[1];
        double b2 = b[2];
        double b3 = b[3];
        for (int i = 0; i < 6; i += 2) {
            double a0 = a[i];
            double a1 = a[i + 1];
            c[i] = a0 * b0 + a1 * b2;
            c[i + 1] = a0 * b1 + a1 * b3;
        }
    }

    private static void multiply3(double[] a, double[] b, double[] c) {
        double b0 = b[0];
        double b1 = b[1];
        double b2 = b[2];
        double b3 = b[3];
        double b4 = b[4];
        double b5 = b[5];
        double b6 = b[6];
        double b7 = b[7];
        double b8 = b[8];
        for (int i = 0; i < 12; i += 3) {
            double a0 = a[i];
            double a1 = a[i + 1];
            double a2 = a[i + 2];
            c[i] = a0 * b0 + a1 * b3 + a2 * b6;
            c[i + 1] = a0 * b1 + a1 * b4 + a2 * b7;
            c[i + 2] = a0 * b2 + a1 * b5 + a2 * b8;
        }
    }

    private static void multiply4(double[] a, double[] b, double[] c) {
        for (int i = 0; i < 20; i += 4) {
            double a0 = a[i];
            double a1 = a[i + 1];
            double a2 = a[i + 2];
            double a3 = a[i + 3];
            c[i] = a0 * b[0] + a1 * b[4] + a2 * b[8] + a3 * b[12];
            c[i + 1] = a0 * b[1] + a1 * b[5] + a2 * b[9] + a3 * b[13];
            c[i + 2] = a0 * b[2] + a1 * b[6] + a2 * b[10] + a3 * b[14];
            c[i + 3] = a0 * b[3] + a1 * b[7] + a2 * b[11] + a3 * b[15];
        }
    }

    /** Three columns at a time: their sums stay in registers. */
    private static void multiplyAny(int n, double[] a, double[] b, double[] c) {
        int rest = n - n % 3;
        for (int from = 0; from < rest; from += 3) {
            for (int row = 0; row < c.length; row += n) {
                double sum0 = 0;
                double sum1 = 0;
                double sum2 = 0;
                for (int k = row, j = from; k < row + n; k++, j += n) {
                    sum0 += a[k] * b[j];
                    sum1 += a[k] * b[j + 1];
                    sum2 += a[k] * b[j + 2];
                }
                c[row + from] = sum0;
                c[row + from + 1] = sum1;
                c[row + from + 2] = sum2;
            }
        }
        for (int from = rest; from < n; from++) {
            for (int row = 0; row < c.length; row += n) {
                double sum = 0;
                for (int k = row, j = from; k < row + n; k++, j += n) {
                    sum += a[k] * b[j];
                }
                c[row + from] = sum;
            }
        }
    }

    /** Adds factor · I without the sink to {@code a}. */
    static void addIdentity(int n, double factor, double[] a) {
        for (int i = 0; i < n * n; i += n + 1) {
            a[i] += factor;
        }
    }

    /** Adds factor · b to {@code a}. */
    static void add(double factor, double[] b, double[] a) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    /** Makes each column sum to 1; small entries keep their digits, and those that are nothing become zero. */
    static void conserve(int n, double[] a) {
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i] < StepMatrix.NOTHING ? 0 : a[i];
        }
        for (int from = 0; from < n; from++) {
            double factor = 1 / (departure(n, a, from) + a[from * n + from]);
            for (int i = from; i < a.length; i += n) {
                a[i] *= factor;
            }
        }
    }

    /** What leaves {@code from}: the sum of its column but for the diagonal. */
    static double departure(int n, double[] a, int from) {
        double sum = 0;
        for (int i = from; i < from * n; i += n) {
            sum += a[i];
        }
        for (int i = (from + 1) * n + from; i < a.length; i += n) {
            sum += a[i];
        }
        return sum;
    }
}

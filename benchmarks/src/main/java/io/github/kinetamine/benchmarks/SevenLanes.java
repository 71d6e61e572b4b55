package io.github.kinetamine.benchmarks;

/**
 * The seven equations of {@link Workloads#courseByEquations} over subjects side by side, with the same operations in the same
 * order. Parameters and states are in the order of their declaration there.
 */
final class SevenLanes {

    private SevenLanes() {}

    static void write(int lanes, double[] t, double[][] y, double[][] p, double[][] dy) {
        // dy[5] holds the concentration until its own equation comes
        divide(lanes, y[0], p[3], dy[5]);
        exchange(lanes, p[1], dy[5], y[1], p[4], dy[1]);
        exchange(lanes, p[2], dy[5], y[2], p[5], dy[2]);
        central(lanes, p[0], dy[5], dy[1], dy[2], dy[0]);
        divide(lanes, y[3], p[7], dy[3]);
        exchange(lanes, p[8], dy[3], y[4], p[9], dy[4]);
        eliminated(lanes, p[6], y[3], p[7], dy[3]);
        formed(lanes, p[0], dy[5], dy[3], dy[4], dy[3]);
        site(lanes, p[10], y[5], dy[5]);
        response(lanes, p[11], p[13], p[12], y[5], y[6], dy[6]);
    }

    private static void divide(int lanes, double[] a, double[] v, double[] c) {
        for (int l = 0; l < lanes; l++) {
            c[l] = a[l] / v[l];
        }
    }

    private static void exchange(int lanes, double[] q, double[] c, double[] a, double[] v, double[] flow) {
        for (int l = 0; l < lanes; l++) {
            flow[l] = q[l] * (c[l] - a[l] / v[l]);
        }
    }

    private static void central(int lanes, double[] cl, double[] c, double[] second, double[] third, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = -cl[l] * c[l] - second[l] - third[l];
        }
    }

    private static void eliminated(int lanes, double[] cl, double[] m, double[] v, double[] out) {
        for (int l = 0; l < lanes; l++) {
            out[l] = cl[l] * m[l] / v[l];
        }
    }

    private static void formed(
            int lanes, double[] cl, double[] c, double[] eliminated, double[] flow, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = 0.8 * cl[l] * c[l] - eliminated[l] - flow[l];
        }
    }

    private static void site(int lanes, double[] ke0, double[] ce, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = ke0[l] * (change[l] - ce[l]);
        }
    }

    private static void response(
            int lanes, double[] kout, double[] r0, double[] ic50, double[] ce, double[] r, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = kout[l] * (r0[l] * (1 - 0.9 * ce[l] / (ic50[l] + ce[l])) - r[l]);
        }
    }
}

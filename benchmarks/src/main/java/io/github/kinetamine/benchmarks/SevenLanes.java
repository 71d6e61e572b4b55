package io.github.kinetamine.benchmarks;

/**
 * The seven equations of {@link Workloads#courseByEquations} over subjects side by side, with the same operations in the same
 * order. Parameters, rate constants and states are in the order of their declaration there.
 */
final class SevenLanes {

    private SevenLanes() {}

    static void write(int lanes, double[] t, double[][] y, double[][] p, double[][] dy) {
        exchange(lanes, p[15], y[0], p[16], y[1], dy[1]);
        exchange(lanes, p[17], y[0], p[18], y[2], dy[2]);
        central(lanes, p[14], y[0], dy[1], dy[2], dy[0]);
        exchange(lanes, p[20], y[3], p[21], y[4], dy[4]);
        metabolite(lanes, p[14], y[0], p[19], y[3], dy[4], dy[3]);
        exchange(lanes, p[22], y[0], p[10], y[5], dy[5]);
        response(lanes, p[11], p[13], p[12], y[5], y[6], dy[6]);
    }

    private static void exchange(int lanes, double[] in, double[] a, double[] out, double[] b, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = in[l] * a[l] - out[l] * b[l];
        }
    }

    private static void central(int lanes, double[] k, double[] a, double[] second, double[] third, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = -(k[l] * a[l]) - second[l] - third[l];
        }
    }

    private static void metabolite(
            int lanes, double[] k, double[] a, double[] km, double[] m, double[] flow, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = 0.8 * (k[l] * a[l]) - km[l] * m[l] - flow[l];
        }
    }

    private static void response(
            int lanes, double[] kout, double[] r0, double[] ic50, double[] ce, double[] r, double[] change) {
        for (int l = 0; l < lanes; l++) {
            change[l] = kout[l] * (r0[l] * (1 - 0.9 * ce[l] / (ic50[l] + ce[l])) - r[l]);
        }
    }
}

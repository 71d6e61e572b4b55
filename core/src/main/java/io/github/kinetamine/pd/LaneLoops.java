package io.github.kinetamine.pd;

/** Loops over subjects side by side, each over whole arrays at one index, which is what the JIT vectorises. Without state. */
final class LaneLoops {

    private LaneLoops() {}

    /** Writes Σ weights[j]·f[j], over three or five functions. */
    static void combine(double[] weights, double[][] f, double[] sum) {
        combine(weights, f[0], f[1], f[2], sum);
        if (f.length > 3) {
            addCombined(weights[3], f[3], weights[4], f[4], sum);
        }
    }

    private static void combine(double[] weights, double[] f, double[] g, double[] h, double[] sum) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        for (int l = 0; l < sum.length; l++) {
            sum[l] = a * f[l] + b * g[l] + c * h[l];
        }
    }

    private static void addCombined(double a, double[] f, double b, double[] g, double[] sum) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] += a * f[l] + b * g[l];
        }
    }

    /** Multiplies f by a factor. */
    static void multiply(double[] factor, double[] f) {
        for (int l = 0; l < f.length; l++) {
            f[l] *= factor[l];
        }
    }

    /** Writes kept·before + scale·sum. */
    static void move(double[] kept, double[] before, double scale, double[] sum, double[] after) {
        for (int l = 0; l < after.length; l++) {
            after[l] = kept[l] * before[l] + scale * sum[l];
        }
    }

    static void divide(double[] by, double[] f) {
        for (int l = 0; l < f.length; l++) {
            f[l] /= by[l];
        }
    }
}

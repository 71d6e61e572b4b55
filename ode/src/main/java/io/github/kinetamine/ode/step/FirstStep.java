package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.OdeSystem;

/**
 * The first step of a method of order p, after Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I (1993),
 * II.4: the size of f and of its change over a small Euler step tell how far the leading error term reaches. Costs one
 * evaluation of f.
 */
public final class FirstStep {

    /** Far from t = 0 a first step must still move time. */
    private static final double LEAST_ULPS = 16;

    private FirstStep() {}

    /**
     * The size of the first step, without sign.
     *
     * @param order the order p of the method
     * @param span how far the integration goes at most, with its sign
     * @param f0 f(t, y)
     * @param work1 scratch of n numbers
     * @param work2 scratch of n numbers
     */
    public static double of(
            OdeSystem system,
            ErrorNorm norm,
            int order,
            double t,
            double[] y,
            double span,
            double[] f0,
            double[] work1,
            double[] work2) {
        double d0 = norm.of(y, y, y);
        double d1 = norm.of(f0, y, y);
        double h0 = d0 < 1e-5 || d1 < 1e-5 || !(d0 < 1e300) ? 1e-6 : 0.01 * d0 / d1;
        h0 = Math.min(h0, Math.abs(span));
        double signed = Math.copySign(h0, span);
        for (int i = 0; i < y.length; i++) {
            work1[i] = y[i] + signed * f0[i];
        }
        system.derivatives(t + signed, work1, work2);
        for (int i = 0; i < y.length; i++) {
            work2[i] -= f0[i];
        }
        double d2 = norm.of(work2, y, y) / h0;
        double steepest = Math.max(d1, d2);
        double h1 = steepest <= 1e-15 ? Math.max(1e-6, h0 * 1e-3) : Math.pow(0.01 / steepest, 1.0 / (order + 1));
        double h = Math.min(100 * h0, Double.isFinite(h1) ? h1 : h0);
        return Math.min(Math.max(h, LEAST_ULPS * Math.ulp(t)), Math.abs(span));
    }
}

package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.OdeSystem;

/**
 * The first step of a method of order p, after Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I (1993),
 * II.4: the size of f and of its change over a small Euler step tell how far the leading error term reaches. Costs one
 * evaluation of f. Where a norm is not finite or zero (all components zero without an
 * absolute tolerance, or f undefined ahead), it counts as unknown and the step is a small one.
 */
public final class FirstStep {

    private static final double SMALL = 1e-6;
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
        double h = euler(norm, y, span, f0);
        for (int i = 0; i < y.length; i++) {
            work1[i] = y[i] + h * f0[i];
        }
        system.derivatives(t + h, work1, work2);
        return refine(norm, order, t, y, span, f0, h, work2);
    }

    /** The small Euler step that shows the change of f, with its sign. */
    public static double euler(ErrorNorm norm, double[] y, double span, double[] f0) {
        double d0 = norm.of(y, y, y);
        double d1 = norm.of(f0, y, y);
        boolean isKnown = d0 >= 1e-5 && d1 >= 1e-5 && d0 < 1e300 && d1 < 1e300;
        double h = isKnown ? 0.01 * d0 / d1 : SMALL;
        return Math.copySign(Math.min(h, Math.abs(span)), span);
    }

    /**
     * The size of the first step, without sign, from f at both ends of the Euler step.
     *
     * @param euler the Euler step
     * @param f1 f at its end; overwritten
     */
    public static double refine(
            ErrorNorm norm, int order, double t, double[] y, double span, double[] f0, double euler, double[] f1) {
        double h0 = Math.abs(euler);
        for (int i = 0; i < y.length; i++) {
            f1[i] -= f0[i];
        }
        double steepest = Math.max(norm.of(f0, y, y), norm.of(f1, y, y) / h0);
        double h1 = steepest <= 1e-15 ? Math.max(SMALL, h0 * 1e-3) : Math.pow(0.01 / steepest, 1.0 / (order + 1));
        double h = Math.min(100 * h0, h1 > 0 ? h1 : h0);
        return Math.min(Math.max(h, LEAST_ULPS * Math.ulp(t)), Math.abs(span));
    }
}

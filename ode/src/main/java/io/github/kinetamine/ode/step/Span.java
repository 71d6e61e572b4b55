package io.github.kinetamine.ode.step;

/** Arithmetic of signed time steps. */
public final class Span {

    private static final double RESOLUTION = 4;
    private static final double NEGLIGIBLE = 1e-13;

    private Span() {}

    /** Times that are no further apart are one instant. */
    public static double instant(double t) {
        return RESOLUTION * Math.ulp(t);
    }

    /** True when a step no longer moves time by more than its rounding. */
    public static boolean isTooSmall(double h, double t) {
        return !(Math.abs(h) > instant(t));
    }

    /**
     * The step to integrate where the clock goes from t to {@code end}. Far from zero the clock rounds, and the step is the one
     * that it takes; where that makes no difference beyond a few roundings the step stays as proposed, so that equal steps
     * stay equal.
     */
    public static double onTheClock(double t, double proposed, double end) {
        double taken = end - t;
        return Math.abs(taken - proposed) <= NEGLIGIBLE * Math.abs(proposed) ? proposed : taken;
    }

    /**
     * The step to take towards a limit: as proposed, or to the limit exactly where the proposal would come within 1 % of a
     * step of it or half of it would be too small; two equal steps where a little more than one would be left.
     */
    public static double towards(double t, double h, double limit) {
        double left = limit - t;
        if (Math.abs(left) <= 1.01 * Math.abs(h) || isTooSmall(left / 2, t)) {
            return left;
        }
        return Math.abs(left) < 2 * Math.abs(h) ? left / 2 : h;
    }
}

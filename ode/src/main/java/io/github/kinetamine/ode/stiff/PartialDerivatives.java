package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.Jacobian;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import java.util.Arrays;
import java.util.Optional;

/**
 * ∂f/∂y, given or by one-sided differences that reuse f(t, y); and ∂f/∂t by such a difference.
 *
 * <p>Half of the digits of f go to the increment: it is √u times the size of the component, u the spacing of doubles at 1.
 * The size is |yⱼ|, but not less than absolute over relative tolerance, below which the value does not matter to the caller; so
 * an increment is neither lost in the rounding of f where yⱼ is nearly zero nor large beside a component that is small by
 * nature. Without an absolute tolerance, a component of zero, or so small that underflow is near, takes the size of the largest
 * one. It leads away from zero, or the way of f where yⱼ is zero; and the other way if f is not finite there.
 * A workspace of one thread.
 */
final class PartialDerivatives {

    private static final double ROUNDING = Math.ulp(1.0);
    private static final double HALF_OF_THE_DIGITS = Math.sqrt(ROUNDING);
    /** Increments of less, and what f makes of them, would lose digits to underflow. */
    private static final double SMALLEST = Double.MIN_NORMAL / ROUNDING;

    private final OdeSystem system;
    private final Optional<Jacobian> given;
    private final double[] floor;
    private final double[] shifted;
    private final double[] f;

    PartialDerivatives(OdeSystem system, Optional<Jacobian> given, ErrorNorm norm) {
        int n = norm.size();
        this.system = system;
        this.given = given;
        this.floor = new double[n];
        this.shifted = new double[n];
        this.f = new double[n];
        for (int j = 0; j < n; j++) {
            floor[j] = norm.absolute(j) / norm.relative();
        }
    }

    /** True if the derivatives are given, so that {@link #evaluate} needs no f. */
    boolean areGiven() {
        return given.isPresent();
    }

    /** Writes ∂f/∂y at (t, y), row by row; {@code f0} is f(t, y). */
    void evaluate(double t, double[] y, double[] f0, double[] dfdy, Counts counts) {
        counts.addJacobian();
        if (given.isPresent()) {
            Arrays.fill(dfdy, 0);
            given.get().evaluate(t, y, dfdy);
            return;
        }
        System.arraycopy(y, 0, shifted, 0, y.length);
        for (int j = 0; j < y.length; j++) {
            double increment = increment(y, f0, j);
            double actual = shift(t, y, j, increment, counts);
            if (!isFinite(f)) {
                actual = shift(t, y, j, -increment, counts);
            }
            for (int i = 0; i < y.length; i++) {
                dfdy[i * y.length + j] = (f[i] - f0[i]) / actual;
            }
        }
    }

    private double increment(double[] y, double[] f0, int j) {
        double size = Math.max(Math.abs(y[j]), floor[j]);
        if (size < SMALLEST) {
            for (double other : y) {
                size = Math.max(size, Math.abs(other));
            }
            size = size == 0 ? 1 : Math.max(size, SMALLEST);
        }
        return Math.copySign(HALF_OF_THE_DIGITS * size, y[j] == 0 ? f0[j] : y[j]);
    }

    /** Evaluates f beside y; the increment as it is after rounding. */
    private double shift(double t, double[] y, int j, double increment, Counts counts) {
        shifted[j] = y[j] + increment;
        double actual = shifted[j] - y[j];
        system.derivatives(t, shifted, f);
        counts.addEvaluations(1);
        shifted[j] = y[j];
        return actual;
    }

    /**
     * Writes ∂f/∂t at (t, y) by a difference over a small part of a step h, small enough for f and large enough for its rounding;
     * {@code f0} is f(t, y).
     */
    void evaluateInTime(double t, double[] y, double[] f0, double h, double[] dfdt, Counts counts) {
        double size = Math.sqrt(ROUNDING * Math.abs(h) * Math.max(Math.abs(h), Math.abs(t)));
        double later = t + Math.copySign(Math.min(size, Math.abs(h)), h);
        if (later == t) {
            Arrays.fill(dfdt, 0);
            return;
        }
        system.derivatives(later, y, f);
        counts.addEvaluations(1);
        for (int i = 0; i < y.length; i++) {
            dfdt[i] = (f[i] - f0[i]) / (later - t);
        }
    }

    /** True if no number is NaN or infinite. */
    static boolean isFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}

package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.Tolerance;

/**
 * The size of an error relative to the tolerance: {@code √(1/n Σ (eᵢ/scᵢ)²)} with {@code scᵢ = absᵢ + rel·max(|aᵢ|, |bᵢ|)};
 * at most 1 is good. A component whose scale is zero counts only if its error is not zero. Immutable.
 */
public final class ErrorNorm {

    private final double relative;
    private final double[] absolute;

    /** The norm of states of n components. */
    public ErrorNorm(Tolerance tolerance, int n) {
        this.relative = tolerance.relative();
        this.absolute = tolerance.absolutes(n);
    }

    /** How many components the states have. */
    public int size() {
        return absolute.length;
    }

    /** The relative tolerance. */
    public double relative() {
        return relative;
    }

    /** The error that is allowed in a component whose value is y. */
    public double scale(int component, double y) {
        return absolute[component] + relative * Math.abs(y);
    }

    /** The error of one component relative to what is allowed; written without branches, for loops over many. */
    public static double ratio(double error, double absolute, double relative, double a, double b) {
        double scale = absolute + relative * Math.max(Math.abs(a), Math.abs(b));
        return error / Math.max(scale, Double.MIN_VALUE);
    }

    /** The square of {@link #ratio} for one component; {@link #root} makes the norm of their sum in order. */
    public double square(int component, double error, double a, double b) {
        double ratio = ratio(error, absolute[component], relative, a, b);
        return ratio * ratio;
    }

    /** The norm from the sum of squares over all components. */
    public double root(double sum) {
        return Math.sqrt(sum / absolute.length);
    }

    /** The norm of an error, on the scale of the larger of two states. */
    public double of(double[] error, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < absolute.length; i++) {
            sum += square(i, error[i], a[i], b[i]);
        }
        return root(sum);
    }
}

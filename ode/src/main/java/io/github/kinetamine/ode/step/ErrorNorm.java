package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.Tolerance;

/**
 * The size of an error relative to the tolerance: {@code √(1/n Σ (eᵢ/scᵢ)²)} with {@code scᵢ = absᵢ + rel·max(|aᵢ|, |bᵢ|)}, a
 * the state at the beginning of a step and b that at its end; at most 1 is good. Immutable.
 *
 * <p>An absolute tolerance of zero asks for relative accuracy alone, which has two limits. A component that is zero at the
 * beginning of a step, such as a metabolite before the first dose, has no size of its own yet: in a chain its first values
 * may fall with a higher power of the step than the order of the method, and then no step, however short, gives any of their
 * digits. In the steps that begin at zero it counts as {@value #SHARE_OF_LARGEST} of the largest component of a and b, or as
 * what it becomes, if that is more; from then on as what it is. And numbers below {@link Double#MIN_NORMAL} lose their digits one
 * by one: they count as zero, and no error is asked to be smaller.
 */
public final class ErrorNorm {

    private static final double SHARE_OF_LARGEST = 1e-3;

    private final double relative;
    private final double[] absolute;
    private final boolean isRelativeAlone;

    /** The norm of states of n components. */
    public ErrorNorm(Tolerance tolerance, int n) {
        this.relative = tolerance.relative();
        this.absolute = tolerance.absolutes(n);
        boolean hasZero = false;
        for (double a : absolute) {
            hasZero |= a == 0;
        }
        this.isRelativeAlone = hasZero;
    }

    /** How many components the states have. */
    public int size() {
        return absolute.length;
    }

    /** The relative tolerance. */
    public double relative() {
        return relative;
    }

    /** The absolute tolerance of a component. */
    public double absolute(int component) {
        return absolute[component];
    }

    /** True if a component has no absolute tolerance, so that {@link #largest} matters. */
    public boolean isRelativeAlone() {
        return isRelativeAlone;
    }

    /** True if a component that begins a step at y has neither a size of its own nor an absolute tolerance. */
    public boolean isWithoutSize(int component, double y) {
        return absolute[component] == 0 && Math.abs(y) < Double.MIN_NORMAL;
    }

    /** The error that is allowed in a component whose value is y. */
    public double scale(int component, double y) {
        return scaleBetween(absolute[component], relative, y, y);
    }

    /** The error that is allowed in a component over a step from a to b; {@code largest} as {@link #largest} has it. */
    public double scale(int component, double a, double b, double largest) {
        return isWithoutSize(component, a)
                ? scaleFromZero(relative, b, largest)
                : scaleBetween(absolute[component], relative, a, b);
    }

    private static double scaleBetween(double absolute, double relative, double a, double b) {
        return Math.max(absolute + relative * Math.max(Math.abs(a), Math.abs(b)), Double.MIN_NORMAL);
    }

    private static double scaleFromZero(double relative, double b, double largest) {
        return Math.max(relative * Math.max(Math.abs(b), SHARE_OF_LARGEST * largest), Double.MIN_NORMAL);
    }

    /** The error of one component with an absolute tolerance relative to what is allowed; without branches, for loops over many. */
    public static double ratio(double error, double absolute, double relative, double a, double b) {
        return error / scaleBetween(absolute, relative, a, b);
    }

    /** The same without an absolute tolerance. */
    public static double ratioWithoutAbsolute(double error, double relative, double a, double b, double largest) {
        boolean isWithoutSize = Math.abs(a) < Double.MIN_NORMAL;
        return error / (isWithoutSize ? scaleFromZero(relative, b, largest) : scaleBetween(0, relative, a, b));
    }

    /** The largest number of two states, where a component needs to know; else 0. */
    public double largest(double[] a, double[] b) {
        double largest = 0;
        if (isRelativeAlone) {
            for (int i = 0; i < absolute.length; i++) {
                largest = Math.max(largest, Math.max(Math.abs(a[i]), Math.abs(b[i])));
            }
        }
        return largest;
    }

    /** The square of the {@link #ratio} of one component; {@link #root} makes the norm of their sum in order. */
    public double square(int component, double error, double a, double b, double largest) {
        double ratio = isRelativeAlone
                ? error / scale(component, a, b, largest)
                : ratio(error, absolute[component], relative, a, b);
        return ratio * ratio;
    }

    /** The norm from the sum of squares over all components. */
    public double root(double sum) {
        return Math.sqrt(sum / absolute.length);
    }

    /** The norm of an error, on the scale of a step from a to b. */
    public double of(double[] error, double[] a, double[] b) {
        double largest = largest(a, b);
        double sum = 0;
        for (int i = 0; i < absolute.length; i++) {
            sum += square(i, error[i], a[i], b[i], largest);
        }
        return root(sum);
    }
}

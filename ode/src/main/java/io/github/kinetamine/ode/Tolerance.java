package io.github.kinetamine.ode;

/**
 * How large the estimated error of one step may be: {@code absolute + relative · |y|}, component by component, in the root
 * mean square over the components. An absolute part of zero asks for relative accuracy alone;
 * {@link io.github.kinetamine.ode.step.ErrorNorm} says what that is for components that are zero. Immutable and safe for use by many threads.
 */
public final class Tolerance {

    private static final double FINEST = 1e-14;

    private final double relative;
    private final double[] absolute;

    private Tolerance(double relative, double[] absolute) {
        if (!(relative >= FINEST && relative < 1)) {
            throw new IllegalArgumentException(
                    "relative tolerance must be from " + FINEST + " to below 1, got " + relative);
        }
        for (double a : absolute) {
            if (!(a >= 0) || Double.isInfinite(a)) {
                throw new IllegalArgumentException("absolute tolerance must be finite and not negative, got " + a);
            }
        }
        this.relative = relative;
        this.absolute = absolute;
    }

    /** The same absolute tolerance for every component. */
    public static Tolerance of(double relative, double absolute) {
        return new Tolerance(relative, new double[] {absolute});
    }

    /** An absolute tolerance for each component. */
    public static Tolerance of(double relative, double[] absolute) {
        return new Tolerance(relative, absolute.clone());
    }

    /** The relative part, the same for every component. */
    public double relative() {
        return relative;
    }

    /** The absolute part of a component. */
    public double absolute(int component) {
        return absolute.length == 1 ? absolute[0] : absolute[component];
    }

    /** The absolute parts for a state of n components, as a new array. */
    public double[] absolutes(int n) {
        if (absolute.length != 1 && absolute.length != n) {
            throw new IllegalArgumentException("the tolerance has " + absolute.length
                    + " absolute parts, but the state has " + n + " components: give one for all or one for each");
        }
        double[] all = new double[n];
        for (int i = 0; i < n; i++) {
            all[i] = absolute(i);
        }
        return all;
    }

    @Override
    public String toString() {
        return "relative " + relative + ", absolute " + java.util.Arrays.toString(absolute);
    }
}

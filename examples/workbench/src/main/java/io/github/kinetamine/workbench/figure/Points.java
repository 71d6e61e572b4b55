package io.github.kinetamine.workbench.figure;

import java.util.Arrays;

/**
 * Points of one group, as the subjects of an arm, drawn as circles in the group's colour.
 *
 * <p>Points with a coordinate that the axis cannot hold (NaN, or not positive on a logarithmic axis) are not drawn.
 * Immutable and safe for use by many threads.
 */
public final class Points {

    private final String label;
    private final double[] x;
    private final double[] y;
    private final boolean[] isHollow;

    /** @param label the group, which has one colour in all panels */
    public Points(String label, double[] x, double[] y, boolean[] isHollow) {
        this.label = Label.required("a group of points", label);
        this.x = x.clone();
        this.y = y.clone();
        this.isHollow = isHollow.clone();
        if (x.length != y.length || x.length != isHollow.length) {
            throw new IllegalArgumentException("points '" + label + "' have " + x.length + " abscissas, " + y.length
                    + " ordinates and " + isHollow.length + " forms: give one of each per point");
        }
    }

    /** Filled circles. */
    public static Points filled(String label, double[] x, double[] y) {
        return new Points(label, x, y, new boolean[x.length]);
    }

    public String label() {
        return label;
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    public boolean isHollow(int i) {
        return isHollow[i];
    }

    double[] xs() {
        return Arrays.copyOf(x, x.length);
    }

    double[] ys() {
        return Arrays.copyOf(y, y.length);
    }
}

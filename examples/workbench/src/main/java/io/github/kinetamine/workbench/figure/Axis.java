package io.github.kinetamine.workbench.figure;

import java.util.List;

/**
 * One axis of a {@link PointPanel}.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param label the quantity with its unit, as in {@code ketamine AUC (ng·h/mL)}
 * @param isLogarithmic whether equal distances are equal ratios; values that are not positive are then left out
 * @param including values that the axis reaches whatever else is drawn
 */
public record Axis(String label, boolean isLogarithmic, List<Double> including) {

    public Axis {
        label = Label.required("an axis", label);
        including = List.copyOf(including);
        for (double value : including) {
            if (!Double.isFinite(value) || isLogarithmic && value <= 0) {
                throw new IllegalArgumentException("axis '" + label + "' cannot reach " + value + ": give finite values"
                        + (isLogarithmic ? " above 0" : ""));
            }
        }
    }

    public static Axis linear(String label) {
        return new Axis(label, false, List.of());
    }

    public static Axis logarithmic(String label) {
        return new Axis(label, true, List.of());
    }

    /** The same axis that reaches these values too. */
    public Axis including(List<Double> values) {
        return new Axis(label, isLogarithmic, values);
    }

    /** Whether a value has a place on such an axis. */
    boolean holds(double value) {
        return Double.isFinite(value) && (!isLogarithmic || value > 0);
    }
}

package io.github.kinetamine.workbench.figure;

import java.util.List;

/**
 * One set of axes: a quantity over time, for all arms.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param title what is shown, as in {@code norketamine}; may be empty
 * @param yLabel the quantity with its unit, as in {@code concentration (ng/mL)}
 * @param curves in the order of drawing, the last on top
 * @param bands below the curves
 * @param levels across the panel, below the curves
 * @param isLogarithmic whether equal distances are equal ratios; the axis then reaches at most {@value #MOST_DECADES} decades
 *     below the greatest value, and what is not positive lies below it
 */
public record Panel(
        String title, String yLabel, List<Curve> curves, List<Band> bands, List<Level> levels, boolean isLogarithmic) {

    /** How far a logarithmic axis reaches below the greatest value. */
    static final int MOST_DECADES = 4;

    public Panel {
        title = Label.of(title);
        yLabel = Label.required("the axis of a panel", yLabel);
        curves = List.copyOf(curves);
        bands = List.copyOf(bands);
        levels = List.copyOf(levels);
    }

    public Panel(String title, String yLabel, List<Curve> curves, List<Band> bands, List<Level> levels) {
        this(title, yLabel, curves, bands, levels, false);
    }

    /** The same on a logarithmic axis. */
    public Panel logarithmic() {
        return new Panel(title, yLabel, curves, bands, levels, true);
    }

    public Panel(String title, String yLabel, List<Curve> curves, List<Band> bands) {
        this(title, yLabel, curves, bands, List.of());
    }

    public Panel(String title, String yLabel, List<Curve> curves) {
        this(title, yLabel, curves, List.of());
    }
}

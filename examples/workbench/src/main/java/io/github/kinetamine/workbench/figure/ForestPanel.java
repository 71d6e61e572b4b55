package io.github.kinetamine.workbench.figure;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The estimates of one quantity, a row for each arm, around the line of no difference.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param title the quantity, as in {@code ketamine Cmax}
 * @param xLabel what the axis measures, with its unit
 * @param estimates at least one, from the top
 */
public record ForestPanel(String title, String xLabel, List<Estimate> estimates) {

    public ForestPanel {
        title = Label.required("a panel of a forest plot", title);
        xLabel = Label.required("the axis of a panel", xLabel);
        estimates = List.copyOf(estimates);
        if (estimates.isEmpty()) {
            throw new IllegalArgumentException("panel '" + title + "' needs at least one estimate, got none");
        }
    }

    /** Reaches every interval and zero. */
    AxisScale scale() {
        double[] all = estimates.stream()
                .flatMapToDouble(one -> DoubleStream.of(one.value(), one.low(), one.high(), 0))
                .filter(Double::isFinite)
                .toArray();
        return AxisScale.linear(
                DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(0));
    }
}

package io.github.kinetamine.workbench.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The range of an axis and its ticks.
 *
 * <p>A logarithmic axis ends at 1, 2 or 5 times a power of ten and has its ticks there, or at whole decades where those
 * would crowd. A linear one follows {@link ValueScale}.
 *
 * @param lower start
 * @param upper end, above the start
 * @param isLogarithmic whether equal distances are equal ratios
 * @param ticks within the range
 */
record AxisScale(double lower, double upper, boolean isLogarithmic, List<Double> ticks) {

    private static final int[] IN_DECADE = {1, 2, 5};
    private static final int MOST_TICKS = 8;

    static AxisScale of(Axis axis, DoubleStream values) {
        double[] held = DoubleStream.concat(values, axis.including().stream().mapToDouble(Double::doubleValue))
                .filter(axis::holds)
                .toArray();
        double min = DoubleStream.of(held).min().orElse(axis.isLogarithmic() ? 1 : 0);
        double max = DoubleStream.of(held).max().orElse(axis.isLogarithmic() ? 10 : 1);
        return axis.isLogarithmic() ? logarithmic(min, max) : linear(min, max);
    }

    static AxisScale linear(double min, double max) {
        return of(ValueScale.of(min, max));
    }

    static AxisScale of(ValueScale scale) {
        return new AxisScale(
                scale.lower(), scale.upper(), false, scale.ticks().boxed().toList());
    }

    static AxisScale logarithmic(double min, double max) {
        List<Double> round = IntStream.rangeClosed(
                        (int) Math.floor(Math.log10(min)) - 1, (int) Math.ceil(Math.log10(max)) + 1)
                .boxed()
                .flatMap(decade -> IntStream.of(IN_DECADE).mapToObj(digit -> Double.parseDouble(digit + "E" + decade)))
                .toList();
        double lower =
                round.stream().filter(tick -> tick <= min).max(Double::compare).orElseThrow();
        double upper = round.stream()
                .filter(tick -> tick >= max && tick > lower)
                .min(Double::compare)
                .orElseThrow();
        List<Double> ticks =
                round.stream().filter(tick -> tick >= lower && tick <= upper).toList();
        List<Double> shown = ticks.size() <= MOST_TICKS
                ? ticks
                : ticks.stream()
                        .filter(tick -> Math.log10(tick) == Math.rint(Math.log10(tick)))
                        .toList();
        return new AxisScale(lower, upper, true, shown);
    }

    /** How far along the axis a value is, from 0 to 1. */
    double part(double value) {
        return isLogarithmic ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
    }

    boolean reaches(double value) {
        return value >= lower && value <= upper;
    }

    /** A tick as text. */
    String text(double tick) {
        boolean isPlain = tick == 0 || Math.abs(tick) < 1e6 && Math.abs(tick) >= 1e-4;
        return new DecimalFormat(isPlain ? "0.######" : "0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(tick);
    }
}

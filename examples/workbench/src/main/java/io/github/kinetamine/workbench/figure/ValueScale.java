package io.github.kinetamine.workbench.figure;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The range of a linear vertical axis.
 *
 * <p>It starts at zero wherever the smallest value is positive and at most half of the largest one, as for
 * concentrations; a blood pressure that stays between 110 and 150 mmHg gets the range to itself. Negative values are
 * treated alike. Levels are within it. Ends other than zero lie 5 % of the range beyond the values.
 *
 * @param lower start
 * @param upper end
 * @param step between ticks, which are its multiples
 */
record ValueScale(double lower, double upper, double step) {

    private static final int INTERVALS = 6;
    private static final double MARGIN = 0.05;
    /** Changes of a smaller part of the values are not seen: no axis has digits for them. */
    private static final double UNSEEN = 1e-4;

    static ValueScale of(Panel panel) {
        return of(values(panel).min().orElse(0), values(panel).max().orElse(1));
    }

    /** The axis of values between these. */
    static ValueScale of(double min, double max) {
        boolean isConstant = max - min <= UNSEEN * Math.max(Math.abs(min), Math.abs(max));
        return isConstant
                ? around(min)
                : covering(min > 0 && min <= max / 2 ? 0 : min, max < 0 && max >= min / 2 ? 0 : max);
    }

    /** The axis of a constant. */
    private static ValueScale around(double value) {
        return value == 0 ? covering(0, 1) : covering(Math.min(0, 2 * value), Math.max(0, 2 * value));
    }

    private static ValueScale covering(double min, double max) {
        double margin = MARGIN * (max - min);
        double lower = min == 0 ? 0 : min - margin;
        double upper = max == 0 ? 0 : max + margin;
        return new ValueScale(lower, upper, Steps.of(upper - lower, INTERVALS));
    }

    /** The multiples of the step between the ends. */
    DoubleStream ticks() {
        long first = (long) Math.ceil(lower / step);
        long last = (long) Math.floor(upper / step);
        return LongStream.rangeClosed(first, last).mapToDouble(i -> i * step);
    }

    /** What a panel shows: the values of its curves, bands and levels. */
    static DoubleStream values(Panel panel) {
        return DoubleStream.concat(
                Figure.linesOf(panel).flatMapToDouble(ValueScale::values).filter(Double::isFinite),
                panel.levels().stream().mapToDouble(Level::value));
    }

    private static DoubleStream values(Curve curve) {
        return DoubleStream.concat(
                IntStream.range(0, curve.size()).mapToDouble(curve::value),
                IntStream.range(0, curve.size()).mapToDouble(curve::before));
    }
}

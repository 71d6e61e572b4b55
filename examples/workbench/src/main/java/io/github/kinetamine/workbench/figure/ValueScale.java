package io.github.kinetamine.workbench.figure;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The range of a linear vertical axis, from tick to tick.
 *
 * <p>Zero is on the axis wherever the smallest value is at most half of the largest one, as for concentrations; a blood
 * pressure that stays between 110 and 150 mmHg gets the range to itself.
 */
record ValueScale(double lower, double upper, double step) {

    private static final int INTERVALS = 6;

    static ValueScale of(Panel panel) {
        double min = values(panel).min().orElse(0);
        double max = values(panel).max().orElse(1);
        return covering(min > 0 && min <= max / 2 ? 0 : min, max < 0 && max >= min / 2 ? 0 : max);
    }

    private static ValueScale covering(double min, double max) {
        if (min == max) {
            double half = min == 0 ? 1 : Math.abs(min) / 2;
            return covering(min == 0 ? 0 : min - half, max + half);
        }
        double step = Steps.of(max - min, INTERVALS);
        return new ValueScale(step * Math.floor(min / step), step * Math.ceil(max / step), step);
    }

    private static DoubleStream values(Panel panel) {
        return Figure.linesOf(panel).flatMapToDouble(ValueScale::values).filter(Double::isFinite);
    }

    private static DoubleStream values(Curve curve) {
        return DoubleStream.concat(
                IntStream.range(0, curve.size()).mapToDouble(curve::value),
                IntStream.range(0, curve.size()).mapToDouble(curve::before));
    }
}

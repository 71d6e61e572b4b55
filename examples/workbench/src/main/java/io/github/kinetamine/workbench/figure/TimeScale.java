package io.github.kinetamine.workbench.figure;

import java.util.List;

/**
 * The common time axis of a figure: hours up to 48 h, days beyond, ticks where a clock or a calendar has them.
 *
 * @param label with the unit
 * @param hoursPerUnit 1 or 24
 * @param lower start, in the unit of the label
 * @param upper end, in the unit of the label
 * @param step between ticks, in the unit of the label
 */
record TimeScale(String label, double hoursPerUnit, double lower, double upper, double step) {

    private static final double LONGEST_IN_HOURS = 48;
    private static final int INTERVALS = 7;
    private static final double[] HOUR_STEPS = {0.25, 0.5, 1, 2, 3, 4, 6, 8, 12};
    private static final double[] DAY_STEPS = {0.5, 1, 2, 3, 7, 14, 28};

    static TimeScale of(Figure figure) {
        List<Curve> lines = figure.lines().filter(line -> line.size() > 0).toList();
        double first = lines.stream().mapToDouble(line -> line.hour(0)).min().orElse(0);
        double last = lines.stream()
                .mapToDouble(line -> line.hour(line.size() - 1))
                .max()
                .orElse(1);
        double end = last > first ? last : first + 1;
        return end <= LONGEST_IN_HOURS
                ? new TimeScale("time (h)", 1, first, end, step(end - first, HOUR_STEPS))
                : new TimeScale("time (d)", 24, first / 24, end / 24, step((end - first) / 24, DAY_STEPS));
    }

    private static double step(double span, double[] usual) {
        boolean isUsual = span > usual[0] && span <= usual[usual.length - 1] * INTERVALS;
        return isUsual ? Steps.firstThatFits(span, INTERVALS, 1, usual) : Steps.of(span, INTERVALS);
    }

    /** Where a time in hours is on the axis. */
    double at(double hours) {
        return hours / hoursPerUnit;
    }
}

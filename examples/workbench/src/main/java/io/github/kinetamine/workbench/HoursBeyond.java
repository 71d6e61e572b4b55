package io.github.kinetamine.workbench;

import io.github.kinetamine.model.EffectOutput.Threshold;
import io.github.kinetamine.simulation.Series;

/** How long a series is at or beyond a threshold, on the straight lines that join its values. */
final class HoursBeyond {

    private HoursBeyond() {}

    static double of(Series series, Threshold limit) {
        double sign = limit.isAbove() ? 1 : -1;
        double hours = 0;
        for (int i = 1; i < series.size(); i++) {
            double from = sign * (series.value(i - 1) - limit.value());
            double to = sign * (series.value(i) - limit.value());
            hours += (series.hours(i) - series.hours(i - 1)) * share(from, to);
        }
        return hours;
    }

    /** The share of a line at or above zero. */
    private static double share(double from, double to) {
        double high = Math.max(from, to);
        double low = Math.min(from, to);
        if (low >= 0 || high < 0) {
            return low >= 0 ? 1 : 0;
        }
        return high / (high - low);
    }
}

package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison.Arm;
import io.github.kinetamine.course.Course;
import io.github.kinetamine.model.EffectOutput.Threshold;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.text.Decimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one series of an effect does in one arm; what is missing is NaN, and the note says why.
 *
 * @param arm the arm's label
 * @param series the series' name
 * @param unit the unit of its values
 * @param tier the evidence for the effect
 * @param baseline the value at time 0, before any dose
 * @param peak the value farthest from the baseline
 * @param peakHours when it is there first, h
 * @param day the value at 24 h
 * @param week the value at 7 d
 * @param end the last value
 * @param hoursBeyond how long it is at or beyond its threshold, h
 * @param low the lower edge of its band at the peak
 * @param high the upper edge
 * @param note unit, threshold, and why values are missing
 */
record EffectSummary(
        String arm,
        String series,
        Unit unit,
        Tier tier,
        double baseline,
        double peak,
        double peakHours,
        double day,
        double week,
        double end,
        double hoursBeyond,
        double low,
        double high,
        String note) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Every effect of an arm, without the edges of bands; one that is refused has only a note. */
    static Stream<EffectSummary> of(Arm arm) {
        return EffectSeries.of(arm.profile().model())
                .filter(series -> !series.isEdge())
                .map(series -> of(arm, series));
    }

    private static EffectSummary of(Arm arm, EffectSeries declared) {
        Profile profile = arm.profile();
        String refusal = profile.refusals().get(declared.name());
        return refusal == null ? given(arm.label(), profile, declared) : refused(arm.label(), declared, refusal);
    }

    private static EffectSummary refused(String arm, EffectSeries declared, String reason) {
        double none = Double.NaN;
        return new EffectSummary(
                arm,
                declared.name(),
                declared.output().unit(),
                declared.effect().card().tier(),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                reason);
    }

    private static EffectSummary given(String arm, Profile profile, EffectSeries declared) {
        Series series = profile.series(declared.name());
        double baseline = series.before(0);
        int peak = farthest(series, baseline);
        boolean hasBand = declared.hasBand();
        return new EffectSummary(
                arm,
                declared.name(),
                series.unit(),
                declared.effect().card().tier(),
                baseline,
                series.value(peak),
                series.hours(peak),
                at(series, DAY),
                at(series, WEEK),
                series.value(series.size() - 1),
                hoursBeyond(profile, declared),
                hasBand ? profile.series(declared.lowName()).value(peak) : Double.NaN,
                hasBand ? profile.series(declared.highName()).value(peak) : Double.NaN,
                String.join("; ", notes(series, declared)));
    }

    private static int farthest(Series series, double baseline) {
        int best = 0;
        for (int i = 1; i < series.size(); i++) {
            if (Math.abs(series.value(i) - baseline) > Math.abs(series.value(best) - baseline)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isObserved(Series series, Duration time) {
        return IntStream.range(0, series.size())
                .anyMatch(i -> series.grid().time(i).equals(time));
    }

    private static double at(Series series, Duration time) {
        return isObserved(series, time) ? series.at(time) : Double.NaN;
    }

    private static double hoursBeyond(Profile profile, EffectSeries declared) {
        if (declared.output().limit().isEmpty()) {
            return Double.NaN;
        }
        Threshold limit = declared.output().limit().get();
        Course course = Course.of(profile);
        Duration time = limit.isAbove()
                ? course.timeAbove(declared.name(), limit.value())
                : course.timeBelow(declared.name(), limit.value());
        return time.toNanos() / 3.6e12;
    }

    private static List<String> notes(Series series, EffectSeries declared) {
        List<String> notes = new ArrayList<>();
        if (!series.unit().equals(Unit.ONE)) {
            notes.add("in " + series.unit());
        }
        declared.output().limit().ifPresent(limit -> notes.add("limit: " + limitText(limit, series.unit())));
        if (declared.isBesideBand()) {
            notes.add("its band is that of " + bandOf(declared));
        }
        for (Duration time : List.of(DAY, WEEK)) {
            if (!isObserved(series, time)) {
                boolean isBeyond = time.compareTo(series.grid().end()) > 0;
                notes.add("no value at " + DurationText.render(time) + ": "
                        + (isBeyond
                                ? "observed until "
                                        + DurationText.render(series.grid().end())
                                : "not one of the times observed"));
            }
        }
        return notes;
    }

    private static String bandOf(EffectSeries declared) {
        return EffectSeries.of(declared.effect())
                .filter(EffectSeries::hasBand)
                .map(EffectSeries::name)
                .filter(name -> declared.name().startsWith(name + "_"))
                .findFirst()
                .orElseThrow();
    }

    static String limitText(Threshold limit, Unit unit) {
        return (limit.isAbove() ? "at or above " : "at or below ") + Decimal.shortest(limit.value())
                + (unit.equals(Unit.ONE) ? "" : " " + unit) + ", " + limit.meaning();
    }
}

package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis starts from: the curve after the dose, with the rules for what lies below the limit applied and the
 * concentration at the dose put in where it was not measured.
 *
 * @param curve the curve; empty where nothing was measured
 * @param measured the measured points alone, on which the terminal phase may rest
 * @param c0 the concentration at time zero
 * @param note what had to be assumed; empty for nothing
 */
record Preparation(Optional<Curve> curve, List<Point> measured, Finding c0, String note) {

    /** A time after the dose (h) and a concentration (ng/mL). */
    record Point(double hours, double value) {}

    static Preparation of(NcaProfile profile, AreaRule rule, BlqRules blq) {
        List<Sample> samples = profile.samples().stream()
                .filter(s -> s.kind() != Sample.Kind.MISSING && profile.hoursAfterDose(s.time()) >= after(profile))
                .toList();
        List<Point> measured = samples.stream()
                .filter(Sample::isMeasured)
                .map(s -> new Point(profile.hoursAfterDose(s.time()), s.nanogramsPerMillilitre()))
                .toList();
        if (measured.isEmpty()) {
            Finding none = Finding.missing(Unit.NG_PER_ML, NcaCase.NOTHING_MEASURED);
            return new Preparation(Optional.empty(), measured, none, "");
        }
        List<Point> points = points(profile, samples, blq);
        Start start = Start.of(profile, points, measured);
        if (start.isPutIn()) {
            points.removeIf(point -> point.hours() == 0);
            points.add(0, new Point(0, start.c0().value()));
        }
        Curve curve = new Curve(
                rule,
                points.stream().mapToDouble(Point::hours).toArray(),
                points.stream().mapToDouble(Point::value).toArray(),
                start.isPutIn() ? 1 : 0);
        return new Preparation(Optional.of(curve), measured, start.c0(), start.note());
    }

    /** With a dose nothing before it counts; without one every sample does. */
    private static double after(NcaProfile profile) {
        return profile.dose().isPresent() || profile.interval().isPresent() ? 0 : Double.NEGATIVE_INFINITY;
    }

    private static List<Point> points(NcaProfile profile, List<Sample> samples, BlqRules blq) {
        int first = 0;
        while (!samples.get(first).isMeasured()) {
            first++;
        }
        int last = samples.size() - 1;
        while (!samples.get(last).isMeasured()) {
            last--;
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            BlqRules.Rule rule = sample.isMeasured() ? null : blq.at(i, first, last);
            if (rule != BlqRules.Rule.DROP) {
                points.add(new Point(profile.hoursAfterDose(sample.time()), value(sample, rule)));
            }
        }
        return points;
    }

    static double value(Sample sample, BlqRules.@Nullable Rule rule) {
        if (rule == BlqRules.Rule.HALF_LIMIT && sample.nanogramsPerMillilitre() == 0) {
            throw new IllegalArgumentException("half the limit of quantification needs the limit, but the sample at "
                    + DurationText.render(sample.time()) + " does not tell it: give the limit, or choose another rule");
        }
        return rule == null
                ? sample.nanogramsPerMillilitre()
                : rule == BlqRules.Rule.HALF_LIMIT ? sample.nanogramsPerMillilitre() / 2 : 0;
    }

    /** The concentration at the time of the dose, whether it is to be put in, and what had to be assumed. */
    private record Start(Finding c0, boolean isPutIn, String note) {

        static Start of(NcaProfile profile, List<Point> points, List<Point> measured) {
            boolean isSampled = points.get(0).hours() == 0;
            boolean isBolus = profile.dose().filter(NcaDose::isBolus).isPresent();
            if (measured.get(0).hours() == 0 || isSampled && !isBolus) {
                return new Start(Finding.of(points.get(0).value(), Unit.NG_PER_ML), false, "");
            }
            if (isBolus) {
                return extrapolatedBack(measured);
            }
            if (profile.isSteadyState()) {
                double tau = Units.inHours(profile.interval().orElseThrow());
                double least = points.stream()
                        .filter(p -> p.hours() <= tau)
                        .mapToDouble(Point::value)
                        .min()
                        .orElse(points.get(0).value());
                return new Start(
                        Finding.of(least, Unit.NG_PER_ML),
                        true,
                        "no sample at the time of the dose: the least concentration of the interval stands there");
            }
            if (profile.followsUnsteadily()) {
                String reason = "no sample at the time of the dose, and earlier doses have left what is not known";
                return new Start(Finding.missing(Unit.NG_PER_ML, reason), false, reason);
            }
            return profile.dose().isPresent()
                    ? new Start(Finding.of(0, Unit.NG_PER_ML), true, "")
                    : new Start(
                            Finding.missing(Unit.NG_PER_ML, "no sample at time zero, and no dose is known"), false, "");
        }

        /** The line through ln C of the first two points, at time zero. */
        private static Start extrapolatedBack(List<Point> measured) {
            Point a = measured.get(0);
            Point b = measured.size() > 1 ? measured.get(1) : a;
            if (!(b.value() < a.value())) {
                return new Start(
                        Finding.of(a.value(), Unit.NG_PER_ML),
                        true,
                        "C0 is the first concentration: no second one is lower, from which to extrapolate back");
            }
            double rate = Math.log(a.value() / b.value()) / (b.hours() - a.hours());
            return new Start(Finding.of(a.value() * Math.exp(rate * a.hours()), Unit.NG_PER_ML), true, "");
        }
    }
}

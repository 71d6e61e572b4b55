package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Regimens as the text that {@link Regimen#parse} reads. */
final class RegimenText {

    private RegimenText() {}

    static String of(List<Segment> segments) {
        return segments.stream().map(segment -> gap(segment) + of(segment)).collect(Collectors.joining(" then "));
    }

    private static String gap(Segment segment) {
        return segment.gap()
                .map(gap -> "after " + DurationText.render(gap) + " ")
                .orElse("");
    }

    static String of(Segment segment) {
        return segment.parts().stream().map(RegimenText::of).collect(Collectors.joining(" + "));
    }

    /** The segment for an error message: its beginning, if it is long. */
    static String brief(Segment segment) {
        String text = of(segment);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String of(Part part) {
        StringBuilder text = new StringBuilder(part.dose().toString());
        if (!part.at().isZero()) {
            text.append(" at ").append(DurationText.render(part.at()));
        }
        text.append(timing(part));
        text.append(of(part.deviations()));
        if (!part.lag().isZero()) {
            text.append(" lag ").append(DurationText.render(part.lag()));
        }
        return text.toString();
    }

    private static String of(Deviations deviations) {
        String skipped = deviations.skipped().stream().map(String::valueOf).collect(Collectors.joining(","));
        String late = deviations.late().entrySet().stream()
                .map(dose -> dose.getKey() + " by " + DurationText.render(dose.getValue()))
                .collect(Collectors.joining(", "));
        return (skipped.isEmpty() ? "" : " skip " + skipped) + (late.isEmpty() ? "" : " late " + late);
    }

    /** A schedule that repeats at the steady-state interval itself is said in one go. */
    private static String timing(Part part) {
        Schedule schedule = part.schedule();
        String written = schedule.toString().isEmpty() ? "" : " " + schedule;
        if (part.steadyStateInterval().isEmpty()) {
            return written;
        }
        Duration interval = part.steadyStateInterval().get();
        String steady = " steady state every " + DurationText.render(interval);
        boolean same = schedule.equals(Schedule.every(interval).times(schedule.count()));
        return same ? steady + " x " + schedule.count() : steady + written;
    }
}

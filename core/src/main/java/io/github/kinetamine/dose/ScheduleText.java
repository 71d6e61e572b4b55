package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Schedules as the text that {@link Regimen#parse} reads. */
final class ScheduleText {

    /** The named patterns, as they are written and as they are read. */
    enum Pattern {
        DAILY("daily", Schedule.daily()),
        WEEKLY("weekly", Schedule.weekly()),
        FORTNIGHTLY("fortnightly", Schedule.fortnightly()),
        TWICE_WEEKLY("twice weekly", Schedule.twiceWeekly()),
        THREE_TIMES_WEEKLY("three times weekly", Schedule.threeTimesWeekly());

        final String words;
        final Cycle cycle;

        Pattern(String words, Cycle cycle) {
            this.words = words;
            this.cycle = cycle;
        }
    }

    /** The units in which a list of dose times is written, longest first. */
    enum ListUnit {
        DAYS("days", Duration.ofDays(1)),
        HOURS("hours", Duration.ofHours(1)),
        MINUTES("minutes", Duration.ofMinutes(1)),
        SECONDS("seconds", Duration.ofSeconds(1));

        final String word;
        final Duration length;

        ListUnit(String word, Duration length) {
            this.word = word;
            this.length = length;
        }

        private boolean counts(Duration time) {
            return time.toNanos() % length.toNanos() == 0;
        }

        private String number(Duration time) {
            return counts(time)
                    ? Long.toString(time.toNanos() / length.toNanos())
                    : BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros().toPlainString();
        }
    }

    private ScheduleText() {}

    static String of(Schedule schedule) {
        if (schedule.equals(Schedule.once())) {
            return "";
        }
        return schedule.cycle().isZero() ? onTimes(schedule.offsets()) : repeated(schedule);
    }

    private static String repeated(Schedule schedule) {
        String count = " x " + schedule.count();
        for (Pattern pattern : Pattern.values()) {
            if (schedule.equals(pattern.cycle.times(schedule.count()))) {
                return pattern.words + count;
            }
        }
        String every = "every " + DurationText.render(schedule.cycle()) + count;
        boolean plain = schedule.offsets().equals(List.of(Duration.ZERO));
        return plain ? every : onTimes(schedule.offsets()) + " " + every;
    }

    private static String onTimes(List<Duration> offsets) {
        ListUnit unit = ListUnit.SECONDS;
        for (ListUnit candidate : ListUnit.values()) {
            if (offsets.stream().allMatch(candidate::counts)) {
                unit = candidate;
                break;
            }
        }
        return "on " + unit.word + " " + offsets.stream().map(unit::number).collect(Collectors.joining(","));
    }
}

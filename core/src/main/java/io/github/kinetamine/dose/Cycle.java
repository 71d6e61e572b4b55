package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;

/**
 * A pattern of dose times that repeats; it becomes a {@link Schedule} once the number of doses is said.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param offsets dose times from the start of the cycle; at least one, ascending, not negative, before the cycle's end
 * @param length from the start of one cycle to the start of the next; positive, at most 100 years
 */
public record Cycle(List<Duration> offsets, Duration length) {

    /** Checks that the dose times ascend within the cycle. */
    public Cycle {
        offsets = Schedule.ascending(offsets);
        Allowed.positive("interval", length);
        Duration last = offsets.get(offsets.size() - 1);
        if (last.compareTo(length) >= 0) {
            throw new IllegalArgumentException("a cycle of " + DurationText.render(length)
                    + " must hold all its doses, got one at " + DurationText.render(last));
        }
    }

    /** The first {@code count} doses of the pattern; 1 to 100 000. */
    public Schedule times(int count) {
        return new Schedule(offsets, length, count);
    }

    /** The doses of the first {@code weeks} weeks of 7 days: those whose time is before the end of the last week. */
    public Schedule forWeeks(int weeks) {
        Allowed.count("number of weeks", weeks);
        Duration end = Allowed.notTooLong("course", Duration.ofDays(7L * weeks));
        long cycles = end.dividedBy(length);
        Duration rest = end.minus(length.multipliedBy(cycles));
        long inRest =
                offsets.stream().filter(offset -> offset.compareTo(rest) < 0).count();
        long doses = Math.min(cycles, Integer.MAX_VALUE) * offsets.size() + inRest;
        return times((int) Math.min(doses, Integer.MAX_VALUE));
    }
}

package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The times of a number of doses, from the time of the start: a list of offsets, or a cycle of them that repeats.
 *
 * <p>With offsets o₀ … o₍ₖ₋₁₎ and a cycle of length L, dose i (from 0) is given at o₍ᵢ mod k₎ + ⌊i / k⌋ · L, exactly: times
 * are whole nanoseconds and are multiplied, never summed up.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param offsets dose times within the cycle; at least one, ascending, not negative
 * @param cycle the length of the cycle; zero where the offsets are all there is
 * @param count the doses in all; the number of offsets where there is no cycle
 */
public record Schedule(List<Duration> offsets, Duration cycle, int count) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Schedule ONCE = new Schedule(List.of(Duration.ZERO), Duration.ZERO, 1);

    /** Checks that the dose times ascend and that the count fits. */
    public Schedule {
        offsets = ascending(offsets);
        Allowed.count("number of doses", count);
        if (!cycle.isZero()) {
            new Cycle(offsets, cycle);
        } else if (count != offsets.size()) {
            throw new IllegalArgumentException("a schedule without a cycle has as many doses as times, got " + count
                    + " doses for " + offsets.size() + " times");
        }
    }

    /** One dose, at the start. */
    public static Schedule once() {
        return ONCE;
    }

    /** A dose at the start and one after each interval: say next how many. */
    public static Cycle every(Duration interval) {
        return new Cycle(List.of(Duration.ZERO), interval);
    }

    /** Every 24 h. */
    public static Cycle daily() {
        return every(DAY);
    }

    /** Every 7 days. */
    public static Cycle weekly() {
        return every(WEEK);
    }

    /** Every 14 days. */
    public static Cycle fortnightly() {
        return every(WEEK.multipliedBy(2));
    }

    /** On days 0 and 3 of each week. */
    public static Cycle twiceWeekly() {
        return new Cycle(days(0, 3), WEEK);
    }

    /** On days 0, 2 and 4 of each week. */
    public static Cycle threeTimesWeekly() {
        return new Cycle(days(0, 2, 4), WEEK);
    }

    /**
     * Six doses in twelve days: on days 0, 2, 4, 7, 9 and 11, which are the first two weeks of {@link #threeTimesWeekly()}. What
     * follows by {@code then(…)} starts on day 14.
     */
    public static Schedule sixInTwelveDays() {
        return threeTimesWeekly().times(6);
    }

    /** One dose on each of these days, which ascend; day 0 is the day of the start. */
    public static Schedule onDays(int... days) {
        return new Schedule(days(days), Duration.ZERO, days.length);
    }

    /** The time of dose {@code i}, counted from 0, after the start. */
    public Duration offset(int i) {
        if (i < 0 || i >= count) {
            throw new IllegalArgumentException("dose " + i + " is not one of the schedule's 0 to " + (count - 1));
        }
        return offsetUnbounded(i);
    }

    /** The time at which the dose after the last would have been given; empty where the pattern does not repeat. */
    public Optional<Duration> next() {
        return cycle.isZero() ? Optional.empty() : Optional.of(offsetUnbounded(count));
    }

    private Duration offsetUnbounded(int i) {
        return offsets.get(i % offsets.size()).plus(cycle.multipliedBy(i / offsets.size()));
    }

    static List<Duration> ascending(List<Duration> offsets) {
        List<Duration> copy = List.copyOf(offsets);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs at least one dose time, got none");
        }
        Allowed.notNegative("dose time", copy.get(0));
        for (int i = 1; i < copy.size(); i++) {
            if (copy.get(i).compareTo(copy.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("dose times must ascend, got " + DurationText.render(copy.get(i))
                        + " after " + DurationText.render(copy.get(i - 1)));
            }
        }
        Allowed.notTooLong("dose time", copy.get(copy.size() - 1));
        return copy;
    }

    private static List<Duration> days(int... days) {
        Objects.requireNonNull(days, "days");
        return IntStream.of(days).mapToObj(Duration::ofDays).toList();
    }

    /** The schedule as text, such as {@code twice weekly x 8}; empty for a single dose at the start. */
    @Override
    public String toString() {
        return ScheduleText.of(this);
    }
}

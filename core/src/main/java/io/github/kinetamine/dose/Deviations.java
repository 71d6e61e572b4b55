package io.github.kinetamine.dose;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What becomes of single doses of a schedule: some are missed, some are late, all others keep their times.
 *
 * @param skipped numbers of the doses that are missed, from 1
 * @param late how much later a dose is given, by its number; a delay of zero is none
 */
record Deviations(SortedSet<Integer> skipped, SortedMap<Integer, Duration> late) {

    static final Deviations NONE = new Deviations(Collections.emptySortedSet(), Collections.emptySortedMap());

    Deviations {
        skipped = Collections.unmodifiableSortedSet(new TreeSet<>(skipped));
        late.forEach((number, delay) -> Allowed.notNegative("delay of dose " + number, delay));
        SortedMap<Integer, Duration> delays = new TreeMap<>(late);
        delays.values().removeIf(Duration::isZero);
        late = Collections.unmodifiableSortedMap(delays);
        for (int number : delays.keySet()) {
            checkGiven(number, skipped);
        }
    }

    Deviations skip(int... numbers) {
        SortedSet<Integer> all = new TreeSet<>(skipped);
        IntStream.of(numbers).forEach(all::add);
        return new Deviations(all, late);
    }

    Deviations late(int number, Duration delay) {
        SortedMap<Integer, Duration> all = new TreeMap<>(late);
        all.put(number, delay);
        return new Deviations(skipped, all);
    }

    boolean isSkipped(int number) {
        return skipped.contains(number);
    }

    Duration delay(int number) {
        return late.getOrDefault(number, Duration.ZERO);
    }

    /** Checks that a schedule of {@code count} doses has the doses named here, and keeps one. */
    void checkAgainst(int count) {
        for (int number : skipped) {
            checkNumber("skipped", number, count);
        }
        for (int number : late.keySet()) {
            checkNumber("late", number, count);
        }
        if (skipped.size() == count) {
            throw new IllegalArgumentException("a schedule must keep one dose, but all " + count + " are skipped");
        }
    }

    /** Checks that the first dose, which carries a steady state, is where the schedule has it. */
    void checkFirstIsOnTime() {
        if (isSkipped(1)) {
            throw new IllegalArgumentException("dose 1 carries the steady state and must not be skipped");
        }
        if (late.containsKey(1)) {
            throw new IllegalArgumentException("dose 1 carries the steady state and must not be late: "
                    + "start the whole schedule later, as in 'at 2 h'");
        }
    }

    private static void checkNumber(String kind, int number, int count) {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException(
                    kind + " dose must be one of the schedule's 1 to " + count + ", got " + number);
        }
    }

    private static void checkGiven(int number, SortedSet<Integer> skipped) {
        if (skipped.contains(number)) {
            throw new IllegalArgumentException(
                    "dose " + number + " is skipped and must not be late too: leave out 'skip' or 'late' for it");
        }
    }
}

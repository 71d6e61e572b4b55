package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One dose on one schedule, the smallest piece of a regimen.
 *
 * @param at where the schedule starts, from the start of the segment
 * @param skipped numbers of the doses that are missed, from 1, ascending
 * @param steadyStateInterval of the first dose
 */
record Part(
        Dose dose,
        Schedule schedule,
        Duration at,
        List<Integer> skipped,
        Duration lag,
        Optional<Duration> steadyStateInterval) {

    Part {
        Objects.requireNonNull(dose, "dose");
        Objects.requireNonNull(schedule, "schedule");
        Allowed.notNegative("start of a dose", at);
        Allowed.notNegative("lag", lag);
        skipped = List.copyOf(skipped);
        checkSkipped(skipped, schedule.count());
        steadyStateInterval.ifPresent(interval -> Allowed.positive("steady-state interval", interval));
        if (steadyStateInterval.isPresent()) {
            checkSteadyState(steadyStateInterval.get(), lag, skipped);
        }
    }

    static Part of(Dose dose, Schedule schedule) {
        return new Part(dose, schedule, Duration.ZERO, List.of(), Duration.ZERO, Optional.empty());
    }

    static Part of(TimedDose timed) {
        return new Part(timed.dose(), Schedule.once(), timed.at(), List.of(), timed.lag(), timed.steadyStateInterval());
    }

    Part at(Duration start) {
        return new Part(dose, schedule, start, skipped, lag, steadyStateInterval);
    }

    Part skip(int... numbers) {
        SortedSet<Integer> all = new TreeSet<>(skipped);
        IntStream.of(numbers).forEach(all::add);
        return new Part(dose, schedule, at, List.copyOf(all), lag, steadyStateInterval);
    }

    Part after(Duration newLag) {
        return new Part(dose, schedule, at, skipped, newLag, steadyStateInterval);
    }

    Part steadyState(Duration interval) {
        return new Part(dose, schedule, at, skipped, lag, Optional.of(interval));
    }

    /** Doses in all, each device counted and skipped ones too. */
    long count() {
        return (long) schedule.count() * (dose instanceof Devices devices ? devices.count() : 1);
    }

    /** When the last dose of the schedule falls, from the start of the segment. */
    Duration last() {
        return at.plus(schedule.offset(schedule.count() - 1));
    }

    /** When the dose after the last would have fallen; a single dose at steady state repeats at its interval. */
    Optional<Duration> next() {
        Optional<Duration> next = schedule.next();
        if (next.isEmpty() && schedule.count() == 1) {
            next = steadyStateInterval.map(schedule.offset(0)::plus);
        }
        return next.map(at::plus);
    }

    void addDosesTo(List<TimedDose> doses, Duration start) {
        Duration origin = start.plus(at);
        int skips = 0;
        for (int i = 0; i < schedule.count(); i++) {
            if (skips < skipped.size() && skipped.get(skips) == i + 1) {
                skips++;
                continue;
            }
            Optional<Duration> interval = i == 0 ? steadyStateInterval : Optional.empty();
            doses.add(new TimedDose(origin.plus(schedule.offset(i)), dose, i + 1, lag, interval));
        }
    }

    private static void checkSkipped(List<Integer> skipped, int count) {
        for (int number : skipped) {
            if (number < 1 || number > count) {
                throw new IllegalArgumentException(
                        "skipped dose must be one of the schedule's 1 to " + count + ", got " + number);
            }
        }
        if (skipped.size() == count) {
            throw new IllegalArgumentException("a schedule must keep one dose, but all " + count + " are skipped");
        }
    }

    private static void checkSteadyState(Duration interval, Duration lag, List<Integer> skipped) {
        if (lag.compareTo(interval) > 0) {
            throw new IllegalArgumentException("lag must not exceed the steady-state interval "
                    + DurationText.render(interval) + ", got " + DurationText.render(lag));
        }
        if (skipped.contains(1)) {
            throw new IllegalArgumentException("dose 1 carries the steady state and must not be skipped");
        }
    }
}

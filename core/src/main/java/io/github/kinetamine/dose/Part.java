package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One dose on one schedule, the smallest piece of a regimen.
 *
 * @param at where the schedule starts, from the start of the segment
 * @param deviations the doses that are missed or late
 * @param steadyStateInterval of the first dose
 */
record Part(
        Dose dose,
        Schedule schedule,
        Duration at,
        Deviations deviations,
        Duration lag,
        Optional<Duration> steadyStateInterval) {

    Part {
        Objects.requireNonNull(dose, "dose");
        Objects.requireNonNull(schedule, "schedule");
        Allowed.notNegative("start of a dose", at);
        Allowed.notNegative("lag", lag);
        deviations.checkAgainst(schedule.count());
        steadyStateInterval.ifPresent(interval -> Allowed.positive("steady-state interval", interval));
        if (steadyStateInterval.isPresent()) {
            checkLag(lag, steadyStateInterval.get());
            deviations.checkFirstIsOnTime();
        }
    }

    static Part of(Dose dose, Schedule schedule) {
        return new Part(dose, schedule, Duration.ZERO, Deviations.NONE, Duration.ZERO, Optional.empty());
    }

    static Part of(TimedDose timed) {
        return new Part(
                timed.dose(), Schedule.once(), timed.at(), Deviations.NONE, timed.lag(), timed.steadyStateInterval());
    }

    Part at(Duration start) {
        return new Part(dose, schedule, start, deviations, lag, steadyStateInterval);
    }

    Part with(Deviations newDeviations) {
        return new Part(dose, schedule, at, newDeviations, lag, steadyStateInterval);
    }

    Part after(Duration newLag) {
        return new Part(dose, schedule, at, deviations, newLag, steadyStateInterval);
    }

    Part steadyState(Duration interval) {
        return new Part(dose, schedule, at, deviations, lag, Optional.of(interval));
    }

    /** Doses in all, each device counted and skipped ones too. */
    long count() {
        return (long) schedule.count() * (dose instanceof Devices devices ? devices.count() : 1);
    }

    /** When the last dose of the schedule falls, from the start of the segment, be it skipped or late. */
    Duration last() {
        return nominal(schedule.count());
    }

    /** When the last dose is given, from the start of the segment: a late one may be it. */
    Duration lastGiven() {
        Duration latest = last();
        for (int number : deviations.late().keySet()) {
            latest = given(number).compareTo(latest) > 0 ? given(number) : latest;
        }
        return latest;
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
        for (int number = 1; number <= schedule.count(); number++) {
            if (!deviations.isSkipped(number)) {
                Optional<Duration> interval = number == 1 ? steadyStateInterval : Optional.empty();
                doses.add(new TimedDose(start.plus(given(number)), dose, number, lag, interval));
            }
        }
    }

    private Duration nominal(int number) {
        return at.plus(schedule.offset(number - 1));
    }

    private Duration given(int number) {
        return nominal(number).plus(deviations.delay(number));
    }

    private static void checkLag(Duration lag, Duration interval) {
        if (lag.compareTo(interval) > 0) {
            throw new IllegalArgumentException("lag must not exceed the steady-state interval "
                    + DurationText.render(interval) + ", got " + DurationText.render(lag));
        }
    }
}

package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.AmountPerWeight;
import io.github.kinetamine.quantity.Deliverable;
import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.InfusionRatePerWeight;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Regimens at random: every kind of dose and schedule, amounts of any magnitude, times to the nanosecond. */
final class ArbitraryRegimens {

    private ArbitraryRegimens() {}

    /** Sequences of one to four segments of one to three parts; where no gap is said, the segment before repeats. */
    static Arbitrary<Regimen> regimens() {
        Arbitrary<UnaryOperator<Regimen>> steps = Arbitraries.oneOf(
                segments(true).map(first -> rest -> first.then(rest)),
                Combinators.combine(segments(false), durations(0)).as((first, gap) -> rest -> first.then(gap, rest)));
        return Combinators.combine(segments(false), steps.list().ofMaxSize(3)).as((last, before) -> {
            Regimen regimen = last;
            for (UnaryOperator<Regimen> step : before) {
                regimen = step.apply(regimen);
            }
            return regimen;
        });
    }

    private static Arbitrary<Regimen> segments(boolean repeating) {
        Arbitrary<Regimen> first = parts(repeating ? cyclic() : schedules());
        return Combinators.combine(first, parts(schedules()).list().ofMaxSize(2))
                .as((part, others) -> others.stream().reduce(part, Regimen::and));
    }

    private static Arbitrary<Regimen> parts(Arbitrary<Schedule> schedules) {
        Arbitrary<Optional<Duration>> steady = durations(1).optional(0.3);
        return Combinators.combine(doses(), schedules, durations(0), deviations(), durations(0), steady)
                .as((dose, schedule, at, deviations, lag, interval) -> {
                    Regimen regimen = deviating(Regimen.of(dose, schedule).at(at), deviations, schedule.count());
                    if (interval.isEmpty()) {
                        return regimen.after(lag);
                    }
                    Duration tau = interval.get();
                    return regimen.after(lag.compareTo(tau) > 0 ? tau : lag).steadyState(tau);
                });
    }

    /** By dose number: empty for a missed dose, else its delay. Dose 1 is on time, in case it carries a steady state. */
    private static Arbitrary<Map<Integer, Optional<Duration>>> deviations() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(2, 12), durations(0).optional(0.5))
                .ofMaxSize(5);
    }

    private static Regimen deviating(Regimen onTime, Map<Integer, Optional<Duration>> deviations, int count) {
        Regimen regimen = onTime;
        for (int number = 2; number <= count; number++) {
            if (deviations.containsKey(number)) {
                Optional<Duration> delay = deviations.get(number);
                regimen = delay.isPresent() ? regimen.late(number, delay.get()) : regimen.skip(number);
            }
        }
        return regimen;
    }

    private static Arbitrary<Schedule> schedules() {
        Arbitrary<Schedule> onTimes = offsets().map(times -> new Schedule(times, Duration.ZERO, times.size()));
        return Arbitraries.oneOf(Arbitraries.just(Schedule.once()), onTimes, cyclic());
    }

    private static Arbitrary<Schedule> cyclic() {
        Arbitrary<Cycle> named = Arbitraries.of(
                Schedule.daily(),
                Schedule.weekly(),
                Schedule.fortnightly(),
                Schedule.twiceWeekly(),
                Schedule.threeTimesWeekly());
        Arbitrary<Cycle> every = durations(1).map(Schedule::every);
        Arbitrary<Cycle> patterns = Combinators.combine(offsets(), durations(1))
                .as((times, rest) ->
                        new Cycle(times, times.get(times.size() - 1).plus(rest)));
        return Combinators.combine(
                        Arbitraries.oneOf(named, every, patterns),
                        Arbitraries.integers().between(1, 12))
                .as(Cycle::times);
    }

    private static Arbitrary<List<Duration>> offsets() {
        return durations(0).list().ofMinSize(1).ofMaxSize(4).map(times -> List.copyOf(new TreeSet<>(times)));
    }

    private static Arbitrary<Dose> doses() {
        Arbitrary<Route> infused = Arbitraries.of(Route.INTRAVENOUS, Route.SUBCUTANEOUS);
        Arbitrary<Route> notIntravenous = Arbitraries.of(Route.class).filter(route -> route != Route.INTRAVENOUS);
        Arbitrary<DoseAmount> amounts = Arbitraries.oneOf(
                positive().map(Amount::new),
                positive().map(AmountPerWeight::new),
                Combinators.combine(positive().map(AmountPerWeight::new), limits())
                        .as(AmountPerWeight::limitedTo));
        Arbitrary<DoseRate> rates =
                Arbitraries.oneOf(positive().map(InfusionRate::new), positive().map(InfusionRatePerWeight::new));
        return Arbitraries.oneOf(
                Combinators.combine(amounts, Arbitraries.of(Route.class)).as(Bolus::new),
                Combinators.combine(amounts, durations(1), infused).as(Infusion::new),
                Combinators.combine(rates, durations(1), infused).as(RateInfusion::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 5),
                                positive().map(Amount::new),
                                durations(1),
                                notIntravenous)
                        .as(Devices::new));
    }

    private static Arbitrary<Deliverable> limits() {
        Arbitrary<Amount> amounts = positive().map(Amount::new);
        return Arbitraries.oneOf(
                amounts.map(Deliverable.ANYTHING::atMost),
                amounts.map(Deliverable.ANYTHING::inMultiplesOf),
                Combinators.combine(positive(), positive())
                        .as((a, b) -> Deliverable.ANYTHING
                                .atMost(new Amount(Math.max(a, b)))
                                .inMultiplesOf(new Amount(Math.min(a, b)))));
    }

    /** Round numbers, log-uniform ones, and the ends of the range of doubles. */
    private static Arbitrary<Double> positive() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.5, 1.0, 28.0, 30.0, 0.1 + 0.2, Double.MIN_NORMAL, Double.MAX_VALUE, 1e15, 1e-7),
                Arbitraries.integers().between(1, 100_000).map(n -> n / 1000.0),
                Arbitraries.doubles().between(-290, 290).map(exponent -> Math.pow(10, exponent)));
    }

    /** Up to a year: whole minutes and hours, and any number of nanoseconds. */
    private static Arbitrary<Duration> durations(int least) {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(least, 366 * 24).map(Duration::ofHours),
                Arbitraries.integers().between(least, 600).map(Duration::ofMinutes),
                Arbitraries.longs().between(least, 366L * 86_400_000_000_000L).map(Duration::ofNanos));
    }
}

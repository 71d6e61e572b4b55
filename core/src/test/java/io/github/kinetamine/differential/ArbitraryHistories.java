package io.github.kinetamine.differential;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.simulation.EventRecord;
import io.github.kinetamine.simulation.EventRecord.Action;
import io.github.kinetamine.simulation.EventRecord.AtModelledRate;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Delivery;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Observation;
import io.github.kinetamine.simulation.EventRecord.Other;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.OverModelledDuration;
import io.github.kinetamine.simulation.EventRecord.Reset;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import io.github.kinetamine.simulation.EventRecord.SwitchOff;
import io.github.kinetamine.simulation.EventRecord.SwitchOn;
import io.github.kinetamine.simulation.Interpolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random histories with all that a data set can say of doses. Many records share their time or are one nanosecond apart; others
 * lie off any grid. Steady states are asked for where repetition settles soon ({@link Settling}).
 */
final class ArbitraryHistories {

    private static final long MINUTE = 60_000_000_000L;

    private ArbitraryHistories() {}

    static Arbitrary<History> histories() {
        return ArbitraryNetworks.networks()
                .flatMap(network -> Combinators.combine(
                                recordsOf(network),
                                Arbitraries.of(Interpolation.class),
                                Arbitraries.integers().between(0, 9))
                        .as((records, interpolation, lot) -> new History(network, records, interpolation, lot)));
    }

    private static Arbitrary<List<EventRecord>> recordsOf(Network network) {
        return Combinators.combine(pauses(), actions(network), covariates())
                .as(Tuple::of)
                .list()
                .ofMinSize(2)
                .ofMaxSize(16)
                .map(steps -> {
                    List<EventRecord> records = new ArrayList<>();
                    Settling settling = new Settling(network);
                    long now = 0;
                    for (var step : steps) {
                        now += step.get1();
                        Action action = settling.allowed(step.get2());
                        boolean tells = !(action instanceof Observation);
                        Covariates told = tells ? step.get3() : Covariates.none();
                        records.add(new EventRecord(Duration.ofNanos(now), action, told));
                    }
                    records.add(new EventRecord(Duration.ofNanos(now + 97 * MINUTE), new Observation()));
                    return records;
                });
    }

    /** From one record to the next, ns. */
    private static Arbitrary<Long> pauses() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(0L, 0L, 1L)),
                Tuple.of(6, Arbitraries.of(15 * MINUTE, 30 * MINUTE, 60 * MINUTE, 120 * MINUTE, 360 * MINUTE)),
                Tuple.of(2, Arbitraries.of(60 * MINUTE - 1, 60 * MINUTE + 1)),
                Tuple.of(2, Arbitraries.longs().between(1, 600 * MINUTE)));
    }

    private static Arbitrary<Covariates> covariates() {
        Arbitrary<Double> values = Arbitraries.of(0.0, 0.0, 0.0, 0.5, 1.0, 2.0);
        return Combinators.combine(values, values, values).as((x, y, z) -> {
            Covariates told = Covariates.none();
            told = x > 0 ? told.with("X", x) : told;
            told = y > 0 ? told.with("Y", y) : told;
            return z > 0 ? told.with("Z", z) : told;
        });
    }

    private static Arbitrary<Action> actions(Network network) {
        Arbitrary<String> places =
                Arbitraries.integers().between(0, network.size() - 1).map(Network::name);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(new Observation())),
                Tuple.of(1, Arbitraries.of(new Other(), new Reset())),
                Tuple.of(1, places.map(SwitchOff::new)),
                Tuple.of(1, places.map(SwitchOn::new)),
                Tuple.of(8, doses(places).map(dose -> (Action) dose)),
                Tuple.of(1, doses(places).map(ResetAndDose::new)),
                Tuple.of(1, places.map(ArbitraryHistories::plateau)));
    }

    private static Dosing plateau(String compartment) {
        Delivery delivery = new AtRate(new InfusionRate(7));
        return new Dosing(
                new IntoCompartment(compartment), new Amount(0), delivery, 0, Duration.ZERO, SteadyState.REPLACES);
    }

    private static Arbitrary<Dosing> doses(Arbitrary<String> places) {
        Arbitrary<Integer> additional = Arbitraries.of(0, 0, 0, 1, 2, 5);
        Arbitrary<Integer> hours = Arbitraries.of(3, 8, 24);
        Arbitrary<SteadyState> kinds = Arbitraries.of(
                SteadyState.NONE, SteadyState.NONE, SteadyState.NONE, SteadyState.REPLACES, SteadyState.ADDS);
        return Combinators.combine(places, Arbitraries.of(1.0, 10.0, 100.0), deliveries(), additional, hours, kinds)
                .as((place, milligrams, delivery, more, interval, kind) -> new Dosing(
                        new IntoCompartment(place),
                        new Amount(milligrams),
                        delivery,
                        more,
                        Duration.ofHours(interval),
                        kind));
    }

    private static Arbitrary<Delivery> deliveries() {
        return Arbitraries.of(
                new AtOnce(),
                new AtOnce(),
                new AtOnce(),
                new AtRate(new InfusionRate(40)),
                new AtRate(new InfusionRate(7)),
                new Over(Duration.ofMinutes(30)),
                new Over(Duration.ofHours(3)),
                new Over(Duration.ofHours(13)),
                new AtModelledRate(),
                new OverModelledDuration());
    }
}

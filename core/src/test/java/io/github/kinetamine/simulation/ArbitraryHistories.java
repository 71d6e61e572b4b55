package io.github.kinetamine.simulation;

import io.github.kinetamine.simulation.EventRecord.Action;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random histories of the {@link Trio}, on a clock of half hours, so that many records share their time. */
final class ArbitraryHistories {

    private ArbitraryHistories() {}

    static Arbitrary<List<EventRecord>> histories() {
        Arbitrary<Integer> pauses = Arbitraries.of(0, 0, 0, 1, 1, 2, 5);
        Arbitrary<EventRecord> records = Combinators.combine(actions(), covariate("X"), covariate("Y"), covariate("Z"))
                .as((action, x, y, z) -> action instanceof EventRecord.Observation
                        ? Records.at(0, action)
                        : x.tell(y.tell(z.tell(Records.at(0, action)))));
        return Combinators.combine(records, pauses)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(steps -> {
                    List<EventRecord> history = new ArrayList<>();
                    double hour = -1;
                    for (var step : steps) {
                        hour += step.get2() * 0.5;
                        history.add(new EventRecord(
                                Records.observe(hour).at(),
                                step.get1().action(),
                                step.get1().covariates()));
                    }
                    return history;
                });
    }

    /** A covariate that a record tells or does not. */
    private record Told(String name, double value) {

        EventRecord tell(EventRecord record) {
            return value > 0 ? Records.with(record, name, value) : record;
        }
    }

    private static Arbitrary<Told> covariate(String name) {
        return Arbitraries.of(0.0, 0.0, 0.0, 0.5, 1.0, 1.5).map(value -> new Told(name, value));
    }

    private static Arbitrary<Action> actions() {
        Arbitrary<Action> simple = Arbitraries.of(
                new EventRecord.Observation(),
                new EventRecord.Observation(),
                new EventRecord.Other(),
                new EventRecord.Reset(),
                new EventRecord.SwitchOff("a"),
                new EventRecord.SwitchOff("c"),
                new EventRecord.SwitchOn("a"),
                new EventRecord.SwitchOn("c"));
        return Arbitraries.frequencyOf(
                Tuple.of(3, simple),
                Tuple.of(5, doses().map(dose -> (Action) dose)),
                Tuple.of(1, doses().map(EventRecord.ResetAndDose::new)),
                Tuple.of(
                        1,
                        Arbitraries.of("a", "b", "c")
                                .map(c -> Records.plateau(0, c, 7).action())));
    }

    private static Arbitrary<Dosing> doses() {
        Arbitrary<EventRecord> once = Arbitraries.of(
                Records.dose(0, "a", 10),
                Records.dose(0, "b", 20),
                Records.dose(0, "c", 30),
                Records.dose(0, "a", 10, Records.rate(4)),
                Records.dose(0, "b", 10, Records.rate(2.5)),
                Records.dose(0, "c", 10, Records.over(1)),
                Records.dose(0, "c", 40, Records.over(6.5)),
                Records.dose(0, "a", 10, Records.over(2)),
                Records.dose(0, "a", 10, Records.MODELLED_DURATION),
                Records.dose(0, "b", 10, Records.MODELLED_RATE));
        Arbitrary<Integer> additional = Arbitraries.of(0, 0, 1, 3);
        Arbitrary<Double> intervals = Arbitraries.of(1.0, 2.0, 2.5);
        Arbitrary<SteadyState> kinds =
                Arbitraries.of(SteadyState.NONE, SteadyState.NONE, SteadyState.REPLACES, SteadyState.ADDS);
        return Combinators.combine(once, additional, intervals, kinds)
                .as((dose, more, interval, kind) ->
                        Records.dosing(Records.steady(Records.repeated(dose, more, interval), kind, interval)));
    }
}

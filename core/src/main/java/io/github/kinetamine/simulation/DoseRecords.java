package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.EventRecord.ByRoute;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.Timeline.Rank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts the dose records of a history on its timeline, with their additional doses and steady states. */
final class DoseRecords {

    private static final int MOST_DOSES = 100_000;

    /** A device's number goes on from row to row that are closer to one another than this. */
    private static final long ONE_DOSE = Duration.ofHours(1).toNanos();

    /** Where the numbers of a route's devices stand. */
    private record LastDevice(long at, int number) {}

    private final History history;
    private final PkModel model;
    private final Timeline.Builder timeline;
    private final Undone undone;
    private final Map<Route, LastDevice> devices = new EnumMap<>(Route.class);
    private final List<DoseStart> starts = new ArrayList<>();
    private int count;

    DoseRecords(History history, PkModel model, Timeline.Builder timeline, Undone undone) {
        this.history = history;
        this.model = model;
        this.timeline = timeline;
        this.undone = undone;
    }

    /** When the doses that were given began to enter, in the order of time. */
    List<DoseStart> starts() {
        return starts.stream().sorted().toList();
    }

    void add(int record, Dosing dosing) {
        if (dosing.isPlateau()) {
            addPlateau(record, dosing);
            return;
        }
        List<Intake> intakes = intakes(record, dosing);
        long at = history.nanos(record);
        if (dosing.steadyState() != EventRecord.SteadyState.NONE) {
            PastDoses steady = new PastDoses(intakes, dosing.interval().toNanos());
            boolean replaces = dosing.steadyState() == EventRecord.SteadyState.REPLACES;
            now(record, replaces ? new Change.BecomeSteadyState(steady, at) : new Change.AddSteadyState(steady, at));
            steady.continueOn(new RecordAgenda(record), at);
        }
        addAll(record, dosing, intakes);
    }

    private void now(int record, Change change) {
        timeline.at(history.nanos(record), Rank.RECORD, history.order(record), change);
    }

    /** The dose itself and its additional doses, as far as there are records to see them. */
    private void addAll(int record, Dosing dosing, List<Intake> intakes) {
        long at = history.nanos(record);
        long interval = dosing.interval().toNanos();
        long seen = history.nanos(history.size() - 1) - at;
        long further = dosing.additional() == 0 ? 0 : Math.min(dosing.additional(), seen / interval);
        for (long i = 0; i <= further; i++) {
            if (++count > MOST_DOSES) {
                throw new IllegalArgumentException("a history must have at most " + MOST_DOSES + " doses");
            }
            enter(record, at + i * interval, i > 0, intakes);
        }
    }

    private void enter(int record, long at, boolean isAdditional, List<Intake> intakes) {
        RecordAgenda agenda = new RecordAgenda(record);
        long first = Long.MAX_VALUE;
        for (Intake intake : intakes) {
            intake.addTo(agenda, at, isAdditional || intake.offset() > 0 ? Rank.IMPLIED : Rank.RECORD);
            first = Math.min(first, Clock.plus(at, intake.offset()));
        }
        if (!intakes.isEmpty() && !undone.isUndone(record, first)) {
            starts.add(new DoseStart(first, first > history.nanos(record) ? -1 : record));
        }
    }

    private void addPlateau(int record, Dosing dosing) {
        double rate = ((EventRecord.AtRate) dosing.delivery()).rate().milligramsPerHour();
        Individual subject = history.individual(record);
        double[] rates = new double[subject.compartments().size()];
        for (Inlet inlet : inlets(record, dosing.target(), 1)) {
            if (inlet.entry().bioavailability() > 0) {
                rates[inlet.entry().compartment()] += rate * inlet.entry().share();
            }
        }
        now(record, new Change.BecomePlateau(rates, history.nanos(record)));
    }

    /** What the dose becomes on each of its ways. */
    private List<Intake> intakes(int record, Dosing dosing) {
        double milligrams = dosing.amount().milligrams();
        List<Intake> intakes = new ArrayList<>();
        if (dosing.target() instanceof ByRoute by
                && dosing.delivery() instanceof EventRecord.AtOnce
                && input(by.route()).device().isPresent()) {
            DeviceUses uses = DeviceUses.of(input(by.route()).device().get(), milligrams, dosing.amount());
            int before = devicesBefore(record, by.route());
            for (int i = 0; i < uses.count(); i++) {
                take(inlets(record, by, before + i + 1), uses.milligrams(i), Pace.AT_ONCE, uses.delay(i), intakes);
            }
            devices.put(by.route(), new LastDevice(history.nanos(record), before + uses.count()));
        } else {
            take(inlets(record, dosing.target(), 1), milligrams, pace(dosing), 0, intakes);
        }
        return intakes;
    }

    private static void take(List<Inlet> inlets, double milligrams, Pace pace, long late, List<Intake> intakes) {
        for (Inlet inlet : inlets) {
            Intake intake = inlet.take(milligrams, pace, late);
            if (intake.milligrams() > 0) {
                intakes.add(intake);
            }
        }
    }

    /** How many devices this dose has taken before this record. */
    private int devicesBefore(int record, Route route) {
        LastDevice last = devices.get(route);
        return last != null && history.nanos(record) - last.at() < ONE_DOSE ? last.number() : 0;
    }

    private List<Inlet> inlets(int record, EventRecord.Target target, int device) {
        Individual subject = history.individual(record);
        if (target instanceof IntoCompartment into) {
            Entry entry = subject.entry(into.compartment());
            return List.of(new Inlet(entry, "dose into " + into.compartment(), false));
        }
        Route route = ((ByRoute) target).route();
        return subject.entries(route, device).stream()
                .map(entry -> new Inlet(entry, route.word() + " input", true))
                .toList();
    }

    private Input input(Route route) {
        return model.input(route).orElseThrow();
    }

    private static Pace pace(Dosing dosing) {
        EventRecord.Delivery delivery = dosing.delivery();
        if (delivery instanceof EventRecord.AtRate at) {
            double hours = dosing.amount().milligrams() / at.rate().milligramsPerHour();
            if (!(hours <= Clock.hours(Units.LONGEST_DURATION))) {
                throw new IllegalArgumentException("an infusion must last at most 100 years, but " + dosing.amount()
                        + " at " + at.rate() + " last " + hours + " h");
            }
            return new Pace(Pace.Kind.RATE, Math.max(1, Clock.nanos(hours)));
        }
        if (delivery instanceof EventRecord.Over over) {
            return new Pace(Pace.Kind.DURATION, over.duration().toNanos());
        }
        if (delivery instanceof EventRecord.AtModelledRate) {
            return new Pace(Pace.Kind.MODELLED_RATE, 0);
        }
        return delivery instanceof EventRecord.OverModelledDuration
                ? new Pace(Pace.Kind.MODELLED_DURATION, 0)
                : Pace.AT_ONCE;
    }

    /** Writes down what a record leaves for later, unless a later record undoes it. */
    private final class RecordAgenda implements Agenda {

        private final int record;

        RecordAgenda(int record) {
            this.record = record;
        }

        @Override
        public void add(long at, Rank rank, int compartment, double milligrams) {
            if (!undone.isUndone(record, at)) {
                timeline.at(at, rank, history.order(record), new Change.Add(compartment, milligrams));
            }
        }

        @Override
        public void infuse(long from, long to, Rank rank, int compartment, double rate) {
            if (undone.isUndone(record, from)) {
                return;
            }
            timeline.at(from, rank, history.order(record), new Change.Start(compartment, rate));
            String name = history.compartments().get(compartment);
            if (!undone.isEndUndone(record, name, from, rank, to)) {
                timeline.at(to, Rank.PAST, history.order(record), new Change.End(compartment, rate));
            }
        }
    }
}

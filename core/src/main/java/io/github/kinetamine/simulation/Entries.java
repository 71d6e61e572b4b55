package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.simulation.Timeline.Rank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what a regimen does to a subject on the timeline: each administration, along each of its paths. */
final class Entries {

    /** Doses that belong to one steady state. */
    private record Series(long at, long interval) {}

    private final Occasions occasions;
    private final Timeline.Builder timeline;
    private final Map<Series, List<Intake>> steadyStates = new LinkedHashMap<>();
    private final Infusions intravenous = new Infusions();
    private int order;

    Entries(Individual individual, Timeline.Builder timeline) {
        this(Occasions.one(individual), timeline);
    }

    Entries(Occasions occasions, Timeline.Builder timeline) {
        this.occasions = occasions;
        this.timeline = timeline;
    }

    /** Adds every administration; the ledger, in the same order. */
    List<GivenDose> addAll(List<Administration> administrations) {
        List<GivenDose> ledger = new ArrayList<>();
        for (Administration given : administrations) {
            ledger.add(given.asGiven(add(given)));
        }
        steadyStates.forEach(this::addPast);
        return ledger;
    }

    /** When all of it has entered. */
    private long add(Administration given) {
        long entered = given.at();
        for (Entry entry : occasions.at(given.at()).entries(given.route(), given.device())) {
            Inlet inlet = new Inlet(entry, given.route().word() + " input", true);
            Intake intake = inlet.take(
                    given.milligrams(),
                    Pace.of(given.duration(), given.isByRate()),
                    Clock.plus(given.delay(), given.lag()));
            entered = Math.max(entered, Clock.plus(given.at(), intake.end()));
            if (intake.milligrams() > 0) {
                add(given, intake);
            }
        }
        return entered;
    }

    private void add(Administration given, Intake intake) {
        if (given.steadyStateInterval() > 0) {
            steadyStates
                    .computeIfAbsent(new Series(given.at(), given.steadyStateInterval()), series -> new ArrayList<>())
                    .add(intake);
            if (given.route() == Route.INTRAVENOUS) {
                new PastDoses(List.of(intake), given.steadyStateInterval()).continueOn(intravenous, given.at());
            }
        }
        intake.addTo(timeline.agenda(order++), given.at(), Rank.RECORD);
        if (given.route() == Route.INTRAVENOUS) {
            intake.addTo(intravenous, given.at(), Rank.RECORD);
        }
    }

    /** What enters by vein, past doses of a steady state included. */
    Infusions intravenous() {
        return intravenous;
    }

    private void addPast(Series series, List<Intake> doses) {
        PastDoses steady = new PastDoses(doses, series.interval());
        timeline.at(series.at(), Rank.PAST, Integer.MAX_VALUE, new Change.AddSteadyState(steady, series.at()));
        steady.continueOn(timeline.agenda(order++), series.at());
    }
}

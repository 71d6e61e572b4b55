package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.text.Suggestion;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A subject to whom doses are given while time goes on, for simulators, pumps and games:
 *
 * <pre>{@code
 * LiveSimulation patient = Simulation.of(Ketamine.racemic()).live(Subject.weighing(kg(72)));
 * patient.give(Dose.mg(30).bolus());
 * patient.advance(seconds(1));
 * patient.concentration("ketamine", Unit.NG_PER_ML);
 * }</pre>
 *
 * A tick in which no dose begins or ends allocates nothing. What happens after a tick depends on the state alone, so that a
 * copy, and what is restored from {@link #save()}, goes on with the same bits. Mutable: a workspace of one thread at a time.
 */
public final class LiveSimulation {

    private final PkModel model;
    private final Subject subject;
    private final Individual individual;
    private LiveState live;
    private final String[] analytes;

    LiveSimulation(PkModel model, Subject subject, Individual individual) {
        this(model, subject, individual, new LiveState(individual, model.initiallyOff()));
    }

    private LiveSimulation(PkModel model, Subject subject, Individual individual, LiveState live) {
        this.model = model;
        this.subject = subject;
        this.individual = individual;
        this.live = live;
        this.analytes = model.analytes().stream().map(analyte -> analyte.name()).toArray(String[]::new);
    }

    /** Gives a dose now. */
    public void give(Dose dose) {
        give(Regimen.of(dose));
    }

    /**
     * Gives a regimen that begins now.
     *
     * @throws IllegalArgumentException if it does not fit the model or the subject, or has a steady state: what is given since
     *     always can't begin now
     */
    public void give(Regimen regimen) {
        List<TimedDose> doses = regimen.doses();
        if (doses.stream().anyMatch(dose -> dose.steadyStateInterval().isPresent())) {
            throw new IllegalArgumentException("a live simulation has no past, so that " + regimen
                    + " can't be at steady state: give its doses one by one");
        }
        Timeline.Builder timeline = new Timeline.Builder();
        List<Administration> given = Administrations.of(doses, model, subject).inOrder();
        new Entries(individual, timeline).addAll(given);
        live.plan(timeline);
    }

    /**
     * Sets the intravenous pump: it goes on at this rate until it is set again; zero stops it.
     *
     * @throws IllegalArgumentException if the model has no intravenous route, or the subject's weight is needed and not known
     */
    public void infuse(DoseRate rate) {
        infuse(rate, Route.INTRAVENOUS);
    }

    /** Sets the pump of a route; each route has its own. Bioavailability reduces what enters. */
    public void infuse(DoseRate rate, Route route) {
        Objects.requireNonNull(rate, "rate");
        Administrations.requireRoute(model, route);
        double milligramsPerHour = rate instanceof InfusionRate inAll
                ? inAll.milligramsPerHour()
                : rate.times(weight(rate)).milligramsPerHour();
        for (Entry entry : individual.entries(route, 1)) {
            if (entry.duration() > 0 || entry.rate() > 0 || entry.lag() > 0) {
                throw new IllegalArgumentException("the " + route.word()
                        + " input gives every dose its own time and can't take a pump: give doses");
            }
        }
        live.setPump(route, individual.entries(route, 1), milligramsPerHour);
    }

    private Weight weight(DoseRate rate) {
        return subject.weight()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rate " + rate + " needs a body weight: call live(Subject.weighing(kg(…)))"));
    }

    /**
     * Lets time go on.
     *
     * @param tick how long; not negative
     * @throws IllegalArgumentException if it is negative, or leads beyond 100 years
     * @throws io.github.kinetamine.ode.SolverException if the model's equations can't be solved; the subject then is as it was
     *     at the last dose or tick before
     */
    public void advance(Duration tick) {
        if (tick.isNegative() || tick.compareTo(Units.LONGEST_DURATION) > 0) {
            throw new IllegalArgumentException("a tick must be from 0 to 100 years, got "
                    + DurationText.render(tick.abs()) + (tick.isNegative() ? " back" : ""));
        }
        if (tick.toNanos() > Units.LONGEST_DURATION.toNanos() - live.now()) {
            throw new IllegalArgumentException("a live simulation goes on for at most 100 years, got "
                    + DurationText.render(tick) + " after " + DurationText.render(time()) + ": begin another");
        }
        live.advance(tick.toNanos());
    }

    /** How long the simulation has gone on. */
    public Duration time() {
        return Duration.ofNanos(live.now());
    }

    /**
     * The plasma concentration of an analyte now.
     *
     * @throws IllegalArgumentException if the model has no such analyte, or the unit is none of a concentration
     */
    public double concentration(String analyte, Unit unit) {
        for (int i = 0; i < analytes.length; i++) {
            if (analytes[i].equals(analyte)) {
                return Unit.MG_PER_L.convert(
                        individual.concentration(i, live.state().amounts(), 0), unit);
            }
        }
        throw new IllegalArgumentException("model " + model.card().id() + " has no series '" + analyte + "': "
                + Suggestion.hint(analyte, List.of(analytes)));
    }

    /**
     * The amount in a compartment now, mg.
     *
     * @throws IllegalArgumentException if the model has no such compartment
     */
    public double amount(String compartment) {
        int index = individual.compartments().indexOf(compartment);
        if (index < 0) {
            throw new IllegalArgumentException("model " + model.card().id() + " has no compartment '" + compartment
                    + "': " + Suggestion.hint(compartment, individual.compartments()));
        }
        return live.state().amounts()[index];
    }

    /** The model. */
    public PkModel model() {
        return model;
    }

    /** The subject. */
    public Subject subject() {
        return subject;
    }

    /** A second simulation that stands where this one does, and from now on goes its own way. */
    public LiveSimulation copy() {
        return new LiveSimulation(model, subject, individual, live.copy());
    }

    /** Where the simulation stands, to be given to {@link #restore} of a simulation of the same model and subject. */
    public byte[] save() {
        return LiveRecording.write(fingerprint(), live);
    }

    /**
     * Goes to where another simulation of the same model and subject was saved.
     *
     * @throws IllegalArgumentException if these bytes are not what {@link #save()} gave, or of another model or subject; this
     *     simulation then is as it was
     */
    public void restore(byte[] saved) {
        live = LiveRecording.read(fingerprint(), saved, new LiveState(individual, model.initiallyOff()).state());
    }

    /** What must be the same for a state to make sense. */
    private String fingerprint() {
        return model.card().id() + " " + individual.compartments() + " " + individual.parameters();
    }
}

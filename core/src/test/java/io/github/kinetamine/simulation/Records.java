package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.simulation.EventRecord.Action;
import io.github.kinetamine.simulation.EventRecord.AtModelledRate;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Delivery;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Observation;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.OverModelledDuration;
import io.github.kinetamine.simulation.EventRecord.Reset;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import io.github.kinetamine.simulation.EventRecord.SwitchOff;
import io.github.kinetamine.simulation.EventRecord.SwitchOn;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Records as a data set would have them, in few words. */
final class Records {

    static final Delivery AT_ONCE = new AtOnce();
    static final Delivery MODELLED_RATE = new AtModelledRate();
    static final Delivery MODELLED_DURATION = new OverModelledDuration();

    private Records() {}

    /** Hours to the nearest nanosecond, before zero too. */
    private static Duration time(double hour) {
        return Duration.ofNanos(Math.round(hour * 3.6e12));
    }

    static EventRecord observe(double hour) {
        return new EventRecord(time(hour), new Observation());
    }

    static EventRecord reset(double hour) {
        return new EventRecord(time(hour), new Reset());
    }

    static EventRecord off(double hour, String compartment) {
        return new EventRecord(time(hour), new SwitchOff(compartment));
    }

    static EventRecord on(double hour, String compartment) {
        return new EventRecord(time(hour), new SwitchOn(compartment));
    }

    static EventRecord other(double hour, String covariate, double value) {
        return with(new EventRecord(time(hour), new EventRecord.Other()), covariate, value);
    }

    static EventRecord with(EventRecord record, String covariate, double value) {
        Covariates more = record.covariates().with(covariate, value);
        return new EventRecord(record.at(), record.action(), more);
    }

    static EventRecord dose(double hour, String compartment, double milligrams) {
        return dose(hour, compartment, milligrams, AT_ONCE);
    }

    static EventRecord dose(double hour, String compartment, double milligrams, Delivery delivery) {
        return at(hour, Dosing.once(new IntoCompartment(compartment), new Amount(milligrams), delivery));
    }

    static EventRecord at(double hour, Action action) {
        return new EventRecord(time(hour), action);
    }

    static Delivery rate(double milligramsPerHour) {
        return new AtRate(new InfusionRate(milligramsPerHour));
    }

    static Delivery over(double hour) {
        return new Over(hours(hour));
    }

    static Dosing dosing(EventRecord dose) {
        return (Dosing) dose.action();
    }

    static EventRecord repeated(EventRecord dose, int additional, double interval) {
        Dosing once = dosing(dose);
        return new EventRecord(
                dose.at(),
                new Dosing(
                        once.target(), once.amount(), once.delivery(), additional, hours(interval), SteadyState.NONE),
                dose.covariates());
    }

    static EventRecord steady(EventRecord dose, SteadyState kind, double interval) {
        Dosing once = dosing(dose);
        return new EventRecord(
                dose.at(),
                new Dosing(once.target(), once.amount(), once.delivery(), once.additional(), hours(interval), kind),
                dose.covariates());
    }

    static EventRecord resetAnd(EventRecord dose) {
        return new EventRecord(dose.at(), new ResetAndDose(dosing(dose)), dose.covariates());
    }

    static EventRecord plateau(double hour, String compartment, double rate) {
        return at(
                hour,
                new Dosing(
                        new IntoCompartment(compartment),
                        new Amount(0),
                        rate(rate),
                        0,
                        Duration.ZERO,
                        SteadyState.REPLACES));
    }

    /** Observations at each of these hours. */
    static List<EventRecord> observations(double... at) {
        return IntStream.range(0, at.length).mapToObj(i -> observe(at[i])).toList();
    }
}

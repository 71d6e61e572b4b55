package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One record of a subject's history, as data sets of the field have it: when, what happens, and what is known of the subject
 * then. A history is a list of records in time order; records at the same time happen in the order of the list. Immutable and
 * safe for use by many threads.
 *
 * @param at the time, on any clock; at most 100 years from zero on either side
 * @param action what happens
 * @param covariates what is known of the subject; covariates that are absent are filled from the records around
 */
public record EventRecord(Duration at, Action action, Covariates covariates) {

    /** Checks that nothing is missing. */
    public EventRecord {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(covariates, "covariates");
        if (at.abs().compareTo(Units.LONGEST_DURATION) > 0) {
            throw new IllegalArgumentException(
                    "a record must lie within 100 years (36525 d) of time zero, got " + DurationText.render(at.abs()));
        }
    }

    /** A record that tells nothing of the subject. */
    public EventRecord(Duration at, Action action) {
        this(at, action, Covariates.none());
    }

    /** The dose that an action gives, if it gives one. */
    static Optional<Dosing> dosing(Action action) {
        if (action instanceof ResetAndDose both) {
            return Optional.of(both.dosing());
        }
        return action instanceof Dosing dosing ? Optional.of(dosing) : Optional.empty();
    }

    /** What happens at a record. Implementations are immutable. */
    public sealed interface Action permits Observation, Dosing, Reset, ResetAndDose, SwitchOn, SwitchOff, Other {}

    /** The state is read where it stands; nothing changes (EVID 0). */
    public record Observation() implements Action {}

    /** Nothing happens but that covariates may change (EVID 2). */
    public record Other() implements Action {}

    /**
     * Every compartment returns to its initial amount and to being on or off as in the beginning; running infusions end, and
     * doses that are yet to enter never do (EVID 3).
     */
    public record Reset() implements Action {}

    /** A reset, and then a dose (EVID 4). */
    public record ResetAndDose(Dosing dosing) implements Action {}

    /** A compartment that is off is on again, still empty (EVID 2, CMT above 0). */
    public record SwitchOn(String compartment) implements Action {}

    /**
     * A compartment is emptied and stays so, until it is switched on or a dose enters it: what flows into it leaves the body,
     * and infusions into it end (EVID 2, CMT below 0).
     */
    public record SwitchOff(String compartment) implements Action {}

    /**
     * A dose (EVID 1). The model's bioavailability, lag, rate and duration are read at the record, and hold for its additional
     * doses too.
     *
     * @param target where the dose goes
     * @param amount how much; zero only for the plateau of a constant infusion
     * @param delivery how fast
     * @param additional how many further doses follow (ADDL)
     * @param interval from each dose to the next (II); zero where there is none
     * @param steadyState whether the dose is one of an endless series
     */
    public record Dosing(
            Target target, Amount amount, Delivery delivery, int additional, Duration interval, SteadyState steadyState)
            implements Action {

        /** Checks that the parts fit together. */
        public Dosing {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(delivery, "delivery");
            Objects.requireNonNull(steadyState, "steadyState");
            if (additional < 0) {
                throw new IllegalArgumentException("additional doses must not be negative, got " + additional);
            }
            if (interval.isNegative() || interval.compareTo(Units.LONGEST_DURATION) > 0) {
                throw new IllegalArgumentException("the interval must be from 0 to 100 years, got "
                        + DurationText.render(interval.abs()) + (interval.isNegative() ? " before" : ""));
            }
            boolean isPlateau = steadyState == SteadyState.REPLACES
                    && interval.isZero()
                    && amount.isZero()
                    && delivery instanceof AtRate;
            if (!isPlateau) {
                requireRepeatable(amount, additional, interval, steadyState);
            } else if (additional > 0) {
                throw new IllegalArgumentException("the plateau of a constant infusion can't have additional doses");
            }
        }

        private static void requireRepeatable(
                Amount amount, int additional, Duration interval, SteadyState steadyState) {
            if (amount.isZero()) {
                throw new IllegalArgumentException(
                        "the amount of a dose must be positive, got 0 mg; only the plateau of a"
                                + " constant infusion (steady state, no interval, a rate) has none");
            }
            if (interval.isZero() && (additional > 0 || steadyState != SteadyState.NONE)) {
                throw new IllegalArgumentException(
                        "additional doses and steady states need the interval (II) from one dose to the next, got 0");
            }
        }

        /** A single dose. */
        public static Dosing once(Target target, Amount amount, Delivery delivery) {
            return new Dosing(target, amount, delivery, 0, Duration.ZERO, SteadyState.NONE);
        }

        /** True where this is the plateau of a constant infusion, which does not go on after the record. */
        public boolean isPlateau() {
            return amount.isZero();
        }
    }

    /** What a dose makes of what was before. */
    public enum SteadyState {
        /** The dose begins a series, or is alone (SS 0). */
        NONE,
        /** The state becomes the steady state of the dose; doses that are yet to enter never do (SS 1). */
        REPLACES,
        /** The steady state of the dose is added to the state (SS 2). */
        ADDS
    }

    /** Where a dose goes. Implementations are immutable. */
    public sealed interface Target permits ByRoute, IntoCompartment {}

    /** Along all paths that the model has for a route. */
    public record ByRoute(Route route) implements Target {}

    /** Straight into a compartment, under what the model says of doses into it. */
    public record IntoCompartment(String compartment) implements Target {}

    /** How fast a dose is delivered. Implementations are immutable. */
    public sealed interface Delivery permits AtOnce, AtRate, Over, AtModelledRate, OverModelledDuration {}

    /** At once (RATE 0). */
    public record AtOnce() implements Delivery {}

    /** At a rate; bioavailability scales the duration (RATE above 0). */
    public record AtRate(InfusionRate rate) implements Delivery {

        /** Checks that the rate is positive. */
        public AtRate {
            if (!(rate.milligramsPerHour() > 0)) {
                throw new IllegalArgumentException("the rate of an infusion must be positive, got " + rate);
            }
        }
    }

    /** Over a duration; bioavailability scales the rate (DUR). */
    public record Over(Duration duration) implements Delivery {

        /** Checks that the duration is positive. */
        public Over {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("the duration of an infusion must be positive, got "
                        + DurationText.render(duration.abs()) + (duration.isNegative() ? " before" : ""));
            }
        }
    }

    /** At the rate that the model has for the compartment (RATE −1). */
    public record AtModelledRate() implements Delivery {}

    /** Over the duration that the model has for the compartment (RATE −2). */
    public record OverModelledDuration() implements Delivery {}
}

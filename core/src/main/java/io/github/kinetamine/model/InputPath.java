package io.github.kinetamine.model;

import java.util.Objects;

/**
 * One of the ways in which a dose by some route enters the body: {@code share · bioavailability · dose} mg come into a
 * compartment, at once or at a constant rate over a duration. The share divides a dose between parallel paths; the
 * bioavailability is lost on the way and follows the field's rule for infusions by rate (it scales their duration).
 * Immutable and safe for use by many threads.
 *
 * @param compartment where the dose enters
 * @param share the part of the dose that takes this path, dimensionless
 * @param bioavailability the part of it that arrives, dimensionless
 * @param duration the parameter (h) over which a dose given at once enters at a constant rate; empty: at once
 * @param lag the parameter (h) by which the entry is late; empty: not late
 * @param rate the parameter (mg/h) that gives a dose at once a constant rate of entry instead; empty: none. A route's path
 *     has a duration or a rate; a dose straight into a compartment may choose between both
 */
public record InputPath(
        String compartment, Product share, Product bioavailability, String duration, String lag, String rate) {

    public InputPath {
        Objects.requireNonNull(compartment, "compartment");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(bioavailability, "bioavailability");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(lag, "lag");
        Objects.requireNonNull(rate, "rate");
    }

    /** The whole dose, at once, into a compartment. */
    public static InputPath into(String compartment) {
        return new InputPath(compartment, Product.one(), Product.one(), "", "", "");
    }

    /** This path for a part of the dose. */
    public InputPath share(Product newShare) {
        return new InputPath(compartment, newShare, bioavailability, duration, lag, rate);
    }

    /** This path with a loss on the way. */
    public InputPath bioavailability(Product newBioavailability) {
        return new InputPath(compartment, share, newBioavailability, duration, lag, rate);
    }

    /** This path at a constant rate over the duration that a parameter (h) holds. */
    public InputPath over(String durationParameter) {
        return new InputPath(compartment, share, bioavailability, durationParameter, lag, rate);
    }

    /** This path, late by what a parameter (h) holds. */
    public InputPath after(String lagParameter) {
        return new InputPath(compartment, share, bioavailability, duration, lagParameter, rate);
    }

    /** This path at the constant rate that a parameter (mg/h) holds. */
    public InputPath atRate(String rateParameter) {
        return new InputPath(compartment, share, bioavailability, duration, lag, rateParameter);
    }
}

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
 */
public record InputPath(String compartment, Product share, Product bioavailability, String duration, String lag) {

    public InputPath {
        Objects.requireNonNull(compartment, "compartment");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(bioavailability, "bioavailability");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(lag, "lag");
    }

    /** The whole dose, at once, into a compartment. */
    public static InputPath into(String compartment) {
        return new InputPath(compartment, Product.one(), Product.one(), "", "");
    }

    /** This path for a part of the dose. */
    public InputPath share(Product newShare) {
        return new InputPath(compartment, newShare, bioavailability, duration, lag);
    }

    /** This path with a loss on the way. */
    public InputPath bioavailability(Product newBioavailability) {
        return new InputPath(compartment, share, newBioavailability, duration, lag);
    }

    /** This path at a constant rate over the duration that a parameter (h) holds. */
    public InputPath over(String durationParameter) {
        return new InputPath(compartment, share, bioavailability, durationParameter, lag);
    }

    /** This path, late by what a parameter (h) holds. */
    public InputPath after(String lagParameter) {
        return new InputPath(compartment, share, bioavailability, duration, lagParameter);
    }
}

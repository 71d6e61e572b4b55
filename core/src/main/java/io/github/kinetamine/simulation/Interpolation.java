package io.github.kinetamine.simulation;

/** What covariates are between the records that tell them. Immutable, as every enum. */
public enum Interpolation {
    /** The last value is carried forward: the value at record i holds on [tᵢ, tᵢ₊₁). */
    LOCF,
    /** The next value is carried backward: the value at record i holds on (tᵢ₋₁, tᵢ]. */
    NOCB,
    /** Numbers change in proportion to time from one record to the next; categories are carried forward. */
    LINEAR
}

package io.github.kinetamine.model;

/**
 * Moves one subject's amounts forward in time under constant rates of entry. A workspace: it may hold scratch memory, and
 * belongs to one thread at a time.
 */
public interface Stepper {

    /** How many compartments there are. */
    int size();

    /**
     * Advances the amounts (mg) by some hours, in place.
     *
     * @param hours the step, not negative
     * @param amounts one amount a compartment, mg
     * @param rates constant rates of entry over the step, mg/h, one a compartment; null means none
     */
    void advance(double hours, double[] amounts, double[] rates);

    /**
     * Replaces the amounts by the steady state of adding them anew every period: {@code Σₖ≥₀ Φ(period)ᵏ amounts}, where Φ
     * is the transition over one period without entry.
     *
     * @param period hours, positive
     * @param amounts one amount a compartment, mg
     * @throws IllegalStateException where no steady state exists, or the model has no superposition
     */
    void accumulate(double period, double[] amounts);

    /** How the amounts are advanced, in a few words. */
    String method();
}

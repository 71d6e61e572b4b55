package io.github.kinetamine.model;

import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Status;

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
     * @throws SolverException where the amounts cannot be computed, with the hours since the step began
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

    /**
     * The failure of amounts, or of rates of entry, that are too large for numbers.
     *
     * @param hours when, on the clock of who throws it
     * @param amounts mg, one a compartment
     */
    static SolverException overflow(double hours, double[] amounts) {
        return new SolverException(
                Status.NOT_FINITE,
                hours,
                amounts,
                "the amounts overflow: check the size of the doses and of the parameters; times are in h, amounts in mg");
    }
}

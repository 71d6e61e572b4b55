package io.github.kinetamine.model;

import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Status;
import org.jspecify.annotations.Nullable;

/**
 * Moves one subject's amounts forward in time, stretch by stretch: within a stretch the rates of entry are constant and
 * nothing else happens. Amounts are in mg, rates of entry in mg/h, times in hours. A workspace: it may hold scratch memory,
 * and belongs to one thread at a time.
 */
public interface Stepper {

    /** How many compartments there are. */
    int size();

    /**
     * Begins a stretch. What was before is forgotten: all that follows depends on these arguments alone.
     *
     * @param time when it begins, hours
     * @param end when it ends at the latest, hours
     * @param amounts one amount a compartment, mg; not changed
     * @param rates constant rates of entry, mg/h, one a compartment, which stay as they are during the stretch; null means none
     */
    void begin(double time, double end, double[] amounts, double @Nullable [] rates);

    /**
     * Advances the amounts (mg) in place.
     *
     * @param time the time to reach, hours, not after the end of the stretch
     * @param hours the way from the time that is reached; {@code time} minus that time, but free of its rounding
     * @param amounts what the last call within the stretch left, or what the stretch began with
     * @throws SolverException if the equations can't be solved, or the amounts become too large for numbers
     */
    void advance(double time, double hours, double[] amounts);

    /**
     * Advances the amounts (mg) within a stretch by equal steps, as that many calls of {@link #advance(double, double, double[])}
     * would to the last bit, and keeps them after each step. Asked only where {@link #isLinear doses superpose}.
     *
     * @param hours the length of a step
     * @param steps how many
     * @param amounts what the last call within the stretch left, or what the stretch began with
     * @param path receives the amounts after each step, one step after the other
     * @param offset where {@code path} is written from
     * @return how many steps were taken: none where they have to be taken one by one, and fewer than asked for before one that
     *     would fail
     */
    default int advanceEvenly(double hours, int steps, double[] amounts, double[] path, int offset) {
        return 0;
    }

    /** Advances the amounts over one whole stretch. */
    default void advance(double time, double hours, double[] amounts, double @Nullable [] rates) {
        begin(time, time + hours, amounts, rates);
        advance(time + hours, hours, amounts);
    }

    /** True if doses superpose: then {@link #accumulate} and {@link #equilibrium} work. */
    boolean isLinear();

    /**
     * Replaces the amounts by the steady state of adding them anew every period: {@code Σₖ≥₀ Φ(period)ᵏ amounts}, where Φ
     * is the transition over one period without entry.
     *
     * @param period hours, positive
     * @param amounts one amount a compartment, mg
     * @throws IllegalStateException where no steady state exists, or doses do not superpose
     */
    void accumulate(double period, double[] amounts);

    /**
     * Writes the amounts at which constant rates of entry hold the balance.
     *
     * @param rates mg/h, one a compartment
     * @param amounts is filled, mg
     * @throws IllegalStateException where no balance exists, or doses do not superpose
     */
    void equilibrium(double[] rates, double[] amounts);

    /** The error of an amount that a step is meant to keep to, mg. */
    double tolerance(int compartment, double amount);

    /** The part of that error that is in proportion to the amount. */
    double relativeTolerance();

    /** How the amounts are advanced, in a few words. */
    String method();

    /**
     * The failure of amounts, or of rates of entry, that are too large for numbers.
     *
     * @param hours when it came to light
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

package io.github.kinetamine.data;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.simulation.EventRecord.Delivery;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One row of a data set, read: each column as what it means. What a row does not tell has the value that means so. Immutable
 * and safe for use by many threads.
 *
 * @param index the place of the row in its table, from 0
 * @param line the line of the file on which the row begins, from 1
 * @param id the subject
 * @param at TIME, to the nanosecond; since the subject's first record where days or times of day are told
 * @param evid 0 observation, 1 dose, 2 other event, 3 reset, 4 reset and dose; derived where the table does not tell it
 * @param compartment CMT as it stands: a number, a name, a route's code, or empty
 * @param amount AMT; zero where nothing is given
 * @param delivery what RATE and DUR tell; at once where nothing is given
 * @param additional ADDL
 * @param interval II; zero where there is none
 * @param steadyState SS
 * @param observed DV; empty where it is missing, or MDV says that it is
 * @param covariates what every other column tells
 */
public record EventRow(
        int index,
        int line,
        String id,
        Duration at,
        int evid,
        String compartment,
        Amount amount,
        Delivery delivery,
        int additional,
        Duration interval,
        SteadyState steadyState,
        OptionalDouble observed,
        Covariates covariates) {

    /** Checks that nothing is missing and that the event is known. */
    public EventRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(compartment, "compartment");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(steadyState, "steadyState");
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(covariates, "covariates");
        if (evid < 0 || evid > 4) {
            throw new IllegalArgumentException("evid must be 0 to 4, got " + evid);
        }
    }

    /** Whether the row gives a dose (EVID 1 or 4). */
    public boolean isDose() {
        return evid == 1 || evid == 4;
    }
}

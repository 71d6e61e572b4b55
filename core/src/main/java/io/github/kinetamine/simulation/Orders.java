package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a dosing rule decides: whether doses that are still to come are given, and what is given beside. Immutable and safe for
 * use by many threads.
 *
 * @param stopsFirst true if no dose is given any more that was planned for later; an infusion or a device series that has begun
 *     goes on
 * @param regimens what is given; their times count from the decision
 */
public record Orders(boolean stopsFirst, List<Regimen> regimens) {

    /** Copies the list. */
    public Orders {
        regimens = List.copyOf(regimens);
    }

    /** Everything goes on as planned. */
    public static Orders none() {
        return new Orders(false, List.of());
    }

    /** No planned dose is given any more. */
    public static Orders stop() {
        return new Orders(true, List.of());
    }

    /** These orders, and a dose now. */
    public Orders give(Dose dose) {
        return give(Regimen.of(dose));
    }

    /** These orders, and a regimen that begins now. */
    public Orders give(Regimen regimen) {
        return new Orders(
                stopsFirst, Stream.concat(regimens.stream(), Stream.of(regimen)).toList());
    }
}

package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Amount;
import java.time.Duration;
import java.util.Objects;

/**
 * A dose that a table of concentrations tells. Immutable and safe for use by many threads.
 *
 * @param time when it was given
 * @param amount what was given
 */
public record SubjectDose(Duration time, Amount amount) {

    public SubjectDose {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(amount, "amount");
    }
}

package io.github.kinetamine.data;

import io.github.kinetamine.nca.Sample;
import io.github.kinetamine.quantity.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a table of concentrations tells of one subject. Immutable and safe for use by many threads.
 *
 * @param id the subject
 * @param samples in the order of time
 * @param dose the amount given, where the table tells it
 * @param doseTime when it was given; zero where the table does not tell
 */
public record SubjectSamples(String id, List<Sample> samples, Optional<Amount> dose, Duration doseTime) {

    public SubjectSamples {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dose, "dose");
        Objects.requireNonNull(doseTime, "doseTime");
        samples = List.copyOf(samples);
    }
}

package io.github.kinetamine.population;

import io.github.kinetamine.model.Subject;
import java.util.Objects;

/**
 * A subject that could not be simulated. Its values are NaN in the result and count nowhere. Immutable and safe for use by many
 * threads.
 *
 * @param id the subject's number
 * @param subject its covariates and how it differs from the typical subject
 * @param reason what went wrong, and what to do
 */
public record Failure(long id, Subject subject, String reason) {

    public Failure {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return "subject " + id + " (" + subject + "; " + subject.effects() + "): " + reason;
    }
}

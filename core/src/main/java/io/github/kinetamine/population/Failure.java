package io.github.kinetamine.population;

import io.github.kinetamine.model.Subject;
import java.util.List;
import java.util.Objects;

/**
 * A subject that could not be simulated, or in which an effect was refused. What is missing is NaN in the result and counts
 * nowhere. Immutable and safe for use by many threads.
 *
 * @param id the subject's number
 * @param subject its covariates and how it differs from the typical subject
 * @param missing the series that were refused; none where the whole subject is missing
 * @param reason what went wrong, and what to do
 */
public record Failure(long id, Subject subject, List<String> missing, String reason) {

    public Failure {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
        missing = List.copyOf(missing);
    }

    /** A subject that could not be simulated at all. */
    public Failure(long id, Subject subject, String reason) {
        this(id, subject, List.of(), reason);
    }

    /** True where nothing is known of the subject; false where effects alone are missing. */
    public boolean isWhole() {
        return missing.isEmpty();
    }

    @Override
    public String toString() {
        return "subject " + id + " (" + subject + "; " + subject.effects() + "): " + reason;
    }
}

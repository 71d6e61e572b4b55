package io.github.kinetamine.variability;

/**
 * Something about variability that the literature does not say, so that no number stands for it. Immutable and safe for use by many
 * threads.
 *
 * @param what a parameter, or what else is missing
 * @param reason why there is no number, such as {@code estimated, but the value is blank in the table}
 */
public record Missing(String what, String reason) {

    public Missing {
        if (what.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("say what is missing and why, got '" + what + "' and '" + reason + "'");
        }
    }
}

package io.github.kinetamine.model;

/**
 * A first-order flow: {@code rate · amount(from)} mg/h leave one compartment and enter another, or leave the body.
 * Immutable and safe for use by many threads.
 *
 * @param from the compartment that is left
 * @param to the compartment that is entered, or {@link #OUT}
 * @param rate a product of parameters in 1/h
 */
public record Flow(String from, String to, Product rate) {

    /** The name of the world outside the body. */
    public static final String OUT = "out";

    /** True when the flow leaves the body. */
    public boolean isElimination() {
        return to.equals(OUT);
    }
}

package io.github.kinetamine.simulation;

/**
 * What the computation did. Immutable and safe for use by many threads.
 *
 * @param method how the amounts were advanced, and why
 * @param steps how many steps were taken from one time to the next
 */
public record Diagnostics(String method, long steps) {

    @Override
    public String toString() {
        return method + ", " + steps + " steps";
    }
}

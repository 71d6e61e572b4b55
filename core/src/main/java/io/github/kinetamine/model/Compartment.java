package io.github.kinetamine.model;

/**
 * A place that holds an amount of drug (mg). Immutable and safe for use by many threads.
 *
 * @param name unique within the model
 * @param volume the parameter (L) that turns the amount into a concentration, or empty for depots and delays
 */
public record Compartment(String name, String volume) {

    public Compartment {
        Names.requireName("compartment", name);
    }

    /** True when the compartment has a volume, so that a clearance can leave it. */
    public boolean hasVolume() {
        return !volume.isEmpty();
    }
}

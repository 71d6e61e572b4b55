package io.github.kinetamine.workbench.figure;

/**
 * A value that is worth watching, drawn as a dashed line across a panel.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param value in the unit of the panel's axis
 * @param label what it means, as in {@code remission}
 */
public record Level(double value, String label) {

    public Level {
        label = Label.required("a level", label);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("level '" + label + "' needs a finite value, got " + value);
        }
    }
}

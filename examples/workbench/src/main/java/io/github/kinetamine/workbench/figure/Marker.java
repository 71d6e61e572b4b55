package io.github.kinetamine.workbench.figure;

/**
 * The time of a dose, shown as a small triangle above each panel in the arm's colour.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param label the arm
 * @param hour when, in hours
 */
public record Marker(String label, double hour) {

    public Marker {
        label = Label.required("a dose marker", label);
        if (!Double.isFinite(hour)) {
            throw new IllegalArgumentException("a dose marker needs a finite time, got " + hour + " h");
        }
    }
}

package io.github.kinetamine.workbench.figure;

/**
 * One class of a histogram.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param from where the class begins on the horizontal axis
 * @param to where it ends, above its begin
 * @param height how many are in it, on the vertical axis
 */
public record Bar(double from, double to, double height) {

    public Bar {
        if (!(from < to) || !(height >= 0) || !Double.isFinite(from) || !Double.isFinite(to + height)) {
            throw new IllegalArgumentException("a bar needs a begin below its end and a height of at least 0, got "
                    + from + " to " + to + " of height " + height);
        }
    }
}

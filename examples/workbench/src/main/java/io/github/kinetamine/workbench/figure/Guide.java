package io.github.kinetamine.workbench.figure;

/**
 * A line that points are held against: a value of one axis, or a constant ratio of y to x.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param kind which line
 * @param value the value, or the ratio, which is positive
 * @param label what it means; may be empty
 * @param isDashed whether it is a limit and not the line itself
 */
public record Guide(Kind kind, double value, String label, boolean isDashed) {

    /** Which line. */
    public enum Kind {
        /** At a value of the horizontal axis. */
        VERTICAL,
        /** At a value of the vertical axis. */
        HORIZONTAL,
        /** y = value · x. */
        RATIO
    }

    public Guide {
        label = Label.of(label);
        if (!Double.isFinite(value) || kind == Kind.RATIO && value <= 0) {
            throw new IllegalArgumentException(
                    "a guide needs a finite value" + (kind == Kind.RATIO ? " above 0" : "") + ", got " + value);
        }
    }

    public static Guide horizontal(double value, String label, boolean isDashed) {
        return new Guide(Kind.HORIZONTAL, value, label, isDashed);
    }

    public static Guide vertical(double value, String label, boolean isDashed) {
        return new Guide(Kind.VERTICAL, value, label, isDashed);
    }

    public static Guide ratio(double value, String label, boolean isDashed) {
        return new Guide(Kind.RATIO, value, label, isDashed);
    }
}

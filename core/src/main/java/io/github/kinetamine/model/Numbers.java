package io.github.kinetamine.model;

/** How a declaration prints its numbers. */
final class Numbers {

    private Numbers() {}

    /** A whole number without its ".0", anything else as Java prints it. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

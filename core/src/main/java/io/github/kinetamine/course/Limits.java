package io.github.kinetamine.course;

/** Numbers that a caller holds a series against. Stateless. */
final class Limits {

    private Limits() {}

    static double checked(String series, double limit) {
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException(
                    "the limit of " + series + " must be finite, got " + limit + ": give it in the unit of the series");
        }
        return limit;
    }
}

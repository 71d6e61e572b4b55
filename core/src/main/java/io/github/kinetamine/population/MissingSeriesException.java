package io.github.kinetamine.population;

/** A series is asked of a subject that has none: it could not be simulated, or the effect was refused in it. */
public final class MissingSeriesException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    MissingSeriesException(String series) {
        super("series " + series + " is missing for this subject: ask failures() for the reason");
    }
}

package io.github.kinetamine.workbench.explorer;

import java.time.Duration;

/** How much one request may ask for. Beyond, it is refused before anything is computed. */
final class Limits {

    static final int MAX_ARMS = 6;
    static final int MAX_SUBJECTS = 1_000;
    static final int MAX_POINTS = 2_000;
    static final int MAX_DOSES = 2_000;
    static final int MAX_BODY_BYTES = 65_536;

    /** A year. */
    static final double MAX_HOURS = 8_760;

    static final double MAX_WEIGHT_KG = 500;
    static final double MAX_AGE_YEARS = 120;
    static final double MAX_FACTOR = 100;

    /** So many times are observed, or fewer, where a request does not say how often. */
    static final int USUAL_POINTS = 481;

    static final int MAX_LABEL_LENGTH = 80;
    static final int MAX_TEXT_LENGTH = 2_000;

    /** What a request may hold inside each other: an object, its arms, an arm, its covariates, and some to spare. */
    static final int MAX_DEPTH = 8;

    /** Subjects times points times series of one arm: 80 MB. */
    static final long MAX_BAND_VALUES = 10_000_000;

    /** Doses times effects of one arm in one subject: seconds at most. */
    static final long MAX_WORK = 8_000;

    /** The same times subjects, who are simulated side by side. */
    static final long MAX_BAND_WORK = 100_000;

    /** After so long an answer is given up. */
    static final Duration MAX_TIME = Duration.ofSeconds(5);

    private Limits() {}
}

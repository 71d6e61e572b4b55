package io.github.kinetamine.variability;

/**
 * The scale on which a random effect η, of mean 0, is added to a typical value P; individual values are in the unit of P.
 * Without an effect (η = 0) the individual value is exactly the typical one. Implementations are immutable and safe for use
 * by many threads.
 */
public sealed interface EtaScale permits PlainScale, BoxCoxScale {

    /** {@code P · exp(η)}: the logarithm is normal. A zero stays a zero. */
    EtaScale LOG = PlainScale.LOG;

    /** {@code 1/(1 + exp(−(logit P + η)))}: the logit of a fraction is normal. */
    EtaScale LOGIT = PlainScale.LOGIT;

    /** {@code P + η}: the value is normal, and can become negative; nothing is clipped. */
    EtaScale LINEAR = PlainScale.LINEAR;

    /**
     * {@code P · exp((exp(λη) − 1)/λ)}: log-normal with another tail. With a positive shape λ, the logarithm is skewed to the right,
     * and no mean exists; with a negative one to the left, and values stay below {@code P · exp(−1/λ)}.
     *
     * @param shape λ, finite and not 0, at which it would be log-normal
     */
    static EtaScale boxCox(double shape) {
        return new BoxCoxScale(shape);
    }

    /** The individual value. */
    double individual(double typical, double eta);

    /** The distribution of individual values around a typical one. */
    Distribution distribution(double typical, Variance variance);

    /** The variance with the measure of spread that is usual on this scale. */
    String text(Variance variance);

    /**
     * Checks that a typical value can be of this scale.
     *
     * @param what names the value in the message
     * @throws IllegalArgumentException if it can't
     */
    default void requireTypical(String what, double typical) {}

    /** The name of the scale in tables. */
    String words();

    /** The individual value as it is written on paper, for the typical value P. */
    String equation();
}

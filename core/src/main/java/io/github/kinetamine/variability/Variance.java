package io.github.kinetamine.variability;

/**
 * The variance of a random effect (ω²) or of a residual error (σ²), in whichever of its forms a paper prints.
 *
 * <p>Of an effect on the logarithm, the variance is dimensionless and the coefficient of variation of what follows is {@code CV =
 * sqrt(exp(ω²) − 1)}. Many papers print {@code 100 · ω} and call it a CV too: that is {@link #ofSd}. Immutable and safe for use by
 * many threads.
 *
 * @param value the variance; positive and finite: what does not vary has no effect to declare
 */
public record Variance(double value) {

    /** No paper's CV is so large; a larger number is a percentage. */
    private static final double LARGEST_CV = 10;

    public Variance {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("variance must be positive and finite, got " + Printed.number(value)
                    + ": leave out what does not vary");
        }
    }

    /** A variance, as in a printed ω² or σ². */
    public static Variance of(double variance) {
        return new Variance(variance);
    }

    /** The square of a standard deviation. */
    public static Variance ofSd(double sd) {
        if (!(sd > 0)) {
            throw new IllegalArgumentException("standard deviation must be positive, got " + Printed.number(sd)
                    + ": leave out what does not vary");
        }
        return new Variance(sd * sd);
    }

    /**
     * The variance on the logarithm that makes a log-normal coefficient of variation: {@code ω² = ln(1 + CV²)}.
     *
     * @param cv a fraction, positive and at most 10: 0.296 for 29.6 %
     */
    public static Variance ofCv(double cv) {
        if (!(cv > 0 && cv <= LARGEST_CV)) {
            throw new IllegalArgumentException("coefficient of variation must be positive and at most 10 (1000 %), got "
                    + Printed.number(cv) + ": write a fraction, 0.296 for 29.6 %");
        }
        return new Variance(Math.log1p(cv * cv));
    }

    /** The standard deviation. */
    public double sd() {
        return Math.sqrt(value);
    }

    /** The coefficient of variation of a log-normal quantity whose logarithm has this variance, a fraction. */
    public double cv() {
        return Math.sqrt(Math.expm1(value));
    }
}

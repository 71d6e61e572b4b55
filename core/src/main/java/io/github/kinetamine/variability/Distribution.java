package io.github.kinetamine.variability;

/**
 * The distribution of one continuous quantity, in the unit of that quantity. A distribution of one's own implements the four
 * methods; what is drawn from it is {@code quantile(u)} of a uniform number. Implementations are immutable.
 */
public interface Distribution {

    /**
     * The value below which a share {@code u} of the quantity lies; rises with {@code u}.
     *
     * @param u strictly between 0 and 1, else an {@link IllegalArgumentException} is thrown
     */
    double quantile(double u);

    /** The expected value. */
    double mean();

    /** The standard deviation. */
    double sd();

    /** The distribution in words and numbers, as a table would print it. */
    String text();

    /** The normal distribution. */
    static Distribution normal(double mean, double sd) {
        return new Normal(mean, sd);
    }

    /** The log-normal distribution of a median, with the variance of its logarithm: {@link Variance#of} or {@link Variance#ofCv}. */
    static Distribution logNormal(double median, Variance variance) {
        return new LogNormal(median, variance);
    }

    /** The distribution of a fraction whose logit is normal with this variance. */
    static Distribution logitNormal(double median, Variance variance) {
        return new LogitNormal(median, variance);
    }

    /** Every value of an interval alike. */
    static Distribution uniform(double lowest, double highest) {
        return new Uniform(lowest, highest);
    }
}

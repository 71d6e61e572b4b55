package io.github.kinetamine.population;

import java.util.Arrays;

/**
 * One number of each subject, such as its peak, as a sample of the population. Subjects without the number are left out. All
 * that is read from a sample is in the unit of the numbers. Immutable and safe for use by many threads.
 */
public final class Sample {

    private static final double Z95 = 1.959963984540054;

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * A sample of these values.
     *
     * @param values one for each subject, NaN where there is none
     * @throws IllegalArgumentException if there is no number among them
     */
    public static Sample of(double... values) {
        double[] sorted = new double[values.length];
        int count = Quantile.sortFinite(values, 0, values.length, sorted);
        if (count == 0) {
            throw new IllegalArgumentException(
                    "a sample needs at least one number, got none among " + values.length + " values");
        }
        return new Sample(Arrays.copyOf(sorted, count));
    }

    /** How many numbers there are. */
    public int size() {
        return sorted.length;
    }

    /** The quantile of a probability from 0 to 1, of type 7 of Hyndman and Fan. */
    public double quantile(double probability) {
        return Quantile.ofSorted(sorted, sorted.length, Quantile.requireProbability(probability));
    }

    /** The middle. */
    public double median() {
        return quantile(0.5);
    }

    /** The mean. */
    public double mean() {
        return Arrays.stream(sorted).sum() / sorted.length;
    }

    /** The standard deviation, with n − 1 below; NaN of a single number. */
    public double sd() {
        double mean = mean();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /** Half the 95 % confidence interval of the mean, {@code 1.96·sd/√n}: of some thirty numbers or more. */
    public double marginOfMean() {
        return Z95 * sd() / Math.sqrt(sorted.length);
    }
}

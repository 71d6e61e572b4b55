package io.github.kinetamine.comparison;

import io.github.kinetamine.population.Proportion;
import io.github.kinetamine.population.Sample;
import io.github.kinetamine.quantity.Unit;

/**
 * How one arm differs from another in a number, subject by subject. Immutable and safe for use by many threads.
 *
 * @param arm the label of the one arm
 * @param against the label of the other, which is taken off
 * @param metric the number
 * @param unit its unit
 * @param differences of all subjects that both arms could simulate
 * @param superiority the share of subjects in which the number is larger in the one arm than in the other
 */
public record PairedDifference(
        String arm, String against, String metric, Unit unit, Sample differences, Proportion superiority) {

    /** The mean of the differences. */
    public double mean() {
        return differences.mean();
    }

    /** The lower end of the 95 % confidence interval of the mean; NaN with one subject. */
    public double low() {
        return mean() - differences.marginOfMean();
    }

    /** The upper end of the interval. */
    public double high() {
        return mean() + differences.marginOfMean();
    }

    /** The median of the differences. */
    public double median() {
        return differences.median();
    }
}

package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;

/**
 * What many subjects have at one time. Immutable and safe for use by many threads.
 *
 * @param time of the samples
 * @param subjects how many were sampled there, at least one
 * @param mean their mean, ng/mL
 * @param deviation their standard deviation (divided by n − 1), ng/mL; missing of one subject alone
 */
public record SparsePoint(Duration time, int subjects, double mean, Finding deviation) {

    static SparsePoint of(Duration time, double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        Finding deviation = values.length == 1
                ? Finding.missing(
                        Unit.NG_PER_ML,
                        "only one subject was sampled at " + DurationText.render(time)
                                + ": an error needs at least two at each time")
                : Finding.of(Math.sqrt(squares / (values.length - 1)), Unit.NG_PER_ML);
        return new SparsePoint(time, values.length, mean, deviation);
    }

    /** The standard error of the mean, ng/mL. */
    public Finding standardError() {
        return deviation.isPresent() ? Finding.of(deviation.value() / Math.sqrt(subjects), Unit.NG_PER_ML) : deviation;
    }
}

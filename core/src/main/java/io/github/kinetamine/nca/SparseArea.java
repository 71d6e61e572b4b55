package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The area under the mean curve of a {@link SparseStudy}, and how well it is known. Immutable and safe for use by many threads.
 *
 * @param area from the dose, or from the first sample without one, to the last time at which the mean is above zero, ng·h/mL
 * @param standardError of the area, ng·h/mL
 * @param degreesOfFreedom of the standard error, for Student's t
 */
public record SparseArea(Finding area, Finding standardError, Finding degreesOfFreedom) {

    static SparseArea missing(String reason) {
        Finding none = Finding.missing(Unit.NG_H_PER_ML, reason);
        return new SparseArea(none, none, Finding.missing(Unit.ONE, reason));
    }

    /**
     * The lower end of the confidence interval {@code area ± t·SE}, which may be negative.
     *
     * @param level of confidence, as 0.95
     */
    public Finding lower(double level) {
        return bound(level, -1);
    }

    /**
     * The upper end of the confidence interval.
     *
     * @param level of confidence, as 0.95
     */
    public Finding upper(double level) {
        return bound(level, 1);
    }

    private Finding bound(double level, int side) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level of confidence must lie between 0 and 1, as 0.95, got " + level);
        }
        if (!degreesOfFreedom.isPresent()) {
            return Finding.missing(Unit.NG_H_PER_ML, degreesOfFreedom.reason());
        }
        double t = new TDistribution(degreesOfFreedom.value()).inverseCumulativeProbability((1 + level) / 2);
        return Finding.of(area.value() + side * t * standardError.value(), Unit.NG_H_PER_ML);
    }
}

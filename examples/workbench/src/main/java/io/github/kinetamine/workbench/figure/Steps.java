package io.github.kinetamine.workbench.figure;

/** Distances between ticks that readers can count with: 1, 2, 2.5 or 5 times a power of ten. */
final class Steps {

    private static final double[] FACTORS = {1, 2, 2.5, 5, 10};

    private Steps() {}

    /** The smallest such step that divides a positive span into at most so many intervals. */
    static double of(double span, int intervals) {
        double power = Math.pow(10, Math.floor(Math.log10(span / intervals)));
        return firstThatFits(span, intervals, power, FACTORS);
    }

    /** The smallest of the increasing candidates, in units of {@code unit}, that fits; else the last one. */
    static double firstThatFits(double span, int intervals, double unit, double[] candidates) {
        for (double candidate : candidates) {
            if (span / (candidate * unit) <= intervals * (1 + 1e-9)) {
                return candidate * unit;
            }
        }
        return candidates[candidates.length - 1] * unit;
    }
}

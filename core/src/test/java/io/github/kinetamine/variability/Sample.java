package io.github.kinetamine.variability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Numbers drawn at a fixed seed, whose moments are judged at 4.5 standard errors, which the numbers themselves tell. */
record Sample(double[] values) {

    private static final double STANDARD_ERRORS = 4.5;

    static Sample of(int count, IntToDoubleFunction value) {
        return new Sample(IntStream.range(0, count).mapToDouble(value).toArray());
    }

    double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    double sd() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
    }

    void assertMean(double expected, String what) {
        double errors = Math.abs(mean() - expected) / (sd() / Math.sqrt(values.length));
        assertTrue(
                errors <= STANDARD_ERRORS,
                what + " was " + mean() + ", " + errors + " standard errors from " + expected);
    }

    /** The variance is the mean of the squares of deviations from the known mean. */
    void assertVariance(double mean, double expected, String what) {
        new Sample(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray()).assertMean(expected, what);
    }
}

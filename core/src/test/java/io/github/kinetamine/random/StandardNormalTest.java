package io.github.kinetamine.random;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.testing.Evidence;
import java.util.concurrent.atomic.DoubleAccumulator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNormalTest {

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "normal quantiles are right", "largest relative error of a quantile", WORST.get(), "<= 1e-15", "1");
    }

    @ParameterizedTest(name = "quantile({0}) = {1}")
    @CsvFileSource(resources = "normal-quantiles.csv")
    void quantilesAgreeWithArithmeticOfFortyDigits(double probability, double expected) {
        WORST.accumulate(assertClose(expected, StandardNormal.quantile(probability), 1e-15));
    }

    @ParameterizedTest(name = "Φ({1}) = {0}")
    @CsvFileSource(resources = "normal-quantiles.csv")
    void probabilityInvertsTheQuantile(double probability, double quantile) {
        // the relative sensitivity of Φ to z is about z² in the lower tail
        double tolerance = 1e-15 * Math.max(2, quantile * quantile);
        assertClose(probability, StandardNormal.probability(quantile), tolerance);
    }

    @Property(tries = 200)
    void quantilesOfTheGridAreMirrored(@ForAll long word) {
        double p = ((word >>> 12) + 0.5) * 0x1p-52;
        assertEquals(StandardNormal.quantile(p), 0.0 - StandardNormal.quantile(1 - p));
    }

    @Test
    void halfOfTheDistributionLiesBelowZero() {
        assertEquals(0.0, StandardNormal.quantile(0.5));
        assertEquals(0.5, StandardNormal.probability(0));
        assertEquals(0.0, StandardNormal.probability(Double.NEGATIVE_INFINITY));
        assertEquals(1.0, StandardNormal.probability(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void aProbabilityOutsideTheOpenIntervalIsRefused(double p) {
        var error = assertThrows(IllegalArgumentException.class, () -> StandardNormal.quantile(p));
        assertTrue(error.getMessage().contains("between 0 and 1"), error.getMessage());
    }
}

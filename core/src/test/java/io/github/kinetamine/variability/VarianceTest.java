package io.github.kinetamine.variability;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarianceTest {

    @Property(tries = 200)
    void coefficientOfVariationAndVarianceConvertIntoEachOther(@ForAll @DoubleRange(min = 0.01, max = 10) double cv) {
        assertClose(cv, Variance.ofCv(cv).cv(), 1e-14);
        assertClose(Math.log(1 + cv * cv), Variance.ofCv(cv).value(), 1e-11);
        assertClose(cv, Variance.ofSd(cv).sd(), 1e-15);
        assertEquals(cv, Variance.of(cv).value());
    }

    /** For small effects, 100·ω and the CV agree: their difference is of third order, ω³/4. */
    @Test
    void smallStandardDeviationsAreNearlyCoefficientsOfVariation() {
        double omega = 1e-3;
        assertClose(omega + omega * omega * omega / 4, Variance.ofSd(omega).cv(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatDoesNotVaryHasNoVariance(double value) {
        assertRefused("leave out what does not vary", () -> Variance.of(value));
        assertRefused("leave out what does not vary", () -> Variance.ofSd(value));
    }

    @Test
    void aPercentageIsTakenForAMistake() {
        assertRefused("write a fraction, 0.296 for 29.6 %", () -> Variance.ofCv(29.6));
        assertRefused("must be positive and at most 10 (1000 %), got 0", () -> Variance.ofCv(0));
    }

    static void assertRefused(String words, Runnable call) {
        var error = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}

package io.github.kinetamine.nca;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One piece of a curve, by each of the rules. */
class AreaRuleTest {

    private static final double TINIEST = Double.MIN_VALUE;

    @ParameterizedTest
    @EnumSource(AreaRule.class)
    void aRectangleIsItsHeightTimesItsWidth(AreaRule rule) {
        assertEquals(6.0, rule.area(2, 3, 3));
        assertEquals(2 * TINIEST, rule.area(2, TINIEST, TINIEST));
        assertEquals(0.0, rule.area(2, 0, 0));
    }

    /** 4 · (1 + 3)/2 = 8. */
    @Test
    void aTrapezoidIsTheMeanOfBothSidesTimesTheWidth() {
        assertEquals(8.0, AreaRule.LINEAR.area(4, 1, 3));
        assertEquals(8.0, AreaRule.LINEAR.area(4, 3, 1));
    }

    /** From 1 to 1/e in one hour it is 1 − 1/e, and from 1/e to 1 the same. */
    @Test
    void theLogarithmicRuleIsExactForAnExponential() {
        double end = Math.exp(-1);
        assertClose(1 - end, AreaRule.LOGARITHMIC.area(1, 1, end), 1e-15);
        assertClose(1 - end, AreaRule.LOGARITHMIC.area(1, end, 1), 1e-15);
    }

    /**
     * {@code (1 − e⁻ˣ)/x} for every size of step: the result has no worse digits where ln(c1/c2) is small. The end is a
     * rounded number, so that the area it belongs to is known to half an ulp of it.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e-12, 1e-9, 2e-7, 1e-6, 1e-3, 0.5, 3, 30, 300, 700})
    void theLogarithmicRuleKeepsItsDigitsForEveryStep(double x) {
        double end = Math.exp(-x);
        assertClose(-Math.expm1(-x) / x, AreaRule.LOGARITHMIC.area(1, 1, end), 4e-16);
    }

    /** ln(1/4.9e-324) = 744.44: the ratio itself is beyond the range of a double. */
    @Test
    void theLogarithmicRuleSurvivesARatioBeyondTheRangeOfDoubles() {
        double x = 1074 * Math.log(2);
        assertClose(1 / x, AreaRule.LOGARITHMIC.area(1, 1, TINIEST), 1e-15);
        assertClose(1 / x, AreaRule.LOGARITHMIC.area(1, TINIEST, 1), 1e-15);
    }

    @Test
    void theLogarithmicRuleIsTheTrapezoidWhereAConcentrationIsZero() {
        assertEquals(1.5, AreaRule.LOGARITHMIC.area(1, 3, 0));
        assertEquals(1.5, AreaRule.LOGARITHMIC.area(1, 0, 3));
    }

    @Property(tries = 200)
    void linearUpLogDownIsLinearWhileRisingAndLogarithmicWhileFalling(
            @ForAll @DoubleRange(min = -6, max = 6) double decade,
            @ForAll @DoubleRange(min = 0.01, max = 100) double rise) {
        double low = Math.pow(10, decade);
        double high = low * (1 + rise);
        AreaRule mixed = AreaRule.LINEAR_UP_LOG_DOWN;
        assertEquals(AreaRule.LINEAR.area(2, low, high), mixed.area(2, low, high));
        assertEquals(AreaRule.LOGARITHMIC.area(2, high, low), mixed.area(2, high, low));
    }

    @Property(tries = 200)
    void theLogarithmicMeanLiesBetweenTheGeometricAndTheArithmeticOne(
            @ForAll @DoubleRange(min = -6, max = 6) double decade1,
            @ForAll @DoubleRange(min = -6, max = 6) double decade2) {
        double c1 = Math.pow(10, decade1);
        double c2 = Math.pow(10, decade2);
        double mean = AreaRule.LOGARITHMIC.area(1, c1, c2);
        double ulps = 1e-15;
        assertTrue(mean <= AreaRule.LINEAR.area(1, c1, c2) * (1 + ulps), () -> "too much: " + mean);
        assertTrue(mean >= Math.sqrt(c1 * c2) * (1 - ulps), () -> "too little: " + mean);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-3, 1, 100, 1e300})
    void aStepOfOneUlpEitherWayIsARectangle(double c) {
        for (AreaRule rule : AreaRule.values()) {
            assertClose(c, rule.area(1, c, Math.nextUp(c)), 4e-16);
            assertClose(c, rule.area(1, c, Math.nextDown(c)), 4e-16);
        }
    }
}

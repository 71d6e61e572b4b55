package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "24.0, 24",
        "0.0, 0",
        "-0.0, 0",
        "0.667, 0.667",
        "-4.5, -4.5",
        "0.1, 0.1",
        "0.002, 0.002",
        "0.30000000000000004, 0.30000000000000004",
        "123456.789, 123456.789",
        "1E-6, 0.000001",
        "1E-7, 1e-7",
        "1.5E-7, 1.5e-7",
        "2.0E-3, 0.002",
        "2E23, 2e23",
        "1.0E23, 1e23",
        "1E20, 100000000000000000000",
        "1E21, 1e21",
        "9007199254740993, 9007199254740992",
        "4.9E-324, 5e-324",
        "1.7976931348623157E308, 1.7976931348623157e308",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void textsAreThese(double x, String text) {
        assertEquals(text, Decimal.shortest(x));
    }

    @Property(tries = 2000)
    void everyDoubleReadsBack(@ForAll @LongRange(min = Long.MIN_VALUE) long bits) {
        double x = Double.longBitsToDouble(bits);
        double back = Double.parseDouble(Decimal.shortest(x));
        assertTrue(back == x || Double.isNaN(x), () -> x + " is written as " + Decimal.shortest(x));
    }

    @Property(tries = 2000)
    void noShorterRoundingReadsBack(@ForAll("doubles") double x) {
        String text = Decimal.shortest(x);
        int digits = new BigDecimal(text).stripTrailingZeros().precision();
        for (int fewer = 1; fewer < digits; fewer++) {
            BigDecimal shorter = new BigDecimal(x).round(new MathContext(fewer, RoundingMode.HALF_EVEN));
            assertTrue(shorter.doubleValue() != x, () -> shorter + " would do for " + text);
        }
    }

    /** Kernels give numbers of all digits, users numbers of few. */
    @Provide
    Arbitrary<Double> doubles() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> usual = Arbitraries.doubles().between(1e-9, 1e6).ofScale(17);
        return Arbitraries.oneOf(any, usual);
    }

    @Property(tries = 1000)
    void aDecimalOfFifteenDigitsIsWrittenAsItIs(
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 20) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(digits, scale);
        BigDecimal written = new BigDecimal(Decimal.shortest(decimal.doubleValue()));
        assertEquals(0, decimal.compareTo(written), () -> decimal + " is written as " + written);
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("0.5", Decimal.shortest(0.5));
            assertEquals("1234.6", Decimal.rounded(1234.56, 5));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"203.4567, 4, 203.5", "0.00066666, 3, 0.000667", "1234567, 3, 1230000", "-2.50, 4, -2.5", "0, 3, 0"})
    void roundingKeepsSignificantDigits(double x, int digits, String text) {
        assertEquals(text, Decimal.rounded(x, digits));
    }

    @Test
    void roundingToNoDigitsIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Decimal.rounded(1, 0))
                .getMessage()
                .contains("from 1 to 17, got 0"));
    }
}

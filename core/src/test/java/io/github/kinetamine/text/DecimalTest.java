package io.github.kinetamine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    @Property(tries = 2000)
    void anyDoubleReadsBackFromItsText(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        double read = Double.parseDouble(Decimal.shortest(value));
        assertEquals(Double.doubleToLongBits(value + 0.0), Double.doubleToLongBits(read), Decimal.shortest(value));
    }

    @Property(tries = 2000)
    void noTextIsLongerThanJavas(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && value != 0) {
            assertTrue(digits(Decimal.shortest(value)) <= digits(Double.toString(value)), Double.toString(value));
        }
    }

    @Property(tries = 2000)
    void mendingAgreesWithTheShortestTextOfNewerJava(
            @ForAll @IntRange(min = -1000, max = 1000) int exponent, @ForAll long bits) {
        double value = Math.scalb(1 + (bits >>> 12) * 0x1p-52, exponent);
        if (Runtime.version().feature() >= 19 && digits(Double.toString(value)) > 15) {
            BigDecimal expected = new BigDecimal(Double.toString(value));
            assertEquals(0, expected.compareTo(Decimal.roundedShortest(value)), Double.toString(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "0.5, 0.5",
        "-4, -4",
        "0, 0",
        "-0.0, 0",
        "1.0E-4, 0.0001",
        "1.0E-7, 0.0000001",
        "1.5E-9, 1.5e-9",
        "-2E-300, -2e-300",
        "1.23456789E8, 123456789",
        "1E14, 100000000000000",
        "1E15, 1e15",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        // printed with a digit too many by Java 17
        "3.0948500982134507E26, 3.094850098213451e26",
        "5.2202435743988196E-54, 5.22024357439882e-54"
    })
    void numbersLookAsPeopleWriteThem(double value, String text) {
        assertEquals(text, Decimal.shortest(value));
    }

    private static int digits(String number) {
        return new BigDecimal(number).stripTrailingZeros().precision();
    }
}

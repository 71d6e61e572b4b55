package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.text.Decimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @Property(tries = 1000)
    void aNumberIsWrittenAsEverywhereElse(@ForAll double value) {
        assertEquals(Decimal.shortest(value), NumberText.shortest(value));
    }

    @Property(tries = 1000)
    void soIsAConcentration(@ForAll @DoubleRange(min = -6, max = 8) double exponent) {
        double value = Math.pow(10, exponent);
        assertEquals(Decimal.shortest(value), NumberText.shortest(value));
        assertEquals(value, Double.parseDouble(NumberText.shortest(value)));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -30,
                0.001,
                2e-3,
                9.999999e6,
                1e7,
                1e15,
                2e23,
                4.9e-324,
                1.7976931348623157e308,
                2.0000000000000004,
                Double.NaN,
                Double.POSITIVE_INFINITY
            })
    void andEveryOddNumber(double value) {
        assertEquals(Decimal.shortest(value), NumberText.shortest(value));
    }
}

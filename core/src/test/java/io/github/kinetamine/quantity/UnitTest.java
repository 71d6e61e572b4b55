package io.github.kinetamine.quantity;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    private static final List<Unit> ALL = List.of(
            Unit.ONE,
            Unit.MG,
            Unit.UG,
            Unit.MG_PER_L,
            Unit.UG_PER_ML,
            Unit.NG_PER_ML,
            Unit.MG_H_PER_L,
            Unit.NG_H_PER_ML,
            Unit.L,
            Unit.L_PER_H,
            Unit.PER_H,
            Unit.MINUTES,
            Unit.HOURS,
            Unit.DAYS,
            Unit.named("points"));

    @Property(tries = 200)
    void convertingThereAndBackChangesNothing(@ForAll @Scale(9) @DoubleRange(min = -1e9, max = 1e9) double value) {
        for (Unit from : ALL) {
            for (Unit to : ALL) {
                if (from.isConvertibleTo(to)) {
                    assertClose(value, to.convert(from.convert(value, to), from), 1e-15);
                }
            }
        }
    }

    @Test
    void factorsAreExact() {
        assertEquals(1000, Unit.MG_PER_L.convert(1, Unit.NG_PER_ML));
        assertEquals(0.123, Unit.NG_PER_ML.convert(123, Unit.MG_PER_L));
        assertEquals(123, Unit.UG_PER_ML.convert(0.123, Unit.NG_PER_ML));
        assertEquals(60, Unit.HOURS.convert(1, Unit.MINUTES));
        assertEquals(1440, Unit.DAYS.convert(1, Unit.MINUTES));
        assertEquals(7, Unit.HOURS.convert(168, Unit.DAYS));
        assertEquals(7, Unit.MINUTES.convert(10080, Unit.DAYS));
    }

    @Test
    void dimensionsDoNotMix() {
        String message = assertThrows(IllegalArgumentException.class, () -> Unit.NG_PER_ML.convert(1, Unit.MG))
                .getMessage();
        assertTrue(message.contains("ng/mL (concentration)") && message.contains("mg (amount)"), message);
    }

    @Test
    void aScaleIsADimensionOfItsOwn() {
        Unit points = Unit.named("points");
        assertEquals(12.5, points.convert(12.5, Unit.named("points")));
        assertThrows(IllegalArgumentException.class, () -> points.convert(1, Unit.named("mmHg")));
        assertThrows(IllegalArgumentException.class, () -> points.convert(1, Unit.ONE));
        assertEquals("points", points.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "ng/mL, ng_per_mL",
        "mg, mg",
        "mg·h/L, mg_h_per_L",
        "1/h, per_h",
        "L/h, L_per_h",
        "points, points",
        "%, percent",
        "mL/min/1.73 m², mL_per_min_per_1_73_m²"
    })
    void columnSuffixesAreOneWord(String symbol, String suffix) {
        assertEquals(suffix, Unit.named(symbol).columnSuffix());
    }

    @Test
    void aPlainNumberHasNoSuffix() {
        assertEquals("", Unit.ONE.columnSuffix());
    }

    @Test
    void aUnitNeedsASymbolAndAFactor() {
        assertThrows(IllegalArgumentException.class, () -> Unit.named(" "));
        assertThrows(IllegalArgumentException.class, () -> new Unit("x", 0, "x"));
        assertThrows(NullPointerException.class, () -> new Unit("x", 1, null));
    }
}

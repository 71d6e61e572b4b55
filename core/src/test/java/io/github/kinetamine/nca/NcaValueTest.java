package io.github.kinetamine.nca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A result is a number with a unit, or the reason why there is none. */
class NcaValueTest {

    private static final NcaValue NUMBER = NcaValue.of(2.5, Unit.HOURS);
    private static final NcaValue MISSING = NcaValue.missing(Unit.HOURS, "the curve does not fall");

    @Test
    void aNumberIsGivenWithItsUnit() {
        assertTrue(NUMBER.isPresent());
        assertEquals(2.5, NUMBER.orThrow());
        assertEquals(OptionalDouble.of(2.5), NUMBER.asOptional());
        assertEquals("2.5 h", NUMBER.toString());
        assertEquals("", NUMBER.reason());
    }

    @Test
    void aMissingNumberSaysWhy() {
        assertFalse(MISSING.isPresent());
        assertTrue(Double.isNaN(MISSING.value()));
        assertEquals(OptionalDouble.empty(), MISSING.asOptional());
        assertEquals("missing: the curve does not fall", MISSING.toString());
        IllegalStateException thrown = assertThrows(IllegalStateException.class, MISSING::orThrow);
        assertEquals("the curve does not fall", thrown.getMessage());
    }

    @Test
    void zeroIsANumber() {
        assertEquals("0 ng/mL", NcaValue.of(0, Unit.NG_PER_ML).toString());
    }

    @Test
    void equalResultsAreEqual() {
        assertEquals(NUMBER, new NcaValue(2.5, Unit.HOURS, ""));
        assertEquals(MISSING, NcaValue.missing(Unit.HOURS, "the curve does not fall"));
    }

    @Test
    void aNumberWithAReasonOrNeitherIsRefused() {
        assertRefused(2.5, "the curve does not fall");
        assertRefused(Double.NaN, "");
        assertRefused(Double.NaN, " ");
        assertRefused(Double.POSITIVE_INFINITY, "");
        assertThrows(NullPointerException.class, () -> new NcaValue(1, Unit.HOURS, null));
        assertThrows(NullPointerException.class, () -> new NcaValue(1, null, ""));
    }

    private static void assertRefused(double value, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> new NcaValue(value, Unit.HOURS, reason))
                .getMessage();
        assertEquals(
                "a result is either a finite number, or NaN with a reason, got " + value + " h and '" + reason + "'",
                message);
    }

    /** Two trapezoids of (1.5 + 1.5) · 1e308, above the largest double 1.8e308. */
    @Test
    void anAreaBeyondTheLargestDoubleIsMissing() {
        NcaResult result = Nca.linear().analyse(Observed.hourly(1.5e308, 1.5e308, 1.5e308), List.of());
        assertEquals("the result exceeds the largest double", result.aucLast().reason());
        assertEquals(1.5e308, result.cmax().orThrow());
    }
}

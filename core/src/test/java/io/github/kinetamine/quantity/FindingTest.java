package io.github.kinetamine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A result is a number with a unit, or the reason why there is none. */
class FindingTest {

    private static final Finding NUMBER = Finding.of(2.5, Unit.HOURS);
    private static final Finding MISSING = Finding.missing(Unit.HOURS, "the curve does not fall");

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
        assertEquals("0 ng/mL", Finding.of(0, Unit.NG_PER_ML).toString());
    }

    @Test
    void anInfiniteNumberIsMissing() {
        assertEquals(
                "the result exceeds the largest double",
                Finding.of(Double.POSITIVE_INFINITY, Unit.HOURS).reason());
    }

    @Test
    void equalResultsAreEqual() {
        assertEquals(NUMBER, new Finding(2.5, Unit.HOURS, ""));
        assertEquals(MISSING, Finding.missing(Unit.HOURS, "the curve does not fall"));
    }

    @Test
    void aNumberWithAReasonOrNeitherIsRefused() {
        assertRefused(2.5, "the curve does not fall");
        assertRefused(Double.NaN, "");
        assertRefused(Double.NaN, " ");
        assertRefused(Double.POSITIVE_INFINITY, "");
        assertThrows(NullPointerException.class, () -> new Finding(1, Unit.HOURS, null));
        assertThrows(NullPointerException.class, () -> new Finding(1, null, ""));
    }

    private static void assertRefused(double value, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> new Finding(value, Unit.HOURS, reason))
                .getMessage();
        assertEquals(
                "a result is either a finite number, or NaN with a reason, got " + value + " h and '" + reason + "'",
                message);
    }
}

package io.github.kinetamine.course;

import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A result is there, or says why not; never both, never neither. */
class CourseResultsTest {

    @Test
    void aValueIsANumberWithItsUnit() {
        CourseValue value = CourseValue.of(12.5, Unit.NG_PER_ML);
        assertEquals("12.5 ng/mL", value.toString());
        assertEquals(OptionalDouble.of(12.5), value.asOptional());
        assertEquals(12.5, value.orThrow());
    }

    @Test
    void aMissingValueSaysWhy() {
        CourseValue value = CourseValue.missing(Unit.NG_PER_ML, "not observed");
        assertEquals("missing: not observed", value.toString());
        assertEquals(OptionalDouble.empty(), value.asOptional());
        assertEquals(
                "not observed",
                assertThrows(IllegalStateException.class, value::orThrow).getMessage());
    }

    @Test
    void aValueIsNeitherBothNorNeither() {
        assertThrows(IllegalArgumentException.class, () -> new CourseValue(1, Unit.ONE, "why"));
        assertThrows(IllegalArgumentException.class, () -> new CourseValue(Double.NaN, Unit.ONE, ""));
        assertThrows(IllegalArgumentException.class, () -> new CourseValue(Double.POSITIVE_INFINITY, Unit.ONE, ""));
        assertThrows(IllegalArgumentException.class, () -> new CourseTime(Optional.empty(), " "));
        assertThrows(IllegalArgumentException.class, () -> new CourseTime(Optional.of(minutes(1)), "why"));
    }

    @Test
    void aTimeIsThereOrSaysWhyNot() {
        assertEquals("40 min", CourseTime.of(minutes(40)).toString());
        assertEquals("48 min", CourseTime.of(Duration.ofMillis(2_898_785)).toString());
        assertEquals("569 s", CourseTime.of(Duration.ofMillis(569_499)).toString());
        assertEquals("0 min", CourseTime.of(Duration.ZERO).toString());
        CourseTime missing = CourseTime.missing("never above");
        assertFalse(missing.isPresent());
        assertEquals(
                "never above",
                assertThrows(IllegalStateException.class, missing::orThrow).getMessage());
    }
}

package io.github.kinetamine.course;

import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A result is there, or says why not; never both, never neither. */
class CourseResultsTest {

    @Test
    void aTimeIsNeitherBothNorNeither() {
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

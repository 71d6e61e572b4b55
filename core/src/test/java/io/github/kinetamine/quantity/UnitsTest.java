package io.github.kinetamine.quantity;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @Test
    void everyUnitIsItsNumberOfCanonicalOnes() {
        assertEquals(Units.mg(1), Units.ug(1000));
        assertEquals(Units.mg(1000), Units.g(1));
        assertEquals(Units.mgPerKg(1), Units.ugPerKg(1000));
        assertEquals(Units.mgPerHour(60), Units.mgPerMinute(1));
        assertEquals(Units.mgPerHour(0.06), Units.ugPerMinute(1));
        assertEquals(Units.mgPerHour(1), Units.ugPerHour(1000));
        assertEquals(Units.mgPerKgPerHour(60), Units.mgPerKgPerMinute(1));
        assertEquals(Units.mgPerKgPerHour(0.06), Units.ugPerKgPerMinute(1));
        assertEquals(Units.mgPerKgPerHour(1), Units.ugPerKgPerHour(1000));
        assertEquals(Units.litres(1), Units.ml(1000));
        assertEquals(Units.litresPerHour(0.06), Units.mlPerMinute(1));
        assertEquals(Units.perHour(60), Units.perMinute(1));
        assertEquals(Units.mgPerLitre(1), Units.ngPerMl(1000));
        assertEquals(Units.mgPerLitre(1), Units.ugPerMl(1));
        assertEquals(Units.mgHoursPerLitre(1), Units.ngHoursPerMl(1000));
    }

    @Property(tries = 200)
    void wholeNumbersOfAnyUnitOfTimeAreExact(@ForAll @IntRange(max = 5217) int n) {
        assertEquals(Duration.ofSeconds(n), Units.seconds(n));
        assertEquals(Duration.ofMinutes(n), Units.minutes(n));
        assertEquals(Duration.ofHours(n), Units.hours(n));
        assertEquals(Duration.ofDays(n), Units.days(n));
        assertEquals(Duration.ofDays(7L * n), Units.weeks(n));
    }

    @Property(tries = 200)
    void hoursReadBack(@ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 876_600) double hours) {
        // half a nanosecond of rounding, and an ulp of the quotient
        assertClose(hours, Units.inHours(Units.hours(hours)), 0.5 / 3.6e12 / hours + 3e-16);
    }

    @Test
    void fractionsAreRoundedToWholeNanoseconds() {
        assertEquals(Duration.ofNanos(1), Units.seconds(0.5e-9));
        assertEquals(Duration.ZERO, Units.seconds(0.49e-9));
        assertEquals(Duration.ZERO, Units.weeks(Double.MIN_VALUE));
        assertEquals(Duration.ofNanos(1_200_000_000_000L), Units.hours(1.0 / 3));
        assertEquals(Duration.ofMinutes(6), Units.hours(0.1));
        assertEquals(Duration.ofSeconds(2_851_200), Units.days(33));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, -1e-300, Double.NEGATIVE_INFINITY})
    void negativeTimesAreRefused(double minutes) {
        String message = refused(minutes);
        assertTrue(message.startsWith("duration must not be negative, got -"), message);
        assertTrue(message.endsWith(" min"), message);
    }

    @Test
    void theMessageNamesTheValueAndUnitThatWereSaid() {
        assertEquals("duration must not be negative, got -5 min", refused(-5));
        assertEquals("duration must be a number, got NaN min", refused(Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {52_596_001, 1e300, Double.POSITIVE_INFINITY})
    void timesBeyondACenturyAreRefused(double minutes) {
        assertTrue(refused(minutes).contains("at most 100 years"));
    }

    @Test
    void aCenturyIsTheLongestTime() {
        assertEquals(Units.LONGEST_DURATION, Units.minutes(52_596_000));
    }

    @Test
    void spansThatOverflowNanosecondsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Units.inHours(Duration.ofDays(200_000)));
        assertEquals(-0.5, Units.inHours(Duration.ofMinutes(-30)));
    }

    private static String refused(double minutes) {
        return assertThrows(IllegalArgumentException.class, () -> Units.minutes(minutes))
                .getMessage();
    }
}

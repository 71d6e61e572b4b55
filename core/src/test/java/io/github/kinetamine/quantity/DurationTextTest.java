package io.github.kinetamine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @Property(tries = 1000)
    void anySpanReadsBackToTheNanosecond(@ForAll @LongRange(max = 36_525L * 86_400_000_000_000L) long nanoseconds) {
        Duration span = Duration.ofNanos(nanoseconds);
        assertEquals(span, DurationText.parse(DurationText.render(span)));
    }

    @Property(tries = 200)
    void wholeMinutesReadBack(@ForAll @IntRange(max = 52_596_000) int minutes) {
        Duration span = Duration.ofMinutes(minutes);
        assertEquals(span, DurationText.parse(DurationText.render(span)));
    }

    @Property(tries = 200)
    void textAndMakerAgree(@ForAll @Scale(9) @DoubleRange(max = 36_525) double days) {
        assertEquals(Units.days(days), DurationText.parse(days + " d"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min",
        "PT40M, 40 min",
        "PT90M, 90 min",
        "PT84H, 84 h",
        "PT24H, 1 d",
        "P14D, 14 d",
        "PT90S, 90 s",
        "PT0.5S, 0.5 s",
        "PT0.000000001S, 0.000000001 s",
        "PT-5M, -5 min",
        "PT-0.25S, -0.25 s"
    })
    void spansAreWrittenInTheLongestUnitThatCountsThem(Duration span, String text) {
        assertEquals(text, DurationText.render(span));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24h",
                "24 h",
                " 24  H ",
                "1 day",
                "1440 minutes",
                "1d",
                "86400 sec",
                "2.4e1 hrs",
                "24. hours",
                "1 D"
            })
    void aDayHasManySpellings(String text) {
        assertEquals(Duration.ofDays(1), DurationText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 wk", "2 w", "2 week", "2 weeks"})
    void weeksAreRead(String text) {
        assertEquals(Duration.ofDays(14), DurationText.parse(text));
    }

    @Test
    void halfANanosecondIsRoundedUp() {
        assertEquals(Duration.ofNanos(1), DurationText.parse("0.0000000005 s"));
        assertEquals(Duration.ZERO, DurationText.parse(".0000000004999 s"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', is not a time span",
        "h, is not a time span",
        "24, is not a time span",
        "24 h 5, is not a time span",
        "10 minn, did you mean 'min'",
        "10 parsecs, unknown unit of time 'parsecs'",
        "10 mg/kg, unknown unit of time 'mg/kg'",
        "-5 min, 'must not be negative, got -5 min'",
        "101 years, unknown unit of time",
        "36526 d, at most 100 years",
        "1e999 s, at most 100 years"
    })
    void whatIsNoSpanIsRefusedWithAdvice(String text, String words) {
        String message = assertThrows(IllegalArgumentException.class, () -> DurationText.parse(text))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999 d", "1e-999999999 d", "1e-99999999999999 d", "0e99999999999 s"})
    void monstrousExponentsAreReadAtOnce(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            try {
                assertEquals(Duration.ZERO, DurationText.parse(text));
            } catch (IllegalArgumentException refused) {
                assertTrue(refused.getMessage().contains("at most 100 years"), refused.getMessage());
            }
        });
    }

    @Test
    void endlessDigitsAreRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(
                        IllegalArgumentException.class, () -> DurationText.parse("0." + "1".repeat(200_000) + " h")));
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(IllegalArgumentException.class, () -> DurationText.parse("1".repeat(200_000))));
    }

    @Test
    void unitsAreKnownInAnyCase() {
        assertTrue(DurationText.isUnit("Days") && DurationText.isUnit("min"));
        assertTrue(!DurationText.isUnit("mg") && !DurationText.isUnit(""));
    }

    @Test
    void ofALongTextTheBeginningIsQuoted() {
        for (String text : List.of("x".repeat(100_000), "1 " + "x".repeat(100_000))) {
            String message = assertThrows(IllegalArgumentException.class, () -> DurationText.parse(text))
                    .getMessage();
            assertTrue(message.contains("xxx…'") && message.length() < 300, message);
        }
    }
}

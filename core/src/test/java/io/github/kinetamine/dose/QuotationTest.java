package io.github.kinetamine.dose;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a text a message shows: never so much that the fault is lost in it. */
class QuotationTest {

    @Test
    void upToNinetyCharactersAreQuotedInFull() {
        SourceText ninety = numbered(90);
        assertEquals("odd at character 90 of \"" + ninety.text() + "\": mend it", fault(ninety, 89));
        SourceText longer = numbered(91);
        assertEquals("odd at character 91 of \"…" + longer.text().substring(60) + "\": mend it", fault(longer, 90));
    }

    @Test
    void ofALongerTextThirtyCharactersBeforeTheFaultAndFiftyFromItAreQuoted() {
        SourceText source = numbered(200);
        String text = source.text();
        assertEquals("odd at character 101 of \"…" + text.substring(70, 150) + "…\": mend it", fault(source, 100));
        assertEquals("odd at character 32 of \"…" + text.substring(1, 81) + "…\": mend it", fault(source, 31));
        assertEquals("odd at character 31 of \"" + text.substring(0, 80) + "…\": mend it", fault(source, 30));
        assertEquals("odd at character 150 of \"…" + text.substring(119, 199) + "…\": mend it", fault(source, 149));
        assertEquals("odd at character 151 of \"…" + text.substring(120) + "\": mend it", fault(source, 150));
    }

    @Test
    void aRefusedValueIsToldWithItsPlaceAndItsCause() {
        IllegalArgumentException cause = new IllegalArgumentException("no such dose");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new SourceText("30 mg im").checked(3, () -> {
                    throw cause;
                }));
        assertEquals("no such dose (near character 4 of \"30 mg im\")", refused.getMessage());
        assertEquals(cause, refused.getCause());
    }

    @Test
    void whatStandsBetweenTwoPlacesIsCutAfterNinetyCharacters() {
        SourceText source = numbered(200);
        assertEquals(source.text().substring(5, 95), source.between(5, 150));
        assertEquals(source.text().substring(5, 7), source.between(5, 7));
    }

    @Test
    void aWordOfUpToFortyCharactersIsShownInFull() {
        assertEquals("'" + "m".repeat(40) + "'", word("m".repeat(40)).shown());
        assertEquals("'" + "m".repeat(40) + "…'", word("m".repeat(41)).shown());
    }

    @Test
    void aSegmentOfUpToSixtyCharactersIsShownInFull() {
        Dose injection = Dose.mg(30).intramuscular();
        Segment sixty = Segment.of(List.of(
                Part.of(injection, Schedule.onDays(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
                Part.of(injection, Schedule.onDays(0, 10))));
        Segment longer = Segment.of(List.of(
                Part.of(injection, Schedule.onDays(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
                Part.of(injection, Schedule.onDays(10, 20))));
        assertEquals(60, RegimenText.of(sixty).length());
        assertEquals(RegimenText.of(sixty), RegimenText.brief(sixty));
        assertEquals(61, RegimenText.of(longer).length());
        assertEquals(RegimenText.of(longer).substring(0, 60) + "…", RegimenText.brief(longer));
    }

    @Test
    void aNumberMayHaveFourHundredDigitsAndACountNine() {
        String digits = "0." + "3".repeat(398);
        assertEquals(Regimen.parse("0.3333333333333333 mg im"), Regimen.parse(digits + " mg im"));
        assertTrue(refused(digits + "3 mg im").contains("dose is too large a number"));
        assertTrue(refused("30 mg im daily x 999999999").contains("between 1 and 100000, got 999999999"));
        assertTrue(refused("30 mg im daily x 1000000000").contains("must be at most 100000, got 1000000000"));
        assertEquals(Regimen.parse("30 mg im daily x 3"), Regimen.parse("30 mg im daily x 0000000000003"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-.5 mg im", "−.5 mg im", "−0.5 mg im"})
    void aNegativeNumberMayBeginWithItsPoint(String text) {
        assertTrue(refused(text).startsWith("dose must not be negative, got '-"), refused(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-x", "-.", "−.x", "- 5 mg im"})
    void aMinusAloneIsNoNumber(String text) {
        String shown = "unexpected character '" + text.charAt(0) + "' at character 1 of";
        assertTrue(refused(text).startsWith(shown), refused(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 mg/kg/h iv over 2 h", "1 mg / kg / h iv over 2 h", "1 mg/kg /h iv over 2 h"})
    void theSlashesOfAUnitMayStandApart(String text) {
        Dose infusion = Dose.mgPerKgPerHour(1).intravenous().over(hours(2));
        assertEquals(Regimen.of(infusion), Regimen.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30 mg im", ".3e2 mg im", "3.e1 mg im", "3e1mg im", "3E+1 mg im", "300e-1 mg im", "30mg im"})
    void aNumberIsWrittenInManyWays(String text) {
        assertEquals(Regimen.of(Dose.mg(30).intramuscular()), Regimen.parse(text));
    }

    @Test
    void anExponentNeedsADigit() {
        assertTrue(refused("3e mg im").startsWith("unknown unit 'e' at character 2 of"), refused("3e mg im"));
        assertTrue(refused("3e+ mg im").startsWith("unknown unit 'e' at character 2 of"), refused("3e+ mg im"));
    }

    @Test
    void aListOfTimesIsWrittenInTheLongestUnitThatCountsThem() {
        assertEquals("on days 1,3", new Schedule(List.of(days(1), days(3)), hours(0), 2).toString());
        assertEquals("on hours 24,73", new Schedule(List.of(days(1), hours(73)), hours(0), 2).toString());
    }

    private static SourceText numbered(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(i).append(' ');
        }
        return new SourceText(text.substring(0, length));
    }

    private static String fault(SourceText source, int start) {
        return source.fault(start, "odd", "mend it").getMessage();
    }

    private static Token word(String text) {
        return new Token(Token.Kind.WORD, text, 0, text.length());
    }

    private static String refused(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Regimen.parse(text))
                .getMessage();
    }
}

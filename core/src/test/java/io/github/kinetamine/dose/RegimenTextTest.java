package io.github.kinetamine.dose;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimenTextTest {

    private static final Dose INFUSION = Dose.mgPerKg(0.5).intravenous().over(minutes(40));
    private static final Dose INJECTION = Dose.mg(30).intramuscular();
    private static final Dose BOLUS = Dose.mg(35).bolus();

    @Provide
    Arbitrary<Regimen> regimens() {
        return ArbitraryRegimens.regimens();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyRegimenReadsBackFromItsText(@ForAll("regimens") Regimen regimen) {
        String text = regimen.toString();
        Regimen read = Regimen.parse(text);
        assertEquals(regimen, read);
        assertEquals(regimen.doses(), read.doses());
        assertEquals(text, read.toString());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void caseAndSpaceDoNotMatter(@ForAll("regimens") Regimen regimen) {
        String text = regimen.toString();
        assertEquals(regimen, Regimen.parse(text.toUpperCase(Locale.ROOT)));
        assertEquals(regimen, Regimen.parse("\n " + text.replace(" ", " \t\u00a0") + " "));
        assertEquals(
                regimen,
                Regimen.parse(text.replaceAll("(?<=[0-9]) (?=[a-df-z])", "").replace(" x ", "×")));
    }

    static Stream<Arguments> prescriptions() {
        return Stream.of(
                Arguments.of("0.5 mg/kg iv over 40 min", Regimen.of(INFUSION)),
                Arguments.of("30 mg im", Regimen.of(INJECTION)),
                Arguments.of("56 mg in", Regimen.of(Dose.mg(56).intranasal())),
                Arguments.of(
                        "1 mg/kg/h iv over 2 h",
                        Regimen.of(Dose.mgPerKgPerHour(1).intravenous().over(hours(2)))),
                Arguments.of("35 mg iv bolus at 10 min", Regimen.of(BOLUS).at(minutes(10))),
                Arguments.of(
                        "0.5 mg/kg iv over 40 min every 84 h x 8",
                        Regimen.of(INFUSION, Schedule.every(hours(84)).times(8))),
                Arguments.of(
                        "0.5 mg/kg iv over 40 min twice weekly x 8 then 0.5 mg/kg iv over 40 min weekly x 4",
                        Regimen.of(INFUSION, Schedule.twiceWeekly().forWeeks(4))
                                .then(Regimen.of(INFUSION, Schedule.weekly().times(4)))),
                Arguments.of(
                        "0.5 mg/kg max 50 mg iv over 40 min",
                        Regimen.of(
                                Dose.mgPerKg(0.5).atMost(mg(50)).intravenous().over(minutes(40)))),
                Arguments.of(
                        "1 mg/kg to nearest 28 mg in",
                        Regimen.of(Dose.mgPerKg(1).roundedTo(mg(28)).intranasal())),
                Arguments.of(
                        "1 mg/kg max 84 mg to nearest 28 mg in weekly x 3",
                        Regimen.of(
                                Dose.mgPerKg(1).roundedTo(mg(28)).atMost(mg(84)).intranasal(),
                                Schedule.weekly().times(3))),
                Arguments.of(
                        "70 mg iv bolus then after 12 h 30 mg iv bolus every 12 h x 6",
                        Regimen.of(Dose.mg(70).bolus())
                                .then(
                                        hours(12),
                                        Regimen.of(
                                                Dose.mg(30).bolus(),
                                                Schedule.every(hours(12)).times(6)))),
                Arguments.of(
                        "35 mg iv bolus then after 0 min 30 mg im then after 90 min 30 mg im daily x 2 then 30 mg im",
                        Regimen.of(BOLUS)
                                .then(Duration.ZERO, Regimen.of(INJECTION))
                                .then(
                                        minutes(90),
                                        Regimen.of(INJECTION, Schedule.daily().times(2)))
                                .then(Regimen.of(INJECTION))),
                Arguments.of(
                        "0.25 mg/kg iv bolus + 0.2 mg/kg/h iv over 1 h",
                        Regimen.of(Dose.mgPerKg(0.25).bolus())
                                .and(Regimen.of(
                                        Dose.mgPerKgPerHour(0.2).intravenous().over(hours(1))))),
                Arguments.of(
                        "0.5 mg/kg iv over 40 min on days 0,2,4,7,9,11",
                        Regimen.of(INFUSION, Schedule.onDays(0, 2, 4, 7, 9, 11))),
                Arguments.of(
                        "30 mg im every 12 h x 20 skip 3 lag 10 min",
                        Regimen.of(INJECTION, Schedule.every(hours(12)).times(20))
                                .skip(3)
                                .after(minutes(10))),
                Arguments.of(
                        "30 mg im every 12 h x 20 late 3 by 2 h",
                        Regimen.of(INJECTION, Schedule.every(hours(12)).times(20))
                                .late(3, hours(2))),
                Arguments.of(
                        "30 mg im every 12 h x 20 skip 4 late 3 by 2 h, 5 by 30 min lag 10 min",
                        Regimen.of(INJECTION, Schedule.every(hours(12)).times(20))
                                .late(5, minutes(30))
                                .skip(4)
                                .after(minutes(10))
                                .late(3, hours(2))),
                Arguments.of(
                        "35 mg iv bolus steady state every 12 h",
                        Regimen.of(BOLUS).steadyState(hours(12))),
                Arguments.of(
                        "35 mg iv bolus steady state every 12 h x 5",
                        Regimen.of(BOLUS, Schedule.every(hours(12)).times(5)).steadyState(hours(12))),
                Arguments.of(
                        "35 mg iv bolus steady state every 12 h weekly x 5",
                        Regimen.of(BOLUS, Schedule.weekly().times(5)).steadyState(hours(12))),
                Arguments.of(
                        "30 mg im daily x 5",
                        Regimen.of(INJECTION, Schedule.daily().times(5))),
                Arguments.of(
                        "30 mg im weekly x 4",
                        Regimen.of(INJECTION, Schedule.weekly().times(4))),
                Arguments.of(
                        "30 mg im fortnightly x 4",
                        Regimen.of(INJECTION, Schedule.fortnightly().times(4))),
                Arguments.of(
                        "30 mg im three times weekly x 6",
                        Regimen.of(INJECTION, Schedule.threeTimesWeekly().times(6))),
                Arguments.of(
                        "2 devices of 28 mg in 5 min apart",
                        Regimen.of(Dose.devices(2, mg(28)).every(minutes(5)).intranasal())),
                Arguments.of(
                        "1 device of 28 mg in",
                        Regimen.of(Dose.devices(1, mg(28)).intranasal())),
                Arguments.of(
                        "30 mg po on hours 8,13,20 every 1 d x 9",
                        Regimen.of(
                                Dose.mg(30).oral(),
                                new Cycle(List.of(hours(8), hours(13), hours(20)), days(1)).times(9))),
                Arguments.of(
                        "25 mg sc over 1 h daily x 3 skip 2",
                        Regimen.of(
                                        Dose.mg(25).subcutaneous().over(hours(1)),
                                        Schedule.daily().times(3))
                                .skip(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prescriptions")
    void aPrescriptionIsReadAndWrittenWordForWord(String text, Regimen regimen) {
        assertEquals(regimen, Regimen.parse(text));
        assertEquals(text, regimen.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 ug/kg iv over 40 min",
                "500 mcg/kg iv over 40 min",
                "500 µg/kg iv over 40 min",
                "500 μg/kg iv over 40 min",
                "0.5 MG/KG IV OVER 40 MIN",
                "0.5mg/kg iv over 40min",
                ".5 mg / kg intravenous over 2400 seconds",
                "5e-1 mg/kg iv over 0.66666666666667 hours",
                "0.5 mg/kg iv over 40 minutes at 0 h lag 0 s",
            })
    void oneInfusionHasManySpellings(String text) {
        assertEquals(Regimen.of(INFUSION), Regimen.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18 mg/h", "18 mg/hr", "0.3 mg/min", "18000 ug/h", "300 ug/min", "300 mcg/minute"})
    void ratesAreReadInAnyUnit(String rate) {
        Regimen expected = Regimen.of(Dose.mgPerHour(18).intravenous().over(hours(1)));
        assertEquals(expected, Regimen.parse(rate + " iv over 1 h"));
    }

    @Test
    void ratesPerKilogramAreReadInAnyUnit() {
        Regimen expected = Regimen.of(Dose.mgPerKgPerHour(0.3).intravenous().over(hours(1)));
        for (String rate : List.of("5 ug/kg/min", "5 mcg/kg/min", "0.005 mg/kg/min", "300 ug/kg/h", "0.3 mg/kg/hour")) {
            assertEquals(expected, Regimen.parse(rate + " iv over 1 h"), rate);
        }
    }

    @Test
    void textAndPhraseGiveTheSameDoubles() {
        for (int i = 1; i < 2000; i++) {
            double value = i / 1000.0;
            assertEquals(Regimen.of(Dose.ug(value).oral()), Regimen.parse(value + " ug po"));
            assertEquals(
                    Regimen.of(Dose.ugPerKgPerMinute(value).intravenous().over(minutes(value))),
                    Regimen.parse(value + " ug/kg/min iv over " + value + " min"));
        }
    }

    @Test
    void limitsComeInAnyOrder() {
        Regimen expected = Regimen.parse("1 mg/kg max 84 mg to nearest 28 mg in");
        assertEquals(expected, Regimen.parse("1000 ug/kg to nearest 0.028 g max 84000 ug in"));
    }

    @Test
    void aFixedAmountWithinLimitsIsAFixedAmount() {
        assertEquals("56 mg in", Regimen.parse("50 mg to nearest 28 mg in").toString());
        assertEquals("50 mg im", Regimen.parse("80 mg max 50 mg im").toString());
        assertEquals(
                "28 mg in", Regimen.parse("50 mg to nearest 28 mg max 50 mg in").toString());
    }

    @Test
    void optionsComeInAnyOrder() {
        Regimen expected = Regimen.parse("30 mg im at 5 min every 12 h x 9 skip 3,5 late 4 by 1 h lag 10 min");
        assertEquals(expected, Regimen.parse("30 mg im lag 10 min late 4 by 1 h skip 3,5 every 12 h x 9 at 5 min"));
        assertEquals(
                expected,
                Regimen.parse(
                        "30 mg im bolus late 4 by 60 min, 6 by 0 h skip 3, 5 at 5 min lag 10 min every 12 h × 9"));
    }

    @Test
    void plusBindsTighterThanThen() {
        Regimen a = Regimen.of(BOLUS, Schedule.daily().times(2));
        Regimen b = Regimen.of(INJECTION);
        assertEquals(a.and(b).then(b.and(a)), Regimen.parse(a + " + " + b + " then " + b + " + " + a));
    }

    @Test
    void everyRouteIsReadByCodeAndByWord() {
        for (Route route : Route.values()) {
            Regimen expected = Regimen.of(new Bolus(mg(30), route));
            assertEquals(expected, Regimen.parse("30 mg " + route.code() + " bolus"));
            assertEquals(expected, Regimen.parse("30 mg " + route.word() + " bolus"));
        }
    }

    @Test
    void theRouteInNeedsNoOtherReading() {
        Dose sprays = Dose.devices(3, mg(28)).every(minutes(5)).intranasal();
        assertEquals(
                Regimen.of(sprays, Schedule.twiceWeekly().times(4)).at(minutes(1)),
                Regimen.parse("3 devices of 28 mg in 5 min apart twice weekly x 4 at 1 min"));
    }

    @Test
    void timesAreReadToTheNanosecond() {
        Regimen regimen = Regimen.parse("30 mg im at 3155759999.123456789 s");
        assertEquals(
                Duration.ofSeconds(3_155_759_999L, 123_456_789),
                regimen.doses().get(0).at());
        assertEquals("30 mg im at 3155759999.123456789 s", regimen.toString());
    }

    @Test
    void theFullHundredThousandAreReadAtOnce() {
        Regimen regimen = Regimen.parse("30 mg im every 1 min x 100000");
        assertEquals(100_000, regimen.doses().size());
        assertNotNull(Regimen.parse(("30 mg im every 1 min x 1 then ").repeat(5000) + "30 mg im"));
    }
}

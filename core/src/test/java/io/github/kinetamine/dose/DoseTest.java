package io.github.kinetamine.dose;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.mgPerHour;
import static io.github.kinetamine.quantity.Units.mgPerKg;
import static io.github.kinetamine.quantity.Units.mgPerKgPerHour;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoseTest {

    @Test
    void phrasesEndInDoses() {
        assertEquals(new Bolus(mg(30), Route.INTRAVENOUS), Dose.mg(30).bolus());
        assertEquals(
                new Bolus(mg(30), Route.INTRAVENOUS), Dose.mg(30).intravenous().bolus());
        assertEquals(
                new Bolus(mgPerKg(0.5), Route.INTRAMUSCULAR), Dose.mgPerKg(0.5).intramuscular());
        assertEquals(new Bolus(mg(56), Route.INTRANASAL), Dose.mg(56).intranasal());
        assertEquals(
                new Infusion(mgPerKg(0.5), minutes(40), Route.INTRAVENOUS),
                Dose.mgPerKg(0.5).intravenous().over(minutes(40)));
        assertEquals(
                new RateInfusion(mgPerKgPerHour(1), hours(2), Route.INTRAVENOUS),
                Dose.mgPerKgPerHour(1).intravenous().over(hours(2)));
        assertEquals(
                new Devices(2, mg(28), minutes(5), Route.INTRANASAL),
                Dose.devices(2, mg(28)).every(minutes(5)).intranasal());
    }

    @Test
    void everyRouteHasItsWord() {
        assertEquals(Route.ORAL, Dose.g(0.1).oral().route());
        assertEquals(Route.SUBLINGUAL, Dose.ug(100).sublingual().route());
        assertEquals(Route.RECTAL, Dose.ugPerKg(100).rectal().route());
        assertEquals(Route.SUBCUTANEOUS, Dose.mg(100).subcutaneous().route());
        assertEquals(
                Route.SUBCUTANEOUS,
                Dose.mgPerHour(10).subcutaneous().over(hours(1)).route());
    }

    @Test
    void anyUnitMakesTheSameDose() {
        assertEquals(Dose.mg(500).oral(), Dose.g(0.5).oral());
        assertEquals(Dose.mg(0.5).oral(), Dose.ug(500).oral());
        assertEquals(
                Dose.mgPerMinute(1).by(Route.INTRAVENOUS), Dose.mgPerHour(60).intravenous());
        assertEquals(Dose.ugPerMinute(1000).intravenous(), Dose.mgPerHour(60).intravenous());
        assertEquals(
                Dose.mgPerKgPerMinute(1).intravenous(), Dose.mgPerKgPerHour(60).intravenous());
        assertEquals(
                Dose.ugPerKgPerMinute(5).intravenous(),
                Dose.of(mgPerKgPerHour(0.3)).intravenous());
    }

    @Test
    void limitsOfADosePerKilogramWaitForTheWeight() {
        Infusion capped = Dose.mgPerKg(0.5).atMost(mg(50)).intravenous().over(minutes(40));
        assertEquals(mg(35), capped.amount().times(kg(70)));
        assertEquals(mg(50), capped.amount().times(kg(120)));
        Bolus sprayed = Dose.mgPerKg(1).roundedTo(mg(28)).intranasal();
        assertEquals(mg(84), sprayed.amount().times(kg(70)));
        assertEquals(mg(28), sprayed.amount().times(kg(5)));
        Bolus both = Dose.mgPerKg(1).roundedTo(mg(28)).atMost(mg(80)).intranasal();
        assertEquals(both, Dose.mgPerKg(1).atMost(mg(80)).roundedTo(mg(28)).intranasal());
        assertEquals(mg(56), both.amount().times(kg(70)));
        assertTrue(capped.isPerWeight() && sprayed.isPerWeight() && both.isPerWeight());
    }

    @Test
    void aFixedAmountWithinLimitsIsAFixedAmount() {
        assertEquals(Dose.mg(56).intranasal(), Dose.mg(50).roundedTo(mg(28)).intranasal());
        assertEquals(Dose.mg(50).bolus(), Dose.mg(80).atMost(mg(50)).bolus());
        assertEquals(
                Dose.mg(56).oral(), Dose.mg(80).roundedTo(mg(28)).atMost(mg(60)).oral());
        assertEquals(
                Dose.mg(56).oral(), Dose.mg(80).atMost(mg(60)).roundedTo(mg(28)).oral());
    }

    @Test
    void anAmountThatHasLimitsKeepsThem() {
        Bolus capped = Dose.mgPerKg(1).atMost(mg(60)).subcutaneous();
        assertEquals(capped, Dose.of(capped.amount()).subcutaneous());
        assertEquals(capped.amount(), capped.over(hours(1)).amount());
        assertEquals(
                Dose.mgPerKg(1).atMost(mg(60)).roundedTo(mg(28)).oral(),
                Dose.of(capped.amount()).roundedTo(mg(28)).oral());
    }

    @Test
    void aCappedInfusionHasNoRateBeforeTheWeightIsKnown() {
        Infusion capped = Dose.mgPerKg(0.5).atMost(mg(50)).intravenous().over(hours(1));
        String message = assertThrows(IllegalStateException.class, capped::rate).getMessage();
        assertTrue(message.contains("0.5 mg/kg max 50 mg over 1 h") && message.contains("times(weight)"), message);
    }

    @Test
    void impossibleLimitsAreRefused() {
        PendingAmount dose = Dose.mgPerKg(1);
        refused(() -> dose.atMost(mg(0)), "cap of a dose must be positive", "got 0 mg");
        refused(() -> dose.roundedTo(mg(0)), "content of a device or vial must be positive", "got 0 mg");
        refused(() -> dose.roundedTo(mg(28)).atMost(mg(20)), "must allow one", "28 mg, got 20 mg", "raise the cap");
        refused(() -> dose.atMost(mg(20)).roundedTo(mg(28)), "must allow one", "28 mg, got 20 mg", "round to less");
    }

    @Test
    void rateAndAmountOfAnInfusionFollowFromEachOther() {
        Infusion infusion = Dose.mg(35).intravenous().over(minutes(40));
        assertEquals(mgPerHour(52.5), infusion.rate());
        assertEquals(
                mg(35), Dose.of(infusion.rate()).intravenous().over(minutes(40)).amount());
        RateInfusion perWeight = Dose.mgPerKgPerHour(0.75).intravenous().over(minutes(40));
        assertClose(35, perWeight.amount().times(kg(70)).milligrams(), 1e-14);
    }

    @Test
    void weightIsNeededForDosesPerKilogramOnly() {
        assertTrue(Dose.mgPerKg(1).bolus().isPerWeight());
        assertTrue(Dose.mgPerKg(1).intravenous().over(hours(1)).isPerWeight());
        assertTrue(Dose.mgPerKgPerHour(1).intravenous().over(hours(1)).isPerWeight());
        assertFalse(Dose.mg(1).bolus().isPerWeight());
        assertFalse(Dose.mg(1).intravenous().over(hours(1)).isPerWeight());
        assertFalse(Dose.mgPerHour(1).intravenous().over(hours(1)).isPerWeight());
        assertFalse(Dose.devices(2, mg(28)).every(minutes(5)).intranasal().isPerWeight());
    }

    @Test
    void devicesAddUp() {
        assertEquals(
                mg(84), Dose.devices(3, mg(28)).every(minutes(5)).intranasal().amount());
        Devices one = Dose.devices(1, mg(28)).intranasal();
        assertEquals(Duration.ZERO, one.interval());
        assertEquals(one, Dose.devices(1, mg(28)).every(minutes(5)).intranasal());
    }

    @Test
    void aSubcutaneousDoseMayBeInfused() {
        assertEquals(
                new Infusion(mg(25), hours(1), Route.SUBCUTANEOUS),
                Dose.mg(25).subcutaneous().over(hours(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTRAMUSCULAR", "INTRANASAL", "ORAL", "SUBLINGUAL", "RECTAL"})
    void otherRoutesTakeNoInfusion(Route route) {
        refused(() -> Dose.mg(25).by(route).over(hours(1)), "only iv and sc", "25 mg " + route.code(), "at once");
        refused(() -> Dose.mgPerHour(25).by(route), "only iv and sc", "25 mg/h " + route.code());
        refused(() -> new RateInfusion(mgPerHour(25), hours(1), route), "only iv and sc");
    }

    @Test
    void anIntravenousDoseSaysHowFast() {
        refused(() -> Dose.mg(30).by(Route.INTRAVENOUS), "30 mg", ".bolus()", ".over(");
    }

    @Test
    void dosesArePositive() {
        refused(() -> Dose.mg(0), "dose must be positive, got 0 mg");
        refused(() -> Dose.mgPerKg(0), "dose must be positive, got 0 mg/kg");
        refused(() -> Dose.mg(-5), "amount must be finite and not negative, got -5 mg");
        refused(() -> Dose.mg(Double.NaN), "got NaN mg");
        refused(() -> Dose.mgPerKgPerHour(0), "infusion rate must be positive, got 0 mg/kg/h");
        refused(() -> new Bolus(mg(0), Route.ORAL), "dose must be positive");
        refused(() -> new Infusion(mg(0), hours(1), Route.INTRAVENOUS), "dose must be positive");
        refused(() -> new RateInfusion(mgPerHour(0), hours(1), Route.INTRAVENOUS), "rate must be positive");
        refused(() -> Dose.devices(2, mg(0)), "dose must be positive");
    }

    @Test
    void anInfusionTakesTime() {
        PendingIntravenous dose = Dose.mg(30).intravenous();
        refused(() -> dose.over(Duration.ZERO), "must be positive, got 0 min", "use a bolus");
        refused(() -> dose.over(Duration.ofMinutes(-40)), "must not be negative, got -40 min");
        refused(() -> dose.over(Duration.ofDays(40_000)), "at most 100 years", "40000 d");
        refused(() -> dose.over(Duration.ofSeconds(Long.MAX_VALUE)), "at most 100 years");
    }

    @Test
    void devicesAreCountedAndSetApart() {
        refused(() -> Dose.devices(0, mg(28)), "number of devices must be between 1 and 100000, got 0");
        refused(() -> Dose.devices(2, mg(28)).intranasal(), "time between devices must be positive, got 0 min");
        refused(() -> Dose.devices(2, mg(28)).every(Duration.ofMinutes(-5)), "must not be negative, got -5 min");
        refused(() -> Dose.devices(2, mg(28)).every(minutes(5)).by(Route.INTRAVENOUS), "any route but iv");
    }

    @Test
    void devicesAreUsedUpWithinACentury() {
        Duration half = Units.LONGEST_DURATION.dividedBy(2);
        assertEquals(half, Dose.devices(2, mg(28)).every(half).intranasal().interval());
        PendingDevices later = Dose.devices(2, mg(28)).every(half.plusNanos(1));
        refused(later::intranasal, "devices must be used up within 100 years, got 2 of them");
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> new Bolus(null, Route.ORAL));
        assertThrows(NullPointerException.class, () -> new Bolus(mg(1), null));
        assertThrows(NullPointerException.class, () -> new Devices(1, mg(1), Duration.ZERO, null));
    }

    @Test
    void dosesReadLikeAPrescription() {
        assertEquals("35 mg iv bolus", Dose.mg(35).bolus().toString());
        assertEquals("0.5 mg/kg im", Dose.mgPerKg(0.5).intramuscular().toString());
        assertEquals(
                "0.5 mg/kg iv over 40 min",
                Dose.mgPerKg(0.5).intravenous().over(minutes(40)).toString());
        assertEquals(
                "1 mg/kg/h iv over 2 h",
                Dose.mgPerKgPerHour(1).intravenous().over(hours(2)).toString());
        assertEquals(
                "2 devices of 28 mg in 5 min apart",
                Dose.devices(2, mg(28)).every(minutes(5)).intranasal().toString());
        assertEquals(
                "0.5 mg/kg max 50 mg iv over 40 min",
                Dose.mgPerKg(0.5).atMost(mg(50)).intravenous().over(minutes(40)).toString());
        assertEquals(
                "1 device of 28 mg in", Dose.devices(1, mg(28)).intranasal().toString());
    }

    private static void refused(Executable call, String... words) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }
}

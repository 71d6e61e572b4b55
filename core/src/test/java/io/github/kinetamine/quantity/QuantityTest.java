package io.github.kinetamine.quantity;

import static io.github.kinetamine.quantity.Units.g;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.litres;
import static io.github.kinetamine.quantity.Units.litresPerHour;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.mgHoursPerLitre;
import static io.github.kinetamine.quantity.Units.mgPerHour;
import static io.github.kinetamine.quantity.Units.mgPerKg;
import static io.github.kinetamine.quantity.Units.mgPerKgPerHour;
import static io.github.kinetamine.quantity.Units.mgPerLitre;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityTest {

    private static final double EXACT = 1e-14;

    @Property(tries = 200)
    void aDissolvedAmountIsFoundAgain(
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e6) double milligrams,
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e4) double litres) {
        Concentration dissolved = mg(milligrams).per(litres(litres));
        assertClose(milligrams, dissolved.times(litres(litres)).milligrams(), EXACT);
        assertClose(litres, mg(milligrams).per(dissolved).litres(), EXACT);
    }

    @Property(tries = 200)
    void theAmountOfAnInfusionIsRateTimesTime(
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e6) double milligrams,
            @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 1e4) double hours) {
        assertClose(
                milligrams, mg(milligrams).over(hours(hours)).over(hours(hours)).milligrams(), EXACT);
        AmountPerWeight again = mgPerKg(milligrams).over(hours(hours)).over(hours(hours));
        assertClose(milligrams, again.milligramsPerKilogram(), EXACT);
    }

    @Property(tries = 200)
    void ratesAndAmountsScaleAlikeWithTheWeight(
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 100) double perKilogram,
            @ForAll @Scale(9) @DoubleRange(min = 0.5, max = 300) double kilograms) {
        Duration time = minutes(40);
        double amountFirst =
                mgPerKg(perKilogram).times(kg(kilograms)).over(time).milligramsPerHour();
        double rateFirst = mgPerKg(perKilogram).over(time).times(kg(kilograms)).milligramsPerHour();
        assertClose(amountFirst, rateFirst, EXACT);
        Amount amount = mgPerKg(perKilogram).times(kg(kilograms));
        assertClose(perKilogram, amount.per(kg(kilograms)).milligramsPerKilogram(), EXACT);
    }

    @Property(tries = 200)
    void clearanceIsDoseOverExposure(
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e4) double dose,
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e3) double clearance) {
        Exposure exposure = mg(dose).per(litresPerHour(clearance));
        assertClose(clearance, mg(dose).per(exposure).litresPerHour(), EXACT);
    }

    @Property(tries = 200)
    void theSustainingRateReachesItsConcentration(
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e3) double concentration,
            @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e3) double clearance) {
        InfusionRate rate = litresPerHour(clearance).times(mgPerLitre(concentration));
        assertClose(concentration, rate.per(litresPerHour(clearance)).milligramsPerLitre(), EXACT);
    }

    @Property(tries = 200)
    void aHalfLifeTellsItsRateConstant(@ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1e4) double hours) {
        RateConstant constant = RateConstant.ofHalfLife(hours(hours));
        assertClose(0.5, Math.exp(-constant.perHour() * Units.inHours(hours(hours))), EXACT);
        // half a nanosecond of rounding, and an ulp or two of ln 2 / k
        assertClose(hours, Units.inHours(constant.halfLife()), 1e-12 / 3.6 / hours + EXACT);
    }

    @Test
    void eliminationFromAVolumeHasARateConstant() {
        assertEquals(perHour(0.5), litresPerHour(40).per(litres(80)));
        assertEquals(litresPerHour(40), perHour(0.5).times(litres(80)));
        assertEquals(mgPerLitre(2), mgHoursPerLitre(24).over(hours(12)));
    }

    @Test
    void aRateWithoutWeightIgnoresIt() {
        assertEquals(mg(30), mg(30).times(kg(70)));
        assertEquals(mgPerHour(30), mgPerHour(30).times(kg(70)));
        assertTrue(mgPerKg(1).isPerWeight() && mgPerKgPerHour(1).isPerWeight());
        assertTrue(mg(0).isZero()
                && mgPerKg(0).isZero()
                && mgPerHour(0).isZero()
                && mgPerKgPerHour(0).isZero());
    }

    @Test
    void noLossHasNoHalfLife() {
        String message = assertThrows(
                        IllegalStateException.class, () -> perHour(0).halfLife())
                .getMessage();
        assertTrue(message.contains("0 1/h") && message.contains("100 years"), message);
    }

    @Test
    void nothingHappensInNoTime() {
        String message = assertThrows(IllegalArgumentException.class, () -> mg(30).over(Duration.ZERO))
                .getMessage();
        assertEquals("duration must be positive, got 0 min", message);
        assertThrows(IllegalArgumentException.class, () -> mgPerHour(30).over(Duration.ofMinutes(-5)));
        assertThrows(IllegalArgumentException.class, () -> RateConstant.ofHalfLife(Duration.ZERO));
    }

    @Test
    void negativeZeroIsZero() {
        assertEquals(mg(0), mg(-0.0));
        assertEquals("0 mg", mg(-0.0).toString());
    }

    @Test
    void quantitiesPrintTheirShortestNumberAndUnit() {
        assertEquals("30 mg", mg(30).toString());
        assertEquals("0.5 mg/kg", mgPerKg(0.5).toString());
        assertEquals("1500 mg", g(1.5).toString());
        assertEquals("0.3 mg/kg/h", Units.ugPerKgPerMinute(5).toString());
        assertEquals("1e-9 mg/L", mgPerLitre(1e-9).toString());
        assertEquals("70 kg", kg(70).toString());
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("amount", "mg", false, Units::mg),
                kind("amount per weight", "mg/kg", false, Units::mgPerKg),
                kind("infusion rate", "mg/h", false, Units::mgPerHour),
                kind("infusion rate per weight", "mg/kg/h", false, Units::mgPerKgPerHour),
                kind("weight", "kg", true, Units::kg),
                kind("age", "years", false, Units::years),
                kind("volume", "L", true, Units::litres),
                kind("clearance", "L/h", false, Units::litresPerHour),
                kind("rate constant", "1/h", false, Units::perHour),
                kind("concentration", "mg/L", false, Units::mgPerLitre),
                kind("exposure", "mg·h/L", false, Units::mgHoursPerLitre));
    }

    private static Arguments kind(String name, String unit, boolean positive, DoubleFunction<Object> maker) {
        return Arguments.of(name, unit, positive, maker);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void impossibleValuesAreRefusedByNameAndUnit(
            String name, String unit, boolean positive, DoubleFunction<Object> maker) {
        for (double wrong : new double[] {-4, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            String message = assertThrows(IllegalArgumentException.class, () -> maker.apply(wrong))
                    .getMessage();
            assertTrue(message.startsWith(name + " must be "), message);
            assertTrue(message.endsWith(" " + unit), message);
        }
        if (positive) {
            String message = assertThrows(IllegalArgumentException.class, () -> maker.apply(0))
                    .getMessage();
            assertEquals(name + " must be positive and finite, got 0 " + unit, message);
        } else {
            assertEquals("0 " + unit, maker.apply(0).toString());
        }
        assertEquals("12.5 " + unit, maker.apply(12.5).toString());
        assertEquals(maker.apply(12.5), maker.apply(12.5));
    }
}

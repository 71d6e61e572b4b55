package io.github.kinetamine.quantity;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.mgPerKg;
import static io.github.kinetamine.quantity.Units.ug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliverableTest {

    private static final Deliverable SPRAYS = Deliverable.ANYTHING.inMultiplesOf(mg(28));

    @Provide
    Arbitrary<Deliverable> limits() {
        Arbitrary<Double> content = Arbitraries.doubles().between(-3, 3).map(exponent -> Math.pow(10, exponent));
        Arbitrary<Double> multiples = Arbitraries.doubles().between(1, 50);
        return Combinators.combine(content, multiples)
                .as((one, most) -> Deliverable.ANYTHING.inMultiplesOf(mg(one)).atMost(mg(one * most)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 28",
        "28, 28",
        "41.9, 28",
        "42, 56",
        "56, 56",
        "69.9, 56",
        "70, 84",
        "1000, 1008",
    })
    void theNearestMultipleIsGivenAndAtLeastOne(double wanted, double given) {
        assertEquals(mg(given), SPRAYS.nearest(mg(wanted)));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "49.99, 49.99", "50, 50", "50.01, 50", "1e300, 50"})
    void aCapIsNeverExceeded(double wanted, double given) {
        assertEquals(mg(given), Deliverable.ANYTHING.atMost(mg(50)).nearest(mg(wanted)));
    }

    @ParameterizedTest
    @CsvSource({"20, 28", "42, 56", "70, 56", "80, 56", "500, 56"})
    void roundingUpStopsAtTheLastMultipleBelowTheCap(double wanted, double given) {
        assertEquals(mg(given), SPRAYS.atMost(mg(80)).nearest(mg(wanted)));
    }

    @Property(tries = 200)
    void halfwayIsRoundedUpWhateverTheDoublesMakeOfIt(
            @ForAll @IntRange(min = 1, max = 1000) int multiples,
            @ForAll @IntRange(min = 1, max = 5000) int hundredths) {
        // decimals as people write them: few of them are doubles
        double content = hundredths / 100.0;
        double halfway = (2 * multiples + 1) * hundredths / 200.0;
        Deliverable vials = Deliverable.ANYTHING.inMultiplesOf(mg(content));
        assertEquals(mg((multiples + 1) * content), vials.nearest(mg(halfway)));
        assertEquals(mg(multiples * content), vials.nearest(mg(halfway * (1 - 1e-12))));
        // 0.3 mg allow three times 0.1 mg
        double cap = multiples * hundredths / 100.0;
        assertEquals(
                mg(Math.min(cap, multiples * content)), vials.atMost(mg(cap)).nearest(mg(1e6)));
    }

    @Property(tries = 200)
    void whatIsGivenIsAMultipleWithinTheCapAndNoneIsNearer(
            @ForAll("limits") Deliverable limits, @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1e4) double wanted) {
        double one = limits.content().orElseThrow().milligrams();
        double cap = limits.cap().orElseThrow().milligrams();
        double given = limits.nearest(mg(wanted)).milligrams();
        double multiples = given / one;
        assertTrue(given <= cap && given >= Math.min(one, cap), given + " of " + limits);
        assertEquals(Math.rint(multiples), multiples, 1e-12 * multiples);
        double off = Math.abs(given - wanted) * (1 - 1e-12);
        assertTrue(given + one > cap || off <= Math.abs(given + one - wanted), given + " of " + limits);
        assertTrue(given < 1.5 * one || off <= Math.abs(given - one - wanted), given + " of " + limits);
    }

    @Property(tries = 200)
    void whatCanBeGivenIsGivenAndMoreIsNeverLess(
            @ForAll("limits") Deliverable limits,
            @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1e4) double less,
            @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1e4) double more) {
        Amount given = limits.nearest(mg(less));
        assertEquals(given, limits.nearest(given));
        assertTrue(given.milligrams() <= limits.nearest(mg(less + more)).milligrams());
    }

    @Property(tries = 200)
    void limitsOnlyChangeWhatIsBeyondThem(@ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1e4) double wanted) {
        assertEquals(mg(wanted), Deliverable.ANYTHING.nearest(mg(wanted)));
        assertEquals(mg(wanted), Deliverable.ANYTHING.atMost(mg(1e4)).nearest(mg(wanted)));
        assertEquals(mg(wanted), Deliverable.ANYTHING.inMultiplesOf(mg(1e-300)).nearest(mg(wanted)));
        assertEquals(mg(wanted), Deliverable.ANYTHING.inMultiplesOf(mg(wanted)).nearest(mg(wanted)));
    }

    @Test
    void whereNothingIsWantedNothingIsGiven() {
        assertEquals(mg(0), SPRAYS.nearest(mg(0)));
    }

    @Test
    void limitsMayBeSaidInAnyOrderAndAgain() {
        Deliverable both = Deliverable.ANYTHING.atMost(mg(84)).inMultiplesOf(mg(28));
        assertEquals(both, SPRAYS.atMost(mg(84)));
        assertEquals(both, SPRAYS.atMost(mg(56)).atMost(mg(84)));
        assertEquals(
                both, Deliverable.ANYTHING.atMost(mg(84)).inMultiplesOf(mg(14)).inMultiplesOf(mg(28)));
    }

    @Test
    void anAmountPerWeightKeepsItsLimitsUntilTheWeightIsKnown() {
        DoseAmount capped = mgPerKg(0.5).limitedTo(Deliverable.ANYTHING.atMost(mg(50)));
        assertTrue(capped.isPerWeight());
        assertEquals(mg(35), capped.times(kg(70)));
        assertEquals(mg(50), capped.times(kg(100)));
        assertEquals(mg(50), capped.times(kg(140)));
        assertEquals(mg(28), capped.limitedTo(SPRAYS).times(kg(140)));
        assertEquals(capped, capped.limitedTo(Deliverable.ANYTHING));
        assertEquals(mgPerKg(0.5), mgPerKg(0.5).limitedTo(Deliverable.ANYTHING));
        assertEquals(mg(56), mg(50).limitedTo(SPRAYS));
    }

    @Test
    void limitsReadLikeAPrescription() {
        assertEquals("", Deliverable.ANYTHING.toString());
        assertEquals("to nearest 28 mg", SPRAYS.toString());
        assertEquals("max 84 mg to nearest 28 mg", SPRAYS.atMost(mg(84)).toString());
        assertEquals("1 mg/kg to nearest 28 mg", mgPerKg(1).limitedTo(SPRAYS).toString());
    }

    @Test
    void impossibleLimitsAreRefused() {
        refused(
                () -> SPRAYS.atMost(mg(27.9)),
                "cap of a dose must allow one",
                "of 28 mg, got 27.9 mg",
                "raise the cap");
        refused(() -> Deliverable.ANYTHING.atMost(mg(0)), "cap of a dose must be positive and finite, got 0 mg");
        refused(() -> Deliverable.ANYTHING.inMultiplesOf(ug(0)), "content of a device or vial must be positive");
        refused(() -> new LimitedAmountPerWeight(mgPerKg(1), Deliverable.ANYTHING), "1 mg/kg", "got neither");
    }

    @Test
    void aLimitedAmountHasNoRateBeforeTheWeightIsKnown() {
        DoseAmount capped = mgPerKg(0.5).limitedTo(Deliverable.ANYTHING.atMost(mg(50)));
        String message = assertThrows(IllegalStateException.class, () -> capped.over(hours(1)))
                .getMessage();
        assertTrue(message.contains("0.5 mg/kg max 50 mg") && message.contains("times(weight)"), message);
    }

    private static void refused(Executable call, String... words) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }
}

package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parameters that are made of others, on curves {@code peak·exp(−kt)} whose areas and moments are known. What enters at once
 * has such a curve by any route, so that extravascular parameters have closed forms too.
 */
class DerivedParametersTest {

    private static final double MG = 40;
    private static final double CL = 6;
    private static final double V = 20;
    private static final double K = CL / V;
    private static final double PEAK = 1000 * MG / V;
    private static final double TAU = 8;
    private static final NcaDose ORAL = NcaDose.of(new Amount(MG), Route.ORAL);
    private static final NcaDose BOLUS = NcaDose.of(new Amount(MG), Route.INTRAVENOUS);

    private static NcaProfile exponential(double peak, double... hours) {
        double[] values =
                DoubleStream.of(hours).map(t -> peak * Math.exp(-K * t)).toArray();
        return NcaProfile.of(Unit.NG_PER_ML, hours, values);
    }

    private static double value(NcaFindings found, NcaParameter parameter) {
        return found.value(parameter).orThrow();
    }

    /** ∫ t·exp(−kt) dt from 0 to τ is (1 − (1 + kτ)·exp(−kτ))/k². */
    private static double momentOfInterval(double peak) {
        return peak * (1 - (1 + K * TAU) * Math.exp(-K * TAU)) / (K * K);
    }

    /** What the samples leave of the interval is taken from the terminal phase. */
    @ParameterizedTest
    @ValueSource(doubles = {8, 5, 12})
    void anIntervalHasItsAreaAndItsMomentWhereverTheSamplesEnd(double end) {
        double steady = PEAK / -Math.expm1(-K * TAU);
        NcaFindings found = Nca.logarithmic()
                .analyse(exponential(steady, 0, 1, 2, 4, end).given(ORAL).atSteadyState(hours(TAU)));
        assertClose(1000 * MG / CL, value(found, NcaParameter.AUCTAU), 1e-11);
        assertClose(momentOfInterval(steady), value(found, NcaParameter.AUMCTAU), 1e-11);
        assertClose(1 / K, value(found, NcaParameter.MRTEVIFO), 1e-10);
        assertClose(CL, value(found, NcaParameter.CLFTAU), 1e-11);
        assertClose(V, value(found, NcaParameter.VZFTAU), 1e-11);
    }

    /** ∫ t·exp(−kt) dt from a to b, which begins after the last sample at 4 h. */
    @Test
    void anAreaMayLieBeyondTheSamplesAltogether() {
        NcaFindings found = Nca.logarithmic().analyse(exponential(PEAK, 0, 1, 2, 4));
        double expected = PEAK / K * (Math.exp(-K * 5) - Math.exp(-K * 9));
        assertClose(expected, found.area(hours(5), hours(9)).orThrow(), 1e-11);
    }

    /** 8·(1 + 2)/2, of a curve that never falls. */
    @Test
    void anIntervalThatEndsWithTheSamplesNeedsNoTerminalPhase() {
        NcaFindings found = Nca.linear()
                .analyse(NcaProfile.of(Unit.NG_PER_ML, new double[] {0, TAU}, new double[] {1, 2})
                        .withInterval(hours(TAU)));
        assertFalse(found.value(NcaParameter.LAMZ).isPresent());
        assertEquals(12, value(found, NcaParameter.AUCTAU));
        assertEquals(
                "the area to 9 h goes beyond the last concentration above the limit at 8 h, and the terminal phase"
                        + " needs 3 observations after the maximum and the last dose, got 0",
                found.area(hours(0), hours(9)).reason());
    }

    @Test
    void ofEqualExtremesTheFirstCountsAndTheEndOfTheIntervalBelongsToIt() {
        NcaFindings level = Nca.linear()
                .analyse(NcaProfile.of(Unit.NG_PER_ML, new double[] {0, 1, 2, 3, 4}, new double[] {2, 5, 5, 1, 1})
                        .withInterval(hours(4)));
        assertEquals(1, value(level, NcaParameter.TMAX));
        assertEquals(3, value(level, NcaParameter.TMIN));
        NcaFindings rising = Nca.linear()
                .analyse(NcaProfile.of(Unit.NG_PER_ML, new double[] {0, 2, TAU, 9}, new double[] {1, 3, 6, 7})
                        .withInterval(hours(TAU)));
        assertEquals(6, value(rising, NcaParameter.CMAX));
        assertEquals(TAU, value(rising, NcaParameter.TMAX));
    }

    @Test
    void aTroughMayBeTheOnlySample() {
        NcaProfile trough = NcaProfile.of(Unit.NG_PER_ML, new double[] {TAU}, new double[] {3});
        assertEquals(3, value(Nca.linear().analyse(trough.withInterval(hours(TAU))), NcaParameter.CTROUGH));
        assertEquals(
                "there is no sample at the end of the dosing interval, 7 h",
                Nca.linear()
                        .analyse(trough.withInterval(hours(7)))
                        .value(NcaParameter.CTROUGH)
                        .reason());
    }

    /** Of what is eliminated from 2 to 6 h after the dose, 0.3 is in the urine of that time. */
    @Test
    void renalClearanceIsThatOfTheTimeOfCollection() {
        double mg = 0.3 * MG * (Math.exp(-K * 2) - Math.exp(-K * 6));
        UrineCollection one = UrineCollection.of(hours(2), hours(6), new Amount(mg));
        NcaFindings found = Nca.logarithmic()
                .analyse(exponential(PEAK, 0, 1, 3, 5, 7).given(BOLUS).withUrine(List.of(one)));
        assertClose(0.3 * CL, value(found, NcaParameter.RENALCL), 1e-11);
        assertClose(mg / 4, value(found, NcaParameter.ERMAX), 1e-14);
        assertEquals(4, value(found, NcaParameter.ERTMAX));
    }

    @Test
    void renalClearanceSaysWhatItsAreaLacks() {
        NcaProfile late = NcaProfile.of(Unit.NG_PER_ML, new double[] {0, 2, 4}, new double[] {0, 0, 3});
        assertEquals("the area while urine was collected is 0", reasonOfRenalClearance(late, 0, 2));
        assertEquals(
                "the area from 0 h on needs a sample there, but the first is at 1 h",
                reasonOfRenalClearance(exponential(PEAK, 1, 2, 3, 4), 0, 2));
    }

    private static String reasonOfRenalClearance(NcaProfile profile, double from, double to) {
        UrineCollection urine = UrineCollection.of(hours(from), hours(to), new Amount(1));
        return Nca.linear()
                .analyse(profile.withUrine(List.of(urine)))
                .value(NcaParameter.RENALCL)
                .reason();
    }

    /** Where the last concentration lies on the line, what is predicted is what is observed. */
    @Test
    void predictionsOfAnExponentialAreTheObservations() {
        NcaFindings found =
                Nca.logarithmic().analyse(exponential(PEAK, 0, 0.5, 1, 2, 4, 7).given(ORAL));
        assertClose(PEAK / K, value(found, NcaParameter.AUCIFP), 1e-11);
        assertClose(PEAK / (K * K), value(found, NcaParameter.AUMCIFP), 1e-11);
        assertClose(PEAK / (K * K), value(found, NcaParameter.AUMCIFO), 1e-11);
        assertClose(V, value(found, NcaParameter.VZFP), 1e-11);
        assertClose(1 / K, value(found, NcaParameter.MRTEVIFP), 1e-11);
        assertClose(100 * Math.exp(-K * 7), value(found, NcaParameter.AUCPEP), 1e-10);
        assertClose(100 * (1 + K * 7) * Math.exp(-K * 7), value(found, NcaParameter.AUMCPEO), 1e-10);
        assertClose((1 - (1 + 7 * K) * Math.exp(-7 * K)) / K / -Math.expm1(-7 * K), mean(found), 1e-11);
    }

    private static double mean(NcaFindings found) {
        return value(found, NcaParameter.MRTEVLST);
    }

    /** Half as much at the end as the line foresees: the tail of the prediction is twice that of the observation. */
    @Test
    void predictionsFollowTheLineAndNotTheLastConcentration() {
        double[] t = {0, 1, 2, 3, 4, 5};
        double[] c = DoubleStream.of(t).map(h -> PEAK * Math.exp(-K * h)).toArray();
        c[5] /= 2;
        NcaFindings found = Nca.logarithmic()
                .withTerminal(TerminalChoice.best().excluding(hours(5)))
                .analyse(NcaProfile.of(Unit.NG_PER_ML, t, c).given(ORAL));
        double last = value(found, NcaParameter.AUCLST);
        double observed = value(found, NcaParameter.AUCIFO) - last;
        double predicted = value(found, NcaParameter.AUCIFP) - last;
        assertClose(c[5] / K, observed, 1e-11);
        assertClose(2, predicted / observed, 1e-11);
        double moment = value(found, NcaParameter.AUMCLST);
        assertClose(
                2,
                (value(found, NcaParameter.AUMCIFP) - moment) / (value(found, NcaParameter.AUMCIFO) - moment),
                1e-10);
    }

    /** Boluses every τ hours since always hold 1/(1 − exp(−kτ)) times as much as the first, at the trough too. */
    @Test
    void theTroughAccumulatesAsThePeakDoes() {
        double accumulation = -1 / Math.expm1(-K * TAU);
        NcaFindings first = Nca.logarithmic()
                .analyse(exponential(PEAK, 0, 2, 4, TAU).given(BOLUS).withInterval(hours(TAU)));
        NcaFindings steady = Nca.logarithmic()
                .analyse(
                        exponential(accumulation * PEAK, 0, 2, 4, TAU)
                                .given(BOLUS)
                                .atSteadyState(hours(TAU)),
                        first);
        for (NcaParameter ratio : List.of(NcaParameter.ARCMIN, NcaParameter.ARCTROUG, NcaParameter.ARCMAX)) {
            assertClose(accumulation, value(steady, ratio), 1e-12);
        }
        assertEquals(TAU, value(steady, NcaParameter.TMIN));
    }

    @Test
    void aRatioSaysWhatTheFirstDoseLacks() {
        NcaProfile steady = exponential(PEAK, 0, 2, 4, TAU).given(BOLUS).atSteadyState(hours(TAU));
        NcaFindings first = Nca.logarithmic()
                .analyse(exponential(PEAK, 0, 2, 4).given(BOLUS).withInterval(hours(TAU)));
        NcaFindings found = Nca.logarithmic().analyse(steady, first);
        assertEquals(
                "of the first dose, there is no sample at the end of the dosing interval, 8 h",
                found.value(NcaParameter.ARCTROUG).reason());
        NcaProfile zero = NcaProfile.of(Unit.NG_PER_ML, new double[] {0, 1, 8}, new double[] {0, 2, 1})
                .given(ORAL)
                .withInterval(hours(TAU));
        NcaFindings toZero = Nca.linear().analyse(steady, Nca.linear().analyse(zero));
        assertEquals(
                "CMIN of the first dose is 0 ng/mL",
                toZero.value(NcaParameter.ARCMIN).reason());
    }

    /** All that ends in D and is otherwise the name of a parameter. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "^(CMAX|CMIN|CAVG|CLST|C0|AUC.*|AUMC.*)D$")
    void whatIsOverTheDoseTimesTheDoseIsTheParameter(NcaParameter perDose) {
        NcaParameter whole =
                NcaParameter.valueOf(perDose.name().substring(0, perDose.name().length() - 1));
        NcaFindings found = Nca.linearUpLogDown()
                .withPart(hours(1), hours(3))
                .analyse(exponential(PEAK, 0, 1, 2, 4, TAU, 10).given(BOLUS).withInterval(hours(TAU)));
        assertClose(value(found, whole), MG * value(found, perDose), 1e-14);
        assertEquals(whole.unit().symbol() + "/mg", perDose.unit().symbol());
        assertTrue(found.values().containsKey(perDose));
    }

    /** Every kind of study, and a parameter that exists for it alone. */
    @Test
    void aStudyHasTheParametersOfItsKindAndSaysWhyNoOthers() {
        NcaProfile curve = exponential(PEAK, 0, 1, 2, 4, TAU);
        Map<NcaProfile, NcaParameter> own = Map.of(
                curve.given(BOLUS), NcaParameter.CLO,
                curve.given(ORAL), NcaParameter.CLFO,
                curve.given(BOLUS).atSteadyState(hours(TAU)), NcaParameter.CLTAU,
                curve.given(ORAL).atSteadyState(hours(TAU)), NcaParameter.CLFTAU);
        own.forEach((profile, parameter) -> {
            NcaFindings found = Nca.logarithmic().analyse(profile);
            assertTrue(found.values().containsKey(parameter), parameter.name());
            own.values().stream().filter(other -> other != parameter).forEach(other -> {
                assertFalse(found.values().containsKey(other), parameter + " and " + other);
                assertTrue(found.value(other).reason().startsWith(other.name() + " is for a"), other.name());
            });
        });
    }

    @Test
    void afterEarlierDosesNeitherClearanceNorResidenceIsKnown() {
        NcaProfile later =
                exponential(PEAK, 0, 1, 2, 4, TAU).withInterval(hours(TAU)).afterEarlierDoses();
        for (NcaDose dose : List.of(BOLUS, ORAL)) {
            NcaFindings found = Nca.logarithmic().analyse(later.given(dose));
            assertTrue(found.value(NcaParameter.AUCTAU).isPresent());
            Stream.of(
                            NcaParameter.CLO,
                            NcaParameter.CLFO,
                            NcaParameter.CLTAU,
                            NcaParameter.CLFTAU,
                            NcaParameter.MRTIVIFO,
                            NcaParameter.MRTEVIFO)
                    .forEach(one -> assertFalse(found.value(one).isPresent(), one.name()));
        }
    }

    @Test
    void withoutADoseNothingThatNeedsItIsThere() {
        NcaFindings found =
                Nca.logarithmic().analyse(exponential(PEAK, 0, 1, 2, 4, TAU).withInterval(hours(TAU)));
        assertEquals("CMAXD needs the dose", found.value(NcaParameter.CMAXD).reason());
        assertEquals(
                "CAVGD needs the dose and the dosing interval",
                found.value(NcaParameter.CAVGD).reason());
        assertEquals(
                "AUCINT needs the times between which the area is asked for",
                found.value(NcaParameter.AUCINT).reason());
        assertEquals(
                "AUCINTD needs the dose and the times between which the area is asked for",
                found.value(NcaParameter.AUCINTD).reason());
        assertEquals(
                "RCAMINT needs urine collections",
                found.value(NcaParameter.RCAMINT).reason());
        assertEquals(
                "RCPCINT needs the dose and urine collections",
                found.value(NcaParameter.RCPCINT).reason());
        assertEquals(
                "ARAUC needs the results of the first dose",
                found.value(NcaParameter.ARAUC).reason());
        assertEquals(
                Optional.empty(),
                found.values().keySet().stream()
                        .filter(one -> one.name().startsWith("CL") && one != NcaParameter.CLST)
                        .findAny());
    }
}

package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Concentration;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Volume;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of an analysis, each by hand. */
class ProfileRulesTest {

    private static final NcaDose ORAL = NcaDose.of(new Amount(10), Route.ORAL);
    private static final NcaDose BOLUS = NcaDose.of(new Amount(10), Route.INTRAVENOUS);

    private static NcaProfile profile(double[] t, double... c) {
        return NcaProfile.of(Unit.NG_PER_ML, t, c);
    }

    private static double value(NcaFindings found, NcaParameter parameter) {
        return found.value(parameter).orThrow();
    }

    @Test
    void withoutASampleAtTheDoseTheCurveOfASingleDoseBeginsAtZero() {
        NcaProfile late = profile(new double[] {1, 2, 3, 4}, 8, 4, 2, 1);
        assertClose(4 + 6 + 3 + 1.5, value(Nca.linear().analyse(late.given(ORAL)), NcaParameter.AUCLST), 1e-12);
        assertClose(6 + 3 + 1.5, value(Nca.linear().analyse(late), NcaParameter.AUCLST), 1e-12);
        assertEquals(1, value(Nca.linear().analyse(late.given(ORAL)), NcaParameter.TMAX));
    }

    /** 8 at 1 h and 4 at 2 h lead back to 16, which belongs to the area but is no largest concentration. */
    @Test
    void aBolusIsExtrapolatedBackAlongTheFirstTwoPoints() {
        NcaFindings found = Nca.linear()
                .analyse(profile(new double[] {0, 1, 2, 3, 4}, 0, 8, 4, 2, 1).given(BOLUS));
        assertClose(16, value(found, NcaParameter.C0), 1e-12);
        assertEquals(8, value(found, NcaParameter.CMAX));
        assertClose(12 + 6 + 3 + 1.5, value(found, NcaParameter.AUCLST), 1e-12);
        assertClose(100 * 12 / value(found, NcaParameter.AUCIFO), value(found, NcaParameter.AUCPBEO), 1e-12);
    }

    @Test
    void aBolusWhoseFirstPointsDoNotFallBeginsAsTheFirst() {
        NcaFindings found = Nca.linear()
                .analyse(profile(new double[] {1, 2, 3, 4, 5}, 4, 8, 4, 2, 1).given(BOLUS));
        assertEquals(4, value(found, NcaParameter.C0));
        assertTrue(
                found.warnings().get(0).startsWith("C0 is the first concentration"),
                found.warnings().toString());
    }

    @Test
    void aBolusThatWasSampledAtOnceIsNotExtrapolated() {
        NcaFindings found = Nca.linear()
                .analyse(profile(new double[] {0, 1, 2, 3}, 9, 8, 4, 2).given(BOLUS));
        assertEquals(9, value(found, NcaParameter.C0));
        assertEquals(9, value(found, NcaParameter.CMAX));
    }

    @Test
    void atSteadyStateTheLeastConcentrationStandsAtTheDose() {
        NcaProfile steady =
                profile(new double[] {1, 2, 4, 8}, 8, 6, 4, 2).given(ORAL).atSteadyState(hours(8));
        NcaFindings found = Nca.linear().analyse(steady);
        assertClose(5 + 7 + 10 + 12, value(found, NcaParameter.AUCTAU), 1e-12);
        assertTrue(
                found.warnings().get(0).contains("least concentration"),
                found.warnings().toString());
        assertEquals(2, value(found, NcaParameter.CTROUGH));
        assertTrue(found.value(NcaParameter.CLFO).reason().contains("steady state"));
    }

    @Test
    void whatFollowsTheIntervalDoesNotStandAtTheDose() {
        NcaProfile steady =
                profile(new double[] {1, 2, 4, 8, 9}, 8, 6, 4, 2, 1).given(ORAL).atSteadyState(hours(8));
        assertClose(5 + 7 + 10 + 12, value(Nca.linear().analyse(steady), NcaParameter.AUCTAU), 1e-12);
    }

    @Test
    void aBolusSampledOnceOrLevelAtFirstBeginsAsItsFirstSample() {
        for (NcaProfile profile :
                List.of(profile(new double[] {1}, 4), profile(new double[] {1, 2, 3, 4}, 4, 4, 2, 1))) {
            NcaFindings found = Nca.linear().analyse(profile.given(BOLUS));
            assertEquals(4, value(found, NcaParameter.C0));
            assertTrue(
                    found.warnings().get(0).startsWith("C0 is the first concentration"),
                    found.warnings().toString());
        }
    }

    @Test
    void samplesBeforeTheDoseDoNotCount() {
        NcaProfile with = NcaProfile.of(List.of(
                Sample.of(hours(1).negated(), 50, Unit.NG_PER_ML),
                Sample.of(hours(0), 0, Unit.NG_PER_ML),
                Sample.of(hours(1), 8, Unit.NG_PER_ML)));
        assertEquals(8, value(Nca.linear().analyse(with.given(ORAL)), NcaParameter.CMAX));
        assertEquals(50, value(Nca.linear().analyse(with), NcaParameter.CMAX));
    }

    @Test
    void theIntervalBoundsTheLargestAndTheLeastConcentration() {
        NcaProfile two =
                profile(new double[] {0, 1, 4, 8, 9, 12}, 1, 6, 3, 2, 9, 0.5).given(ORAL);
        NcaFindings found = Nca.linear().analyse(two.withInterval(hours(8)));
        assertEquals(6, value(found, NcaParameter.CMAX));
        assertEquals(1, value(found, NcaParameter.CMIN));
        assertEquals(0, value(found, NcaParameter.TMIN));
        assertEquals(9, value(Nca.linear().analyse(two), NcaParameter.CMAX));
    }

    @Test
    void lagIsTheLastTimeBeforeTheFirstConcentration() {
        double[] t = {0, 0.5, 1, 2};
        assertEquals(0.5, value(Nca.linear().analyse(profile(t, 0, 0, 3, 2).given(ORAL)), NcaParameter.TLAG));
        assertEquals(0, value(Nca.linear().analyse(profile(t, 0.1, 1, 3, 2).given(ORAL)), NcaParameter.TLAG));
    }

    @Test
    void theTerminalPhaseTakesTheChosenPoints() {
        double[] t = {0, 1, 2, 3, 4, 5, 6};
        double[] c = {64, 40, 16, 8, 4.4, 2, 1};
        NcaProfile profile = profile(t, c).given(BOLUS);
        NcaFindings four = with(TerminalChoice.best().points(4), profile);
        assertEquals(4, value(four, NcaParameter.LAMZNPT));
        assertEquals(3, value(four, NcaParameter.LAMZLL));
        NcaFindings window = with(TerminalChoice.best().window(hours(0), hours(2)), profile);
        assertClose(Math.log(4) / 2, value(window, NcaParameter.LAMZ), 1e-12);
        assertEquals(2, value(window, NcaParameter.LAMZUL));
        NcaFindings without = with(TerminalChoice.best().points(4).excluding(hours(4)), profile);
        assertClose(Math.log(2), value(without, NcaParameter.LAMZ), 1e-12);
        assertEquals(2, value(without, NcaParameter.LAMZLL));
        String reason = with(TerminalChoice.best().points(7), profile)
                .value(NcaParameter.LAMZ)
                .reason();
        assertEquals("the terminal phase needs 7 observations after the maximum and the last dose, got 6", reason);
    }

    private static NcaFindings with(TerminalChoice choice, NcaProfile profile) {
        return Nca.linear().withTerminal(choice).analyse(profile);
    }

    @Test
    void theTerminalPhaseBeginsAfterTheInfusion() {
        double[] t = {0, 1, 2, 3, 4, 5, 6};
        NcaProfile infused = profile(t, 0, 9, 8, 7, 4, 2, 1).given(BOLUS.over(hours(3.5)));
        assertEquals(4, value(Nca.linear().analyse(infused), NcaParameter.LAMZLL));
    }

    @Test
    void aSeriesHasTheChoiceToo() {
        var series = Observed.hourly(64, 40, 16, 8, 4.4, 2, 1);
        NcaResult found = Nca.linear()
                .withTerminal(TerminalChoice.best().points(4).excluding(hours(4)))
                .analyse(series, List.of());
        assertClose(Math.log(2), found.lambdaZ().orThrow(), 1e-12);
    }

    @Test
    void whatIsBelowTheLimitFollowsItsRule() {
        NcaProfile profile = NcaProfile.of(List.of(
                        Sample.belowLimit(hours(0)),
                        Sample.of(hours(1), 8, Unit.NG_PER_ML),
                        Sample.belowLimit(hours(2), 2, Unit.NG_PER_ML),
                        Sample.of(hours(3), 4, Unit.NG_PER_ML),
                        Sample.belowLimit(hours(4))))
                .withLimit(1, Unit.NG_PER_ML);
        assertEquals(4 + 12, value(Nca.linear().analyse(profile), NcaParameter.AUCLST));
        assertEquals(4 + 12 + 2, value(Nca.linear().analyse(profile), NcaParameter.AUCALL));
        NcaFindings half =
                Nca.linear().withBlq(BlqRules.all(BlqRules.Rule.HALF_LIMIT)).analyse(profile);
        assertEquals(4.25 + 4.5 + 2.5 + 2.25, value(half, NcaParameter.AUCLST));
        assertEquals(
                "the terminal phase needs 3 observations after the maximum and the last dose, got 1",
                half.value(NcaParameter.LAMZ).reason());
    }

    @Test
    void nothingMeasuredIsNothingButReasons() {
        NcaFindings found = Nca.linear()
                .analyse(NcaProfile.of(List.of(Sample.belowLimit(hours(1)), Sample.missing(hours(2))))
                        .given(BOLUS));
        found.values().forEach((parameter, value) -> assertFalse(value.isPresent(), parameter.name()));
        assertEquals(NcaCase.NOTHING_MEASURED, found.value(NcaParameter.C0).reason());
    }

    @Test
    void aRatioToNothingSaysSo() {
        NcaProfile steady =
                profile(new double[] {0, 1, 4, 8}, 0, 6, 3, 2).given(ORAL).atSteadyState(hours(8));
        String reason = Nca.linear().analyse(steady).value(NcaParameter.SWING).reason();
        assertEquals("there is no finite result from CMAX = 6 ng/mL, CMIN = 0 ng/mL", reason);
    }

    @Test
    void whatDoesNotExistForAStudySaysWhichDoes() {
        NcaFindings found = Nca.linear()
                .analyse(profile(new double[] {0, 1, 2, 3, 4}, 0, 8, 4, 2, 1).given(ORAL));
        assertTrue(found.value(NcaParameter.CLO).reason().startsWith("CLO is for a single intravenous dose"));
        assertFalse(found.values().containsKey(NcaParameter.CLO));
        assertTrue(found.values().containsKey(NcaParameter.CLFO));
        assertEquals(
                "CAVG needs the dosing interval", found.value(NcaParameter.CAVG).reason());
    }

    /** Halved each hour over two hours: two half-lives on paper, a little less in binary. */
    @Test
    void aSpanOfExactlyTheLimitIsNotSaidToBeLess() {
        NcaProfile halved = profile(new double[] {0, 1, 2, 3}, 10, 5, 2.5, 1.25).given(ORAL);
        NcaFindings found = Nca.linear().analyse(halved);
        assertTrue(found.value(NcaParameter.LAMZSPN).value() < 2);
        assertTrue(
                found.warnings().stream().noneMatch(warning -> warning.contains("spans")), found.warnings()::toString);
    }

    @Test
    void limitsWarnAndKeepTheValue() {
        NcaProfile short4 = profile(new double[] {0, 1, 2, 3, 4}, 0, 8, 6, 5, 3).given(ORAL);
        NcaFindings found = Nca.linear().analyse(short4);
        assertTrue(found.value(NcaParameter.LAMZ).isPresent());
        Set<String> about =
                found.warnings().stream().map(w -> w.replaceAll("[0-9.].*", "")).collect(Collectors.toSet());
        assertTrue(about.contains("the terminal phase spans "), about.toString());
        assertTrue(about.contains("of AUCIFO "), about.toString());
        assertTrue(Nca.linear()
                .withLimits(NcaLimits.none())
                .analyse(short4)
                .warnings()
                .isEmpty());
    }

    @Test
    void everyParameterTellsWhatItNeeds() {
        assertEquals(List.of(NcaParameter.AUCLST, NcaParameter.CLST, NcaParameter.LAMZ), NcaParameter.AUCIFO.needs());
        Stream.of(NcaParameter.values())
                .flatMap(one -> one.needs().stream().filter(need -> need.compareTo(one) >= 0))
                .forEach(need -> assertEquals(null, need, "a formula needs what stands above it"));
    }

    @Test
    void unorderedAndRepeatedTimesAreRefused() {
        assertRefused(() -> profile(new double[] {0, 2, 1}, 1, 2, 3), "follows the one at 2 h");
        assertRefused(() -> profile(new double[] {0, 1, 1}, 1, 2, 3), "two of the samples are at 1 h");
        assertRefused(() -> profile(new double[] {0, 1}, 1), "2 times and 1 values");
        assertRefused(() -> profile(new double[] {0, 1}, 1, -2), "the sample at 1 h is -2 ng/mL");
    }

    @Test
    void collectionsOfUrineMustNotOverlap() {
        NcaProfile none = NcaProfile.of(List.of());
        List<UrineCollection> overlapping = List.of(urine(0, 4), urine(3, 8));
        assertRefused(() -> none.withUrine(overlapping), "one begins at 3 h before another ends at 4 h");
        NcaFindings gap = Nca.linear()
                .analyse(profile(new double[] {0, 2, 8}, 0, 4, 1).withUrine(List.of(urine(0, 4), urine(5, 8))));
        assertEquals(
                "the urine collections have a gap between them",
                gap.value(NcaParameter.RENALCL).reason());
        assertEquals(2, value(Nca.linear().analyse(none.withUrine(List.of(urine(0, 4)))), NcaParameter.RCAMINT));
    }

    private static UrineCollection urine(double from, double to) {
        return UrineCollection.of(hours(from), hours(to), new Volume(1), new Concentration(2));
    }

    private static void assertRefused(Runnable action, String words) {
        String message =
                assertThrows(IllegalArgumentException.class, action::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}

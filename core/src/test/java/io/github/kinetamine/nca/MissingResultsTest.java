package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Series;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can't be computed is missing, and says why; what can be computed is there all the same. */
class MissingResultsTest {

    private static final String DOES_NOT_FALL = "the concentration does not fall in the terminal phase";
    private static final String ZERO_WITHIN = "a concentration in the terminal phase is not above zero";

    @Test
    void nothingButZerosGivesNothing() {
        NcaResult result = analyse(Observed.hourly(0, 0, 0, 0));
        Stream.of(result.cmax(), result.tmax(), result.aucLast(), result.aucInf(), result.lambdaZ(), result.halfLife())
                .forEach(value -> assertEquals("no concentration of drug is above zero", value.reason()));
        assertEquals("ng/mL", result.cmax().unit().symbol());
        assertEquals("h", result.tmax().unit().symbol());
        assertEquals("ng·h/mL", result.aucLast().unit().symbol());
        assertEquals("ng·h/mL", result.aucInf().unit().symbol());
        assertEquals("1/h", result.lambdaZ().unit().symbol());
        assertEquals("h", result.halfLife().unit().symbol());
    }

    /** Two trapezoids of (1.5 + 1.5) · 1e308, above the largest double 1.8e308. */
    @Test
    void anAreaBeyondTheLargestDoubleIsMissing() {
        NcaResult result = Nca.linear().analyse(Observed.hourly(1.5e308, 1.5e308, 1.5e308), List.of());
        assertEquals("the result exceeds the largest double", result.aucLast().reason());
        assertEquals(1.5e308, result.cmax().orThrow());
    }

    @Test
    void aSingleObservationIsAPeakWithoutAnArea() {
        NcaResult result = analyse(Observed.hourly(5));
        assertEquals(5.0, result.cmax().orThrow());
        assertEquals(0.0, result.tmax().orThrow());
        assertEquals(0.0, result.aucLast().orThrow());
        assertNoTerminalPhase(result, tooFew(0));
    }

    @Test
    void twoObservationsAfterTheMaximumAreTooFew() {
        assertNoTerminalPhase(analyse(Observed.hourly(2, 8, 4, 2)), tooFew(2));
        assertTrue(analyse(Observed.hourly(2, 8, 4, 2, 1)).lambdaZ().isPresent());
    }

    @Test
    void aCurveThatOnlyRisesHasNoTerminalPhase() {
        assertNoTerminalPhase(analyse(Observed.hourly(1, 2, 3, 4, 5)), tooFew(0));
    }

    @Test
    void aCurveThatRisesAgainAfterItsMaximumHasNoHalfLife() {
        assertNoTerminalPhase(analyse(Observed.hourly(9, 1, 2, 4, 8)), DOES_NOT_FALL);
    }

    @Test
    void aFlatCurveHasNoHalfLife() {
        assertNoTerminalPhase(analyse(Observed.hourly(3, 3, 3, 3, 3)), DOES_NOT_FALL);
    }

    /** Full marks for a fall to a plateau that is level but for the last digit would be a half-life of 1e15 h. */
    @Test
    void aPlateauThatFallsByRoundingAloneHasNoHalfLife() {
        double ulp = Math.ulp(1.0);
        assertNoTerminalPhase(
                analyse(Observed.hourly(1 + 4 * ulp, 1 + 3 * ulp, 1 + 2 * ulp, 1 + ulp, 1)), DOES_NOT_FALL);
    }

    @Test
    void zerosAtTheEndAreBelowTheLimitAndCountForNothing() {
        assertEquals(1.0, analyse(Observed.hourly(8, 4, 2, 1, 0, 0)).halfLife().orThrow(), 1e-12);
    }

    @Test
    void aZeroWithinTheTerminalPhaseIsNotGuessedAround() {
        NcaResult result = analyse(Observed.hourly(8, 4, 2, 0, 1, 0.5, 0.25));
        assertNoTerminalPhase(result, ZERO_WITHIN);
        assertTrue(result.aucLast().isPresent());
    }

    /** The maximum is at 1 h, the last dose at 4 h: of six observations after the maximum, three are left. */
    @Test
    void theTerminalPhaseBeginsAfterTheLastDose() {
        Series series = Observed.hourly(0, 32, 16, 8, 24, 6, 1.5);
        NcaResult after = Nca.linear().analyse(series, Observed.bolusAt(hours(4)));
        assertEquals(0.5, after.halfLife().orThrow(), 1e-12);
        assertNoTerminalPhase(Nca.linear().analyse(series, Observed.bolusAt(hours(5))), tooFew(2));
    }

    @Test
    void theTerminalPhaseBeginsAtTheEndOfAnInfusion() {
        Series series = Observed.hourly(0, 32, 31, 30, 24, 12, 6);
        NcaResult after = Nca.linear().analyse(series, Observed.infusion(hours(0), hours(4)));
        assertEquals(1, after.halfLife().orThrow(), 1e-12);
    }

    @Test
    void theOrderOfTheLedgerDoesNotMatter() {
        GivenDose early = Observed.bolusAt(hours(0)).get(0);
        GivenDose late = Observed.bolusAt(hours(4)).get(0);
        Series series = Observed.hourly(0, 32, 16, 8, 24, 6, 1.5);
        assertEquals(
                Nca.linear().analyse(series, List.of(early, late)), Nca.linear().analyse(series, List.of(late, early)));
    }

    @Test
    void anInfusionThatStillRunsAtTheEndLeavesNoTerminalPhase() {
        Series series = Observed.hourly(0, 32, 31, 30, 29, 28);
        assertNoTerminalPhase(Nca.linear().analyse(series, Observed.infusion(hours(0), hours(6))), tooFew(0));
    }

    @Test
    void oneFallIsEnoughOfAFirstOfSeveralEqualMaxima() {
        NcaResult result = analyse(Observed.hourly(0, 8, 8, 4, 2, 1));
        assertEquals(1.0, result.tmax().orThrow());
    }

    private static NcaResult analyse(Series series) {
        return Nca.linearUpLogDown().analyse(series, List.of());
    }

    private static String tooFew(int points) {
        return "the terminal phase needs 3 observations after the maximum and the last dose, got " + points;
    }

    private static void assertNoTerminalPhase(NcaResult result, String reason) {
        Stream.of(result.lambdaZ(), result.halfLife(), result.aucInf()).forEach(value -> {
            assertFalse(value.isPresent());
            assertEquals(reason, value.reason());
        });
        assertTrue(result.cmax().isPresent());
        assertTrue(result.aucLast().isPresent());
    }
}

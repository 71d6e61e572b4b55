package io.github.kinetamine.course;

import static io.github.kinetamine.course.OneCompartment.K;
import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.inHours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.simulation.Grid;
import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What is read of a session, against closed forms. */
class SessionReadingsTest {

    private static final Grid DAY = every(minutes(30)).until(hours(24));

    /** Boluses of 100 mg every 12 h: before the n-th, the sum of what n − 1 have left. */
    @Test
    void peaksAndTroughsAccumulateAsAGeometricSeries() {
        Course course = OneCompartment.course(
                "100 mg iv bolus every 12 h x 9", every(hours(1)).until(days(5)));
        double left = Math.exp(-K * 12);
        double trough = 0;
        for (Session session : course.sessions()) {
            assertClose(trough, session.trough("drug").orThrow(), 1e-12, 100, "trough");
            assertClose(trough + 100, session.peak("drug").orThrow(), 1e-12);
            assertEquals(Duration.ZERO, session.timeToPeak("drug").orThrow());
            trough = (trough + 100) * left;
        }
    }

    @Test
    void atSteadyStateEverySessionIsTheSame() {
        Course course = OneCompartment.course(
                "100 mg iv bolus steady state every 12 h x 5", every(hours(1)).until(hours(60)));
        double left = Math.exp(-K * 12);
        for (Session session : course.sessions()) {
            assertClose(100 * left / (1 - left), session.trough("drug").orThrow(), 1e-12);
            assertClose(100 / (1 - left), session.peak("drug").orThrow(), 1e-12);
        }
        assertEquals(5, course.sessions().size());
    }

    @Test
    void thePeakOfAnInfusionIsAtItsEnd() {
        Session second =
                OneCompartment.course("60 mg iv over 2 h every 6 h x 2", DAY).session(2);
        double one = 30 / K * (1 - Math.exp(-2 * K));
        assertClose(one * (1 + Math.exp(-6 * K)), second.peak("drug").orThrow(), 1e-12);
        assertEquals(hours(2), second.timeToPeak("drug").orThrow());
        assertEquals("ng/mL", second.peak("drug").unit().symbol());
    }

    /** The end of the window is the moment before the next dose, not after it. */
    @Test
    void theLowestValueIsTheOneBeforeTheNextDose() {
        Course course = OneCompartment.course("100 mg iv bolus every 12 h x 2", DAY);
        Session first = course.session(1);
        assertEquals(
                course.session(2).trough("drug").orThrow(), first.lowest("drug").orThrow());
        assertEquals(hours(12), first.timeToLowest("drug").orThrow());
        assertClose(100, first.peak("drug").orThrow(), 1e-12);
    }

    /**
     * C = 100·exp(−K·t) falls under L at ln(100/L)/K. The straight line between times h apart lies above the curve by at most
     * h²/8·K²·C, where the curve falls by K·C·exp(−K·h) at least: the crossing comes at most K·h²/8·exp(K·h) late.
     */
    @Test
    void timeAboveALimitConvergesToTheClosedForm() {
        for (double step : new double[] {2, 1, 0.5, 0.1}) {
            Session session = OneCompartment.course(
                            "100 mg iv bolus", every(hours(step)).until(hours(40)))
                    .session(1);
            for (double limit : new double[] {90, 55, 31, 10, 3}) {
                double late = inHours(session.timeAbove("drug", limit)) - Math.log(100 / limit) / K;
                assertTrue(late >= -1e-9 && late <= K * step * step / 8 * Math.exp(K * step), () -> "late by " + late);
            }
        }
    }

    /** A scale that rises from 0 to 60 in 6 h, falls back in 6 h, and repeats itself daily: straight lines, so all is exact. */
    private static final DoubleUnaryOperator TENT = t -> Math.max(0, 60 - 10 * Math.abs(t % 24 - 6));

    private static Course tents(String regimen) {
        return OneCompartment.drawn(regimen, every(hours(2)).until(days(4)), TENT);
    }

    @Test
    void betweenObservationsValuesLieOnAStraightLine() {
        Session second = tents("1 mg iv bolus daily x 4").session(2);
        assertEquals(hours(7), second.timeAbove("score", 25));
        assertEquals(hours(17), second.timeBelow("score", 25));
        assertEquals(hours(9.5), second.monitoringWindow("score", 25).orThrow());
        assertEquals(60, second.peak("score").orThrow());
        assertEquals(hours(6), second.timeToPeak("score").orThrow());
        assertEquals("570 min", second.monitoringWindow("score", 25).toString());
    }

    @Test
    void theMonitoringWindowLastsUntilTheSeriesStaysUnderTheLimit() {
        Course course = tents("1 mg iv bolus on days 0,3");
        assertEquals(
                hours(48 + 9.5), course.session(1).monitoringWindow("score", 25).orThrow());
        assertEquals(hours(21), course.session(1).timeAbove("score", 25));
    }

    @Test
    void aSeriesThatIsNeverAboveNeedsNoMonitoring() {
        CourseTime window = tents("1 mg iv bolus daily x 4").session(2).monitoringWindow("score", 60);
        assertEquals("missing: score is never above 60 points in session 2", window.toString());
    }

    @Test
    void aSeriesThatIsStillAboveHasNoMonitoringWindow() {
        CourseTime window = tents("1 mg iv bolus every 8 h x 2").session(1).monitoringWindow("score", 25);
        assertEquals("score is not yet back under 25 points when session 1 ends, 8 h after its start", window.reason());
        assertThrows(IllegalStateException.class, window::orThrow);
    }

    /** The dose decays from 100 under 50 within 7 h; the tent is under 25 after 9.5 h and under 55 after 6.5 h. */
    @Test
    void severalSeriesAreMonitoredUntilTheLastIsBack() {
        Session session = tents("100 mg iv bolus").session(1);
        Session first = tents("100 mg iv bolus daily x 4").session(1);
        CourseTime drug = first.monitoringWindow("drug", 50);
        assertEquals(
                hours(9.5),
                first.monitoringWindow(Map.of("drug", 50.0, "score", 25.0)).orThrow());
        assertEquals(drug, first.monitoringWindow(Map.of("drug", 50.0, "score", 55.0)));
        assertEquals(drug, first.monitoringWindow(Map.of("drug", 50.0, "score", 60.0)));
        assertEquals(
                "none of drug, score is above its limit in session 1",
                first.monitoringWindow(Map.of("score", 60.0, "drug", 100.0)).reason());
        assertEquals(
                "drug is not yet back under 1e-9 ng/mL when session 1 ends, 4 d after its start",
                session.monitoringWindow(Map.of("score", 25.0, "drug", 1e-9)).reason());
    }

    /** Sessions start at 7 h, between the observations at 6 h (60) and 8 h (40). */
    @Test
    void aStartThatWasNotObservedHasNoTroughAndIsCutOnTheStraightLine() {
        Course course = tents("1 mg iv bolus at 7 h");
        Session session = course.session(1);
        assertEquals(
                "series score was not observed at 7 h: observe a grid that holds this time",
                session.trough("score").reason());
        assertEquals(hours(1 + 3 * 4), session.timeAbove("score", 40));
        assertEquals(hours(3 * 2), session.timeAbove("score", 50));
        assertEquals(hours(0.5 + 3 * 3), session.timeAbove("score", 45));
    }

    @Test
    void aSessionBetweenTwoObservationsHasNoPeak() {
        Session between = OneCompartment.course(
                        "1 mg iv bolus at 1 h + 1 mg iv bolus at 2.5 h", Grid.at(hours(0), hours(4)))
                .session(1);
        assertEquals(
                "missing: nothing was observed from 1 h to 150 min: observe a grid that holds times of session 1",
                between.peak("drug").toString());
        assertEquals(between.peak("drug").reason(), between.timeToPeak("drug").reason());
        assertEquals(minutes(90), between.timeAbove("drug", 0));
    }

    @Test
    void unknownSeriesAndLimitsThatAreNoNumbersAreRefused() {
        Session session = OneCompartment.course("1 mg iv bolus", DAY).session(1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> session.peak("drugg"))
                .getMessage()
                .contains("did you mean 'drug'?"));
        assertEquals(
                "the limit of drug must be finite, got NaN: give it in the unit of the series",
                assertThrows(IllegalArgumentException.class, () -> session.timeAbove("drug", Double.NaN))
                        .getMessage());
    }
}

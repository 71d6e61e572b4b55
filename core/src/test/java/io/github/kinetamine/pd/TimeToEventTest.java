package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Events whose hazard a concentration moves. */
class TimeToEventTest {

    private static final EffectDriver DRUG = EffectDriver.of("drug");
    private static final Grid GRID = every(minutes(30)).until(hours(24));
    private static final BaselineHazard CONSTANT = BaselineHazard.constant(perHour(0.05));
    private static final Inhibition INHIBITION = Inhibition.of(0.9, 25, 1.6);

    @Test
    void atAConstantHazardTheCumulativeOneIsALine() {
        Profile profile = HeldDrug.held(30, TimeToEvent.inhibiting("PAIN", DRUG, CONSTANT, INHIBITION), GRID);
        double h = 0.05 * INHIBITION.remaining(30);
        Series hazard = profile.series("PAIN_CUMULATIVE_HAZARD");
        for (int i = 0; i < hazard.size(); i++) {
            double t = hazard.hours(i);
            assertClose(h, profile.series("PAIN_HAZARD").value(i), 1e-14);
            assertClose(h * t, hazard.value(i), 1e-9, 1, "H");
            assertClose(Math.exp(-h * t), profile.series("PAIN_SURVIVAL").value(i), 1e-9);
        }
    }

    @Test
    void aHazardInProportionToConcentrationCumulatesItsArea() {
        var effect = TimeToEvent.stimulating("FALL", DRUG, CONSTANT, Linear.withSlope(0.1));
        Series hazard = HeldDrug.after(100, 0.7, effect, GRID).series("FALL_CUMULATIVE_HAZARD");
        for (int i = 0; i < hazard.size(); i++) {
            double t = hazard.hours(i);
            double area = 100 * -Math.expm1(-0.7 * t) / 0.7;
            assertClose(0.05 * (t + 0.1 * area), hazard.value(i), 1e-9, 1, "H");
        }
    }

    @Test
    void proportionalHazardsMultiply() {
        var effect = TimeToEvent.proportional("RELAPSE", DRUG, CONSTANT, Linear.withSlope(-0.02));
        Series hazard = HeldDrug.held(50, effect, GRID).series("RELAPSE_HAZARD");
        assertClose(0.05 * Math.exp(-1), hazard.value(3), 1e-13);
    }

    @Test
    void withoutDrugTheBaselineStays() {
        var weibull = BaselineHazard.weibull(hours(30), 2.2);
        var gompertz = BaselineHazard.gompertz(perHour(0.01), perHour(0.2));
        SurvivalCurve curve = new WeibullSurvival(30, 2.2);
        Profile one = HeldDrug.untouched(TimeToEvent.inhibiting("W", DRUG, weibull, INHIBITION), GRID);
        Profile two = HeldDrug.untouched(TimeToEvent.inhibiting("G", DRUG, gompertz, INHIBITION), GRID);
        for (int i = 0; i < GRID.size(); i++) {
            double t = one.series("W_SURVIVAL").hours(i);
            assertClose(curve.survival(t), one.series("W_SURVIVAL").value(i), 1e-9);
            assertClose(curve.hazard(t), one.series("W_HAZARD").value(i), 1e-12, 1, "hazard");
            double gompertzian = 0.01 / 0.2 * Math.expm1(0.2 * t);
            assertClose(gompertzian, two.series("G_CUMULATIVE_HAZARD").value(i), 1e-9, 1, "H");
        }
    }

    @Property(tries = 200)
    void anEventHappensWhereSurvivalIsTheUniformNumber(@ForAll @DoubleRange(min = 0.01, max = 0.99) double u) {
        SurvivalCurve curve = ExponentialSurvival.of(perHour(0.1));
        double[] times = timesUpTo(30);
        double[] survival = new double[times.length];
        double[] hazard = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            survival[i] = curve.survival(times[i]);
            hazard[i] = curve.cumulativeHazard(times[i]);
        }
        EventTime event = EventTime.ofSurvival(times, survival, u);
        assertEquals(u > curve.survival(30), event.isObserved());
        double expected = event.isObserved() ? -Math.log(u) / 0.1 : 30;
        assertClose(expected, event.hours(), 1e-12);
        assertClose(expected, EventTime.ofHazard(times, hazard, u).hours(), 1e-12);
        assertClose(expected, curve.event(u, 30).hours(), 1e-12);
    }

    /** Times that ascend in uneven steps. */
    private static double[] timesUpTo(int end) {
        return IntStream.rangeClosed(0, end)
                .mapToDouble(i -> i * (double) i / end)
                .toArray();
    }

    @Test
    void aSimulatedSeriesGivesEvents() {
        var effect = TimeToEvent.inhibiting("PAIN", DRUG, CONSTANT, INHIBITION);
        Series survival = HeldDrug.held(30, effect, GRID).series("PAIN_SURVIVAL");
        double h = 0.05 * INHIBITION.remaining(30);
        assertClose(
                -Math.log(0.9) / h,
                EventTime.ofSurvival(survival.hours(), survival.values(), 0.9).hours(),
                1e-9);
        assertEquals(EventTime.censoredAt(24), EventTime.ofSurvival(survival.hours(), survival.values(), 1e-6));
    }

    @Test
    void plateausAndCertaintiesAreRead() {
        double[] times = {0, 1, 2, 3};
        assertEquals(EventTime.at(3), EventTime.ofSurvival(times, new double[] {1, 0.5, 0.5, 0}, 0.4));
        assertClose(
                1,
                EventTime.ofSurvival(times, new double[] {1, 0.5, 0.5, 0}, 0.5).hours(),
                1e-12);
        assertEquals(EventTime.censoredAt(3), EventTime.ofHazard(times, new double[4], 0.5));
    }

    @Test
    void mistakesAreNamed() {
        double[] times = {0, 1};
        assertMessage("must ascend", () -> EventTime.ofSurvival(times, new double[] {0.5, 0.6}, 0.4));
        assertMessage("as many times", () -> EventTime.ofSurvival(times, new double[1], 0.4));
        assertMessage("both excluded", () -> EventTime.ofHazard(times, new double[2], 1));
        assertMessage("must ascend", () -> EventTime.ofHazard(new double[] {1, 1}, new double[2], 0.5));
        assertMessage("got 0 times", () -> EventTime.ofHazard(new double[0], new double[0], 0.5));
        assertMessage("first cumulative hazard", () -> EventTime.ofHazard(times, new double[] {-1, 0}, 0.5));
        assertMessage("time of an event (h) must be", () -> EventTime.at(-1));
        assertMessage("survival", () -> EventTime.ofSurvival(times, new double[] {1, -0.1}, 0.5));
        assertMessage("at least 1", () -> BaselineHazard.weibull(hours(3), 0.8));
        assertMessage("within 0 and 1", () -> TimeToEvent.inhibiting("E", DRUG, CONSTANT, Linear.withSlope(1)));
    }

    private static void assertMessage(String words, Runnable mistake) {
        String message =
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}

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
import io.github.kinetamine.simulation.Series;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses with feedback, with transit, with tolerance. */
class SlowResponseTest {

    private static final EffectDriver DRUG = EffectDriver.of("drug");
    private static final Grid GRID = every(minutes(30)).until(hours(24));
    private static final Grid LONG = Grid.at(hours(0), hours(1), hours(3), hours(300), hours(400));
    private static final Turnover TURNOVER = Turnover.of(80, perHour(0.4));
    private static final Inhibition INHIBITION = Inhibition.of(0.9, 25, 1.6);

    private static List<EffectBlock> all() {
        return List.of(
                DirectResponse.of("R", DRUG, 80, Emax.of(30, 40)),
                DirectResponse.inhibiting("R", DRUG, 80, INHIBITION),
                DirectResponse.stimulating("R", DRUG, 80, Emax.of(2, 40)),
                FeedbackResponse.of(
                        "R", DRUG, TURNOVER, DrugAction.inhibitingProduction(INHIBITION), Feedback.of(perHour(0.1))),
                TransitChain.of(4, hours(3)).delaying("R", DRUG, 80, Emax.of(30, 40)),
                Tolerance.developing(perHour(0.3)).raisingEc50("R", DRUG, 80, Emax.of(30, 40), 20),
                Tolerance.developing(perHour(0.3)).counteracting("R", DRUG, 80, Emax.of(30, 40), 0.6));
    }

    @Test
    void withoutDrugTheBaselineStays() {
        for (EffectBlock block : all()) {
            for (double value : HeldDrug.untouched(block, GRID).series("R").values()) {
                assertClose(80, value, 1e-12);
            }
        }
    }

    @Test
    void directResponsesAreReadAtOnce() {
        double c = 60;
        assertClose(80 + 30 * 0.6, at(c, all().get(0)), 1e-12);
        assertClose(80 * INHIBITION.remaining(c), at(c, all().get(1)), 1e-12);
        assertClose(80 * (1 + 2 * 0.6), at(c, all().get(2)), 1e-12);
    }

    private static double at(double c, EffectBlock block) {
        return HeldDrug.held(c, block, LONG).series("R").at(hours(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 3})
    void feedbackBringsTheResponseBackToItsRootOfTheLevel(double gain) {
        double c = 30;
        Feedback feedback = Feedback.of(perHour(0.1)).withGain(gain);
        EffectBlock block =
                FeedbackResponse.of("R", DRUG, TURNOVER, DrugAction.inhibitingProduction(INHIBITION), feedback);
        double level = HeldDrug.held(c, block, LONG).series("R").at(hours(400));
        assertClose(80 * Math.pow(INHIBITION.remaining(c), 1 / (1 + gain)), level, 1e-9);
    }

    @Test
    void withoutGainFeedbackIsNone() {
        DrugAction action = DrugAction.inhibitingLoss(INHIBITION);
        Series plain = HeldDrug.after(90, 0.3, IndirectResponse.of("R", DRUG, TURNOVER, action), GRID)
                .series("R");
        Feedback none = Feedback.of(perHour(0.2)).withGain(0);
        Series fed = HeldDrug.after(90, 0.3, FeedbackResponse.of("R", DRUG, TURNOVER, action, none), GRID)
                .series("R");
        for (int i = 0; i < plain.size(); i++) {
            assertClose(plain.value(i), fed.value(i), 1e-9);
        }
    }

    @Test
    void feedbackMakesTheResponseSwingBeyondTheBaseline() {
        DrugAction action = DrugAction.inhibitingProduction(INHIBITION);
        Series response = HeldDrug.after(
                        500, 0.7, FeedbackResponse.of("R", DRUG, TURNOVER, action, Feedback.of(perHour(0.1))), GRID)
                .series("R");
        assertTrue(response.at(hours(4)) < 80);
        assertTrue(response.max() > 80.1);
    }

    /** A drug that leaves at the rate ktr is one stage more; n + 1 stages after a pulse are a gamma density. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12})
    void aPulseArrivesAsAGammaDensity(int stages) {
        double c0 = 100;
        double ktr = stages / 3.0;
        EffectBlock chain = TransitChain.of(stages, hours(3)).delaying("R", DRUG, 0, Linear.withSlope(1));
        Series response = HeldDrug.after(c0, ktr, chain, GRID).series("R");
        double scale = response.max();
        for (int i = 0; i < response.size(); i++) {
            double x = ktr * response.hours(i);
            double expected = c0 * Math.exp(-x);
            for (int k = 1; k <= stages; k++) {
                expected *= x / k;
            }
            assertClose(expected, response.value(i), 1e-9, scale, "R");
        }
    }

    @Property(tries = 50)
    void transitKeepsTheAreaAndDelaysByItsMean(
            @ForAll @IntRange(min = 1, max = 8) int stages, @ForAll @DoubleRange(min = 0.5, max = 4) double slope) {
        EffectBlock one = TransitChain.of(stages, hours(2)).delaying("R", DRUG, 0, Linear.withSlope(1));
        EffectBlock more = TransitChain.of(stages, hours(2)).delaying("R", DRUG, 0, Linear.withSlope(slope));
        Grid grid = every(minutes(6)).until(hours(60));
        Series response = HeldDrug.after(100, 1, one, grid).series("R");
        Series scaled = HeldDrug.after(100, 1, more, grid).series("R");
        double area = 0;
        double moment = 0;
        for (int i = 0; i < response.size(); i++) {
            area += 0.1 * response.value(i);
            moment += 0.1 * response.hours(i) * response.value(i);
            assertClose(slope * response.value(i), scaled.value(i), 1e-8, 100 * slope, "R");
        }
        // the trapezoidal rule with steps of 0.1 h; the curve begins with a kink where there is one stage
        assertClose(100, area, 2e-3);
        assertClose(1 + 2, moment / area, 5e-3);
    }

    @Test
    void theModeratorFollowsAtItsRate() {
        double c = 60;
        Series raised = HeldDrug.held(c, all().get(5), GRID).series("R");
        Series counteracted = HeldDrug.held(c, all().get(6), GRID).series("R");
        for (int i = 0; i < raised.size(); i++) {
            double m = c * (1 - Math.exp(-0.3 * raised.hours(i)));
            assertClose(80 + 30 * c / (40 * (1 + m / 20) + c), raised.value(i), 1e-9);
            double lost = 0.6 * 30 * m / (40 + m);
            assertClose(80 + 30 * c / (40 + c) - lost, counteracted.value(i), 1e-9);
        }
    }

    @Test
    void onlyCounteractionRebounds() {
        Series raised = HeldDrug.after(200, 1.5, all().get(5), GRID).series("R");
        Series counteracted = HeldDrug.after(200, 1.5, all().get(6), GRID).series("R");
        boolean isBelow = false;
        for (int i = 0; i < raised.size(); i++) {
            assertTrue(raised.value(i) >= 80);
            isBelow |= counteracted.value(i) < 79;
        }
        assertTrue(isBelow);
    }

    @Test
    void anEffectSiteCanStandBeforeAnyOfThem() {
        for (EffectBlock block : all()) {
            Series late = HeldDrug.held(60, block.through(perHour(1)), LONG).series("R");
            Series direct = HeldDrug.held(60, block, LONG).series("R");
            assertClose(direct.at(hours(400)), late.at(hours(400)), 1e-9);
            assertEquals(80, late.at(hours(0)), 1e-9);
        }
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TransitChain.of(0, hours(1)));
        assertThrows(IllegalArgumentException.class, () -> TransitChain.of(101, hours(1)));
        assertThrows(IllegalArgumentException.class, () -> TransitChain.of(3, hours(0)));
        assertThrows(IllegalArgumentException.class, () -> Tolerance.developing(perHour(0)));
        assertThrows(
                IllegalArgumentException.class, () -> Feedback.of(perHour(1)).withGain(-1));
        Tolerance tolerance = Tolerance.developing(perHour(1));
        assertThrows(IllegalArgumentException.class, () -> tolerance.counteracting("R", DRUG, 0, Emax.of(1, 1), 1.5));
        assertThrows(IllegalArgumentException.class, () -> tolerance.raisingEc50("R", DRUG, 0, Emax.of(1, 1), 0));
        DrugAction action = DrugAction.inhibitingProduction(INHIBITION);
        assertThrows(
                IllegalArgumentException.class,
                () -> FeedbackResponse.of("R", DRUG, Turnover.of(0, perHour(1)), action, Feedback.of(perHour(1))));
    }
}

package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.perHour;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An effect that holds up to a concentration is not read beyond it. */
class DriverLimitTest {

    private static final EffectDriver DRUG = EffectDriver.of("drug");
    private static final Grid HOURLY = Grid.every(hours(1)).until(hours(6));

    private static EffectBlock upTo(double limit) {
        return DirectResponse.of("R", DRUG.upTo(limit, "the highest studied"), 80, Linear.withSlope(1));
    }

    private static void assertRefused(String words, Profile profile) {
        String refusal = profile.refusals().get("R");
        assertEquals("R is refused: drug reaches " + words, refusal);
        assertEquals(
                refusal,
                assertThrows(IllegalStateException.class, () -> profile.series("R"))
                        .getMessage());
        assertTrue(profile.notes().contains(refusal));
    }

    @Test
    void theLimitItselfIsAllowed() {
        Profile profile = HeldDrug.held(60, upTo(60), HOURLY);
        assertEquals(Map.of(), profile.refusals());
        assertEquals(140, profile.series("R").value(3), 1e-12);
    }

    @Test
    void aConcentrationAboveItIsToldWithTheReason() {
        assertRefused("60 ng/mL, above 50 ng/mL, the highest studied", HeldDrug.held(60, upTo(50), HOURLY));
        assertRefused("60.02 ng/mL, above 60 ng/mL, the highest studied", HeldDrug.held(60.02, upTo(60), HOURLY));
        assertRefused("60 ng/mL, above 0.04 ng/mL, the highest studied", HeldDrug.held(60, upTo(0.04), HOURLY));
    }

    /** 1 mg in 1 L half an hour after one observation and half an hour before the next. */
    @Test
    void aPeakBetweenTheObservationsCounts() {
        Simulation simulation = Simulation.of(HeldDrug.leaving(2).with(upTo(900)))
                .give(Regimen.of(Dose.mg(1).bolus()).at(minutes(90)));
        Profile hourly = simulation.observe(HOURLY).run();
        assertTrue(hourly.series("drug").max() < 400);
        assertRefused("1000 ng/mL, above 900 ng/mL, the highest studied", hourly);
        Profile before =
                simulation.observe(Grid.every(minutes(30)).until(hours(1))).run();
        assertTrue(before.refusals().isEmpty());
    }

    /** Behind a site at the rate of the drug itself the peak is C0/e, after 1/k; the plasma's does not count. */
    @Test
    void behindAnEffectSiteTheSiteCounts() {
        double peak = 1000 / Math.E;
        for (double limit : new double[] {peak - 1, peak + 1}) {
            Profile profile = Simulation.of(HeldDrug.leaving(2).with(upTo(limit).through(perHour(2 * (1 + 1e-9)))))
                    .give(Dose.mg(1).bolus())
                    .observe(HOURLY)
                    .run();
            assertEquals(
                    limit < peak,
                    profile.refusals().containsKey("R"),
                    () -> profile.refusals().toString());
        }
    }

    @Test
    void aSteadyStateBeforeTheBeginningIsNotSeenByWhatFollowsSlowly() {
        String words = "R begins without any effect of the doses before the beginning that the steady state supposes";
        Simulation slow = Simulation.of(HeldDrug.leaving(2).with(upTo(1e4).through(perHour(1))))
                .observe(HOURLY);
        Regimen once = Regimen.of(Dose.mg(1).bolus());
        assertTrue(slow.give(once.steadyState(hours(4))).run().notes().contains(words));
        assertFalse(slow.give(once).run().notes().contains(words));
        Simulation direct = Simulation.of(
                        HeldDrug.leaving(2).with(DirectResponse.of("R", DRUG, 80, Linear.withSlope(1))))
                .observe(HOURLY);
        assertFalse(direct.give(once.steadyState(hours(4))).run().notes().contains(words));
    }
}

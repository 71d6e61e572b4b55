package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.api.Test;

/**
 * The titration behind the printed table was not recorded: here 5 mg/h more every 12 h, from 5 to 20 mg/h, 100 h in all. So its
 * shape is tested, not its digits.
 */
class CrpsPainTest {

    private static final String TITRATION =
            "5 mg/h iv over 12 h + 10 mg/h iv over 12 h at 12 h + 15 mg/h iv over 12 h at"
                    + " 24 h + 20 mg/h iv over 64 h at 36 h";

    private final Profile profile = run(TITRATION);

    private static Profile run(String dose) {
        return Simulation.of(Ketamine.model("otto-2021").with(KetamineEffects.effect("CRPS", EffectOptions.standard())))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(70)))
                .observe(every(hours(6)).until(days(84)))
                .run();
    }

    @Test
    void theSiteIsHighestWhenTheInfusionEndsAndLeavesWithItsHalfLife() {
        Series site = profile.series("CRPS_site");
        double peakDay = site.timeOfMax().toHours() / 24.0;
        assertTrue(peakDay >= 4 && peakDay <= 5, peakDay + " d");
        assertEquals(40.5, site.max(), 6);
        assertEquals(Math.pow(0.5, 10 / 10.9), site.at(days(40)) / site.at(days(30)), 0.001);
    }

    @Test
    void reliefIsLostByWeekTwelve() {
        Series group = profile.series("CRPS");
        Series responder = profile.series("CRPS_responder");
        assertEquals(3.5, group.at(days(7)), 0.2);
        assertEquals(3.9, group.at(days(14)), 0.2);
        assertEquals(4.9, group.at(days(28)), 0.2);
        assertEquals(5.9, group.at(days(42)), 0.2);
        assertEquals(7.0, group.at(days(77)), 0.1);
        assertTrue(1 - responder.at(days(77)) / 7.2 < 0.05, "effect on day 77");
        assertEquals(0.15, 1 - responder.at(days(54)) / 7.2, 0.03);
    }

    @Test
    void theGroupIsAMixtureOfRespondersAndOthers() {
        Series group = profile.series("CRPS");
        Series responder = profile.series("CRPS_responder");
        for (int i = 0; i < group.size(); i++) {
            assertClose(0.67 * responder.value(i) + 0.33 * 7.2, group.value(i), 1e-12);
        }
    }

    @Test
    void beforeTheFirstDosePainIsAsBefore() {
        Series group = run("20 mg/h iv over 100 h at 48 h").series("CRPS");
        assertEquals(7.2, group.at(hours(48)), 0);
    }

    @Test
    void theNotesSayThatTheBaselineIsFromMemory() {
        assertTrue(
                profile.notes().stream().anyMatch(note -> note.contains("from memory")),
                profile.notes().toString());
    }
}

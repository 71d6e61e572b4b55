package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadrsTest {

    private static final EffectModel MADRS = KetamineEffects.effect("MADRS", EffectOptions.standard());
    private static final Duration DAY = hours(24);

    private static Simulation infusion(PkModel model, double mgPerKg) {
        return Simulation.of(model)
                .give(Dose.mgPerKg(mgPerKg).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(every(hours(6)).until(hours(168)));
    }

    private static double gain(String model) {
        return gain(Ketamine.model(model));
    }

    private static double gain(PkModel model) {
        Effect effect = MADRS.over(model);
        return effect.parameters().stream()
                .filter(p -> p.name().equals("BETA"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"otto-2021", "otto-2021-racemate", "perez-ruixo-2021"})
    void theModelsOfTheCalibrationKeepTheGain(String model) {
        assertEquals(0.00280, gain(model));
    }

    @Test
    void anotherModelsGainFollowsItsAreaUnderTheCurve() {
        double esketamine = 17.5 / (1.48 * 60);
        double simons = 0.00280 * 0.230 / (esketamine * (1 + 0.214 / 0.86));
        assertClose(simons, gain("simons-2022-racemate"), 1e-12);
        assertClose(simons, gain("simons-2022"), 1e-12);
        double total = 35 / (0.438 * 60 * 0.063 * 70);
        assertClose(0.00280 * 0.230 / (total * 1.214 / 2), gain("domino-1984"), 1e-12);
    }

    @Test
    void theRescaledModelDoesTheSameInItsTypicalSubject() {
        double otto = infusion(Ketamine.racemic().with(MADRS), 0.5)
                .run()
                .series("MADRS_change_vs_control")
                .at(DAY);
        double simons = infusion(Ketamine.model("simons-2022-racemate").with(MADRS), 0.5)
                .run()
                .series("MADRS_change_vs_control")
                .at(DAY);
        assertEquals(otto, simons, 0.25);
    }

    @Test
    void everyLinearModelWithAVeinCarriesItAndTheOtherIsRefused() {
        for (PkModel model : Ketamine.models()) {
            if (model.card().id().equals("flint-2017")) {
                String message = assertThrows(IllegalArgumentException.class, () -> model.with(MADRS))
                        .getMessage();
                assertTrue(message.contains("flint-2017") && message.contains("not linear"), message);
            } else {
                assertTrue(gain(model) > 0, model.toString());
            }
        }
    }

    @Test
    void aModelWithoutAnIntravenousInputIsRefused() {
        LinearModel swallowed = LinearModel.named("swallowed")
                .parameter("CL", 90, "L/h")
                .parameter("V", 200, "L")
                .compartment("central", "V")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.ORAL, InputPath.into("central")))
                .analyte("esketamine", Ketamine.MOLAR_MASS, "central")
                .build();
        String message = assertThrows(IllegalArgumentException.class, () -> swallowed.with(MADRS))
                .getMessage();
        assertTrue(message.contains("swallowed") && message.contains("no intravenous input"), message);
    }

    @Test
    void subjectsWhoClearMoreSlowlyAreMovedMore() {
        Simulation typical = infusion(Ketamine.racemic().with(MADRS), 0.5);
        double usual = typical.run().series("MADRS_change_vs_control").at(DAY);
        double slow = typical.set("CL", 47.6, "L/h")
                .run()
                .series("MADRS_change_vs_control")
                .at(DAY);
        assertTrue(slow < 1.4 * usual, usual + " and " + slow + " points");
        double heavy = typical.to(Subject.weighing(kg(110)))
                .run()
                .series("MADRS_change_vs_control")
                .at(DAY);
        assertTrue(heavy < usual, usual + " and " + heavy + " points");
    }

    @Test
    void withoutLossTheStateIsOneLessTheExponentialOfTheArea() {
        Madrs kept = Madrs.of(EffectOptions.standard()).with(0.00280, 1e9);
        double change = Simulation.of(Ketamine.racemic().with(kept))
                .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(Grid.at(days(20)))
                .run()
                .series("MADRS_change_vs_control")
                .at(days(20));
        double area = 1000 * 17.5 / 95.2 * (1 + 0.214 / 0.86);
        assertClose(-20 * (1 - Math.exp(-0.00280 * area)), change, 1e-6);
    }

    @Test
    void aSteadyInfusionHoldsTheBalanceOfGainAndLoss() {
        Profile profile = Simulation.of(Ketamine.racemic().with(MADRS))
                .give(Dose.mg(24 * 100 * 3).intravenous().over(days(100)))
                .observe(Grid.at(days(100)))
                .run();
        double ceq = profile.series("esketamine").at(days(100))
                + 0.214 * profile.series("arketamine").at(days(100));
        double koff = Math.log(2) / (24 * 6.98);
        double balance = -20 * 0.00280 * ceq / (0.00280 * ceq + koff);
        assertClose(balance, profile.series("MADRS_change_vs_control").at(days(100)), 1e-7);
    }

    @Test
    void totalIsBaselineControlAndDifference() {
        EffectOptions options = EffectOptions.standard().baseline("MADRS", 36).inContext(0.6);
        Profile profile =
                infusion(Ketamine.racemic().with(Madrs.of(options)), 0.5).run();
        Series total = profile.series("MADRS");
        for (int i = 0; i < total.size(); i++) {
            double control = ControlCourse.synapsePlacebo().change(total.hours(i));
            double change = profile.series("MADRS_change_vs_control").value(i);
            assertClose(36 + control + change, total.value(i), 1e-14);
            assertClose(
                    36 + control + change * 1.1 / 0.6,
                    profile.series("MADRS_low").value(i),
                    1e-13);
            assertClose(
                    36 + control + change * 0.3 / 0.6,
                    profile.series("MADRS_high").value(i),
                    1e-13);
        }
    }

    @Test
    void theControlCourseMeetsTheThreeMeansOfPlacebo() {
        ControlCourse placebo = ControlCourse.synapsePlacebo();
        assertEquals(-9.7, placebo.change(2), 0.005);
        assertEquals(-5.7, placebo.change(24), 0.005);
        assertEquals(-4.9, placebo.change(168), 0.005);
        assertEquals(0, placebo.change(0));
        assertClose(placebo.change(2), placebo.change(2 - 1e-12), 1e-11);
        assertEquals(-8.8, ControlCourse.of(-8.8).change(24));
        assertEquals(0, ControlCourse.none().change(24));
    }

    @Test
    void nothingIsChangedBeforeTheFirstDose() {
        Profile profile = Simulation.of(Ketamine.racemic().with(MADRS))
                .give(Regimen.parse("35 mg iv over 40 min at 48 h"))
                .observe(every(hours(6)).until(hours(48)))
                .run();
        for (double change : profile.series("MADRS_change_vs_control").values()) {
            assertEquals(0, change, 0);
        }
    }

    @Test
    void theNotesSayBandGainAndBaseline() {
        String notes = String.join(
                "\n",
                infusion(Ketamine.model("simons-2022").with(MADRS), 0.5).run().notes());
        assertTrue(notes.contains("MADRS_low is for 1.1 and MADRS_high for 0.3"), notes);
        assertTrue(notes.contains("gain is multiplied by"), notes);
        assertTrue(notes.contains("say your own"), notes);
        assertTrue(notes.contains("venous"), notes);
    }

    @Property(tries = 100)
    void itIsMonotoneInDoseAndNeverMoreThanTheLargestEffect(
            @ForAll @DoubleRange(min = 0.01, max = 2) double dose,
            @ForAll @DoubleRange(min = 1, max = 4) double times) {
        Series low = infusion(Ketamine.racemic().with(MADRS), dose).run().series("MADRS_change_vs_control");
        Series high =
                infusion(Ketamine.racemic().with(MADRS), dose * times).run().series("MADRS_change_vs_control");
        for (int i = 0; i < low.size(); i++) {
            assertTrue(low.value(i) <= 0 && high.value(i) >= -20, "P within 0 to 1");
            assertTrue(high.value(i) <= low.value(i) + 1e-9, "monotone in dose");
        }
    }
}

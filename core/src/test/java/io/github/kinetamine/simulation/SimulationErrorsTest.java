package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a simulation refuses, and what it says then. */
class SimulationErrorsTest {

    private static final Grid DAY = Grid.every(hours(1)).until(hours(24));
    private static final Simulation RACEMATE = Simulation.of(Ketamine.racemic());
    private static final Simulation SOUND = RACEMATE.give(Dose.mg(30).bolus()).observe(DAY);

    private static void refuses(Class<? extends RuntimeException> type, String message, Executable call) {
        RuntimeException e = assertThrows(type, call);
        assertTrue(e.getMessage().contains(message), e::getMessage);
    }

    @Test
    void withoutADoseOrAGridNothingRuns() {
        refuses(IllegalStateException.class, "nothing is given: add .give(", RACEMATE.observe(DAY)::run);
        refuses(
                IllegalStateException.class,
                "no time is observed: add .observe(",
                RACEMATE.give(Dose.mg(30).bolus())::run);
    }

    @Test
    void aDosePerWeightNeedsAWeight() {
        Simulation perWeight = RACEMATE.give(Dose.mgPerKg(0.5).intramuscular()).observe(DAY);
        refuses(
                IllegalArgumentException.class,
                "0.5 mg/kg im needs a body weight: add .to(Subject.weighing(kg(",
                perWeight::run);
        Simulation byRate = RACEMATE.give(Dose.mgPerKgPerHour(0.5).intravenous().over(hours(1)))
                .observe(DAY);
        refuses(IllegalArgumentException.class, "needs a body weight", byRate::run);
        perWeight.to(Subject.weighing(kg(70))).run();
    }

    @Test
    void aRouteThatTheModelLacksIsNamedWithThoseThatItHas() {
        refuses(
                IllegalArgumentException.class,
                "model perez-ruixo-2021 has no route 'im'; its routes are iv, in, po",
                Simulation.of(Ketamine.esketamine())
                        .give(Dose.mg(30).intramuscular())
                        .observe(DAY)::run);
    }

    @Test
    void anUnknownParameterIsAnsweredWithTheNearest() {
        refuses(
                IllegalArgumentException.class,
                "model otto-2021-racemate has no parameter 'CL_KN': did you mean 'CL_NK'?",
                SOUND.set("CL_KN", 50, "L/h")::run);
    }

    @Test
    void aParameterIsSetInItsOwnUnit() {
        refuses(
                IllegalArgumentException.class,
                "parameter CL is in L/h, got a value in 1/h",
                () -> SOUND.set("CL", 50, "1/h"));
        refuses(
                IllegalArgumentException.class,
                "parameter CL is in L/h, got a value in L/min",
                () -> SOUND.set("CL", 1, "L/min"));
        refuses(IllegalArgumentException.class, "CL must be finite and not negative", SOUND.set("CL", -1, "L/h")::run);
        refuses(
                IllegalArgumentException.class,
                "V1 must be finite and positive, got 0.0 L",
                SOUND.set("V1", 0, "L")::run);
    }

    @Test
    void anUnknownSeriesIsAnsweredWithTheNearest() {
        Profile profile = SOUND.run();
        refuses(
                IllegalArgumentException.class,
                "model otto-2021-racemate has no series 'ketamin': did you mean 'ketamine'?",
                () -> profile.series("ketamin"));
        refuses(
                IllegalArgumentException.class,
                "has no compartment 'esketamne': did you mean 'esketamine'?",
                () -> profile.amount("esketamne"));
        refuses(IllegalArgumentException.class, "allowed: ketamine, esketamine", () -> profile.series("propofol"));
    }

    @Test
    void aTimeThatWasNotObservedIsNotInterpolated() {
        Series series = SOUND.run().series("ketamine");
        refuses(
                IllegalArgumentException.class,
                "series ketamine was not observed at 30 min: observe a grid that holds this time",
                () -> series.at(minutes(30)));
        refuses(IllegalArgumentException.class, "was not observed", () -> series.before(hours(25)));
    }

    @Test
    void anInputWithADurationOfItsOwnTakesNoInfusion() {
        LinearModel spread = LinearModel.named("spread")
                .parameter("V", 10, "L")
                .parameter("D", 2, "h")
                .parameter("K", 0.2, "1/h")
                .compartment("central", "V")
                .flow("central", Flow.OUT, "K")
                .input(Input.by(Route.SUBCUTANEOUS, InputPath.into("central").over("D")))
                .analyte("drug", 100, "central")
                .build();
        refuses(
                IllegalArgumentException.class,
                "the subcutaneous input gives every dose its own duration",
                Simulation.of(spread)
                        .give(new Infusion(mg(10), hours(1), Route.SUBCUTANEOUS))
                        .observe(DAY)::run);
    }

    @Test
    void moreDevicesThanAnyoneUsesAreRefused() {
        refuses(
                IllegalArgumentException.class,
                "at most 1000 are allowed",
                Simulation.of(Ketamine.esketamine())
                        .give(Dose.g(100).intranasal())
                        .observe(DAY)::run);
    }

    @Test
    void amountsThatOverflowFailWithTimeAndAdvice() {
        Simulation kept = Simulation.of(withoutElimination());
        Regimen twice =
                Regimen.of(Dose.mg(1.7e308).bolus(), Schedule.every(hours(3)).times(2));
        Grid[] grids = {DAY, Grid.at(hours(3)), Grid.at(hours(24))};
        for (Grid grid : grids) {
            overflowsAt(3, kept.give(twice).observe(grid));
        }
        Regimen infused = Regimen.of(
                Dose.mg(2e307).intravenous().over(hours(1)),
                Schedule.every(hours(1)).times(24));
        SolverException late =
                assertThrows(SolverException.class, kept.give(infused).observe(DAY)::run);
        assertTrue(late.time() >= 4 && late.time() <= 18, late::getMessage);
        overflowsAt(0, kept.give(Dose.mg(1e308).intravenous().over(minutes(30))).observe(DAY));
    }

    private static void overflowsAt(double time, Simulation simulation) {
        SolverException e = assertThrows(SolverException.class, simulation::run);
        assertEquals(Status.NOT_FINITE, e.status());
        assertEquals(time, e.time());
        assertEquals(2, e.state().length);
        assertTrue(e.getMessage().contains("check the size of the doses"), e::getMessage);
    }

    private static LinearModel withoutElimination() {
        return LinearModel.named("kept")
                .parameter("V", 10, "L")
                .parameter("Q", 1, "L/h")
                .compartment("drug", "V")
                .compartment("other", "V")
                .exchange("drug", "other", "Q")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("drug")))
                .analyte("drug", 300, "drug")
                .build();
    }

    @Test
    void eachCallLeavesTheOldSimulationAsItWas() {
        double before = SOUND.run().series("ketamine").max();
        SOUND.give(Dose.mg(30).bolus()).set("CL", 1, "L/h").to(Subject.weighing(kg(30)));
        assertEquals(before, SOUND.run().series("ketamine").max());
    }
}

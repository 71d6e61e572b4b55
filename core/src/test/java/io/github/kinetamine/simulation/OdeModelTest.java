package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of hand-written equations: the same as declared ones where both can say it, and sound where only they can. */
class OdeModelTest {

    private static final LinearModel LINEAR = Twins.LINEAR;
    private static final Grid DAY = every(minutes(10)).until(hours(24));

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8})
    void theSameEquationsGiveTheSameCurveToFiftyTolerances(double tolerance) {
        Regimen regimen = Regimen.of(
                        Dose.mg(50).oral(), Schedule.every(hours(6)).times(3))
                .and(Regimen.of(Dose.mg(30).intravenous().over(minutes(40))).at(hours(1)))
                .and(Regimen.of(Dose.mg(10).bolus()).at(minutes(455)));
        OdeModel ode = Twins.ODE.solvedBy(Solvers.auto().with(Tolerance.of(tolerance, tolerance * 1e-3)));
        Curves.assertSame(run(LINEAR, regimen), run(ode, regimen), 50 * tolerance);
    }

    private static Profile run(io.github.kinetamine.model.PkModel model, Regimen regimen) {
        return Simulation.of(model).give(regimen).observe(DAY).run();
    }

    @Test
    void timesOfObservationChangeNothing() {
        Regimen regimen =
                Regimen.of(Dose.mg(50).oral(), Schedule.every(hours(6)).times(3));
        Series fine = run(Twins.ODE, regimen).series("drug");
        Series coarse = Simulation.of(Twins.ODE)
                .give(regimen)
                .observe(every(hours(8)).until(hours(24)))
                .run()
                .series("drug");
        for (int i = 0; i < 3; i++) {
            assertEquals(fine.value(48 * i), coarse.value(i));
        }
    }

    /** Michaelis–Menten: Km ln(A0/A) + A0 − A = Vmax t. */
    @Test
    void saturableEliminationFollowsItsImplicitSolution() {
        OdeModel model = Saturable.model(20, 5).solvedBy(Solvers.auto().with(Tolerance.of(1e-10, 1e-12)));
        Series amount = Simulation.of(model)
                .give(Dose.mg(100).bolus())
                .observe(every(minutes(30)).until(hours(8)))
                .run()
                .amount("drug");
        for (int i = 1; i < amount.size(); i++) {
            double a = amount.value(i);
            assertClose(20 * amount.hours(i), 5 * Math.log(100 / a) + 100 - a, 1e-7);
        }
    }

    @Test
    void aNonlinearSteadyStateIsWhatManyDosesTendTo() {
        OdeModel model = Saturable.model(20, 5).solvedBy(Solvers.dop853().with(Tolerance.of(1e-13, 1e-14)));
        Regimen many = Regimen.of(
                Dose.mg(60).intravenous().over(hours(5)),
                Schedule.every(hours(4)).times(300));
        Regimen steady = Regimen.of(
                        Dose.mg(60).intravenous().over(hours(5)),
                        Schedule.every(hours(4)).times(2))
                .steadyState(hours(4));
        Grid last = Grid.at(hours(299 * 4), hours(299 * 4 + 1), hours(299 * 4 + 3));
        double[] repeated = Simulation.of(model)
                .give(many)
                .observe(last)
                .run()
                .amount("drug")
                .values();
        double[] solved = Simulation.of(model)
                .give(steady)
                .observe(Grid.at(hours(0), hours(1), hours(3)))
                .run()
                .amount("drug")
                .values();
        for (int i = 0; i < 3; i++) {
            assertClose(repeated[i], solved[i], 1e-10);
        }
    }

    @Test
    void whereMoreIsGivenThanLeavesThereIsNoSteadyState() {
        Regimen tooMuch = Regimen.of(Dose.mg(100).bolus()).steadyState(hours(4));
        Simulation simulation =
                Simulation.of(Saturable.model(20, 5)).give(tooMuch).observe(DAY);
        String message =
                assertThrows(IllegalStateException.class, simulation::run).getMessage();
        assertTrue(message.contains("no steady state of a dose every 4 h"), message);
    }

    @Test
    void aBaselineIsThereBeforeAnyDose() {
        OdeModel model = Twins.TURNOVER;
        Series response = Simulation.of(model)
                .give(Regimen.of(Dose.mg(30).bolus()).at(hours(5)))
                .observe(every(hours(1)).until(hours(200)))
                .run()
                .amount("response");
        assertEquals(10, response.value(0));
        assertClose(10, response.value(4), 1e-9);
        assertTrue(response.value(8) < 9);
        assertClose(10, response.value(200), 1e-4);
    }

    @Test
    void equationsThatExplodeSayWhereAndWhy() {
        var m = OdeModel.named("explosive");
        int drug = m.compartment("drug");
        OdeModel model = m.dosedInto(drug)
                .rates((t, y, p, dy) -> dy[drug] = y[drug] * y[drug])
                .build();
        Simulation simulation = Simulation.of(model)
                .give(Dose.mg(1).bolus())
                .observe(every(hours(1)).until(hours(2)));
        SolverException failure = assertThrows(SolverException.class, simulation::run);
        assertClose(1, failure.time(), 1e-6);
    }

    @Test
    void handlesArePlacesInTheArrays() {
        var m = OdeModel.named("handles");
        assertArrayEquals(new int[] {0, 1}, new int[] {m.parameter("a", 1, "x/y"), m.parameter("b", -2, "z")});
        assertArrayEquals(new int[] {0, 1}, new int[] {m.compartment("one"), m.compartment("two")});
        String message = assertThrows(IllegalArgumentException.class, () -> m.dosedInto(2))
                .getMessage();
        assertTrue(message.contains("handle 2"), message);
    }
}

package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.plateau;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.steady;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steady states that have to be solved for: what repetition tends to, or a clear failure where it tends to nothing. */
class NonlinearSteadyStateTest {

    private static double[] amounts(OdeModel model, String compartment, EventRecord... records) {
        return Simulation.of(model).follow(List.of(records), Interpolation.LOCF).amounts(compartment);
    }

    private static void refuses(OdeModel model, EventRecord record) {
        String message = assertThrows(IllegalStateException.class, () -> amounts(model, "drug", record))
                .getMessage();
        assertTrue(message.contains("no steady state"), message);
    }

    /** Near the largest rate the solver's errors of 1e-10 a period add up over many of them. Just before a dose: {@code x = D / (exp((vmax·τ − D)/km) − 1)}. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 60, 100, 115, 119})
    void saturableEliminationHasItsClosedForm(double milligrams) {
        OdeModel model = Saturable.model(10, 5).solvedBy(Solvers.auto().with(Tolerance.of(1e-10, 1e-12)));
        double[] drug = amounts(model, "drug", steady(dose(0, "drug", milligrams), SteadyState.REPLACES, 12));
        assertClose(milligrams + milligrams / Math.expm1((120 - milligrams) / 5), drug[0], 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"5, 119.99999", "5, 120", "5, 120.00001", "5, 120.001", "5, 121", "5, 500", "50, 120"})
    void whatCantBeToldFromDrugThatAddsUpIsRefused(double half, double milligrams) {
        refuses(Saturable.model(10, half), steady(dose(0, "drug", milligrams), SteadyState.REPLACES, 12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 11})
    void aPlateauThatNeedsMoreThanTheLargestRateIsRefused(double rate) {
        refuses(Saturable.model(10, 5), plateau(0, "drug", rate));
    }

    /** A drug, and something that grows towards a capacity and that the drug kills. */
    private static OdeModel killing(double growth, double capacity, double kill, double start) {
        var m = OdeModel.named("killing");
        int drug = m.compartment("drug");
        int cells = m.compartment("cells");
        return m.dosedInto(drug)
                .startingAt((p, y) -> y[cells] = start)
                .rates((t, y, p, dy) -> {
                    dy[drug] = -0.1 * y[drug];
                    dy[cells] =
                            growth * y[cells] * (1 - y[cells] / capacity) - kill * y[drug] / (50 + y[drug]) * y[cells];
                })
                .build();
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "100, 0.001", "100, 10", "100, 200", "1e9, 1e6"})
    void theStateIsTheOneThatRepetitionTendsTo(double capacity, double start) {
        OdeModel model = killing(0.05, capacity, 0.01, start);
        EventRecord dose = dose(0, "drug", 100);
        double[] repeated = amounts(model, "cells", repeated(dose, 399, 12), observe(400 * 12));
        double[] solved = amounts(model, "cells", steady(dose, SteadyState.REPLACES, 12));
        assertClose(repeated[1], solved[0], 1e-6);
    }

    @Test
    void whatGrowsForEverHasNoSteadyStateThoughZeroWouldBeOne() {
        refuses(killing(0.01, Double.POSITIVE_INFINITY, 0, 1), steady(dose(0, "drug", 100), SteadyState.REPLACES, 12));
    }

    @Test
    void equationsThatDependOnTimeAreSolvedAtTheirTime() {
        var m = OdeModel.named("day and night");
        int drug = m.compartment("drug");
        int response = m.compartment("response");
        OdeModel model = m.dosedInto(drug)
                .rates((t, y, p, dy) -> {
                    dy[drug] = -0.5 * y[drug];
                    dy[response] = 1 + 0.9 * Math.cos(2 * Math.PI * t / 24) - 0.3 * y[response] - 0.01 * y[drug];
                })
                .build();
        double[] found =
                amounts(model, "response", steady(dose(2406, "drug", 10), SteadyState.REPLACES, 24), observe(2430));
        assertClose(found[1], found[0], 1e-6);
        double[] lived = amounts(model, "response", repeated(dose(6, "drug", 10), 100, 24), observe(2406));
        assertClose(lived[1], found[0], 1e-6);
    }

    /**
     * Elimination follows the hour of the day, K(a, b) being its integral from a to b. Just before a dose that enters late by L,
     * {@code x = D·exp(−K(L, τ)) / (1 − exp(−K(0, τ)))}, times counted from the record before.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 3, 6, 9.5, 18})
    void thePeriodThatComesBackIsTheOneBeforeTheRecord(double hour) {
        var m = OdeModel.named("by the hour");
        m.parameter("LAG", 2, "h");
        int drug = m.compartment("drug");
        OdeModel model = m.doseInto(InputPath.into("drug").after("LAG"))
                .rates((t, y, p, dy) -> dy[drug] = -0.1 * (1 + 0.8 * Math.cos(2 * Math.PI * t / 24)) * y[drug])
                .solvedBy(Solvers.dop853().with(Tolerance.of(1e-10, 1e-12)))
                .build();
        double found = amounts(model, "drug", steady(dose(hour, "drug", 50), SteadyState.REPLACES, 8))[0];
        double expected = 50 * Math.exp(-eliminated(hour - 6, hour)) / -Math.expm1(-eliminated(hour - 8, hour));
        assertClose(expected, found, 1e-7);
    }

    private static double eliminated(double from, double to) {
        double w = 2 * Math.PI / 24;
        return 0.1 * (to - from) + 0.08 / w * (Math.sin(w * to) - Math.sin(w * from));
    }

    /** A steady state that is added to an untouched subject is the one that replaces it, baseline included. */
    @Test
    void aBaselineIsNotAddedTwice() {
        EventRecord dose = dose(0, "drug", 20);
        double[] added = amounts(Twins.TURNOVER, "response", steady(dose, SteadyState.ADDS, 12), observe(7));
        double[] replaced = amounts(Twins.TURNOVER, "response", steady(dose, SteadyState.REPLACES, 12), observe(7));
        assertClose(replaced[0], added[0], 1e-9);
        assertClose(replaced[1], added[1], 1e-6);
        assertTrue(added[0] < 10, "response " + added[0]);
    }

    /** What nothing enters and nothing leaves has no equation of its own: any amount of it comes back. */
    @Test
    void aCompartmentThatStaysAsItIsKeepsItsAmount() {
        var m = OdeModel.named("with a constant");
        int constant = m.compartment("constant");
        int drug = m.compartment("drug");
        OdeModel model = m.dosedInto(drug)
                .startingAt((p, y) -> y[constant] = 5)
                .rates((t, y, p, dy) -> {
                    dy[constant] = 0;
                    dy[drug] = -10 * y[drug] / (y[constant] + y[drug]);
                })
                .solvedBy(Solvers.auto().with(Tolerance.of(1e-10, 1e-12)))
                .build();
        EventRecord dose = steady(dose(0, "drug", 60), SteadyState.REPLACES, 12);
        assertClose(60 + 60 / Math.expm1(12), amounts(model, "drug", dose)[0], 1e-6);
        assertEquals(5, amounts(model, "constant", dose)[0]);
    }

    /** A response that is smaller than the drug by many powers of ten; 1e-7 is a thousand times the absolute tolerance. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-2, 1e-4, 1e-6, 1e-7})
    void eachCompartmentCountsOnItsOwnScale(double size) {
        var m = OdeModel.named("small response");
        int drug = m.compartment("drug");
        int response = m.compartment("response");
        OdeModel model = m.dosedInto(drug)
                .startingAt((p, y) -> y[response] = size)
                .rates((t, y, p, dy) -> {
                    dy[drug] = -0.1 * y[drug];
                    dy[response] = 0.05 * size * (1 - 0.5 * y[drug] / (20 + y[drug]))
                            - 0.1 * size * y[response] / (size + y[response]);
                })
                .build();
        EventRecord dose = dose(0, "drug", 1000);
        double[] repeated = amounts(model, "response", repeated(dose, 399, 12), observe(400 * 12));
        double[] solved = amounts(model, "response", steady(dose, SteadyState.REPLACES, 12));
        assertClose(repeated[1], solved[0], 1e-3);
    }

    static Stream<OdeSolver> solvers() {
        return Stream.of(
                Solvers.tsit5(), Solvers.dop853(), Solvers.rodas5P(), Solvers.radau(), Solvers.bdf(), Solvers.auto());
    }

    /** What one period leaves, e⁻⁴² of a dose, is nothing beside the errors of the solver. */
    @ParameterizedTest
    @MethodSource("solvers")
    void drugThatIsGoneBeforeTheNextDoseHasASteadyState(OdeSolver solver) {
        var m = OdeModel.named("quick chain");
        int depot = m.compartment("depot");
        int drug = m.compartment("drug");
        OdeModel model = m.dosedInto(depot)
                .rates((t, y, p, dy) -> {
                    dy[depot] = -1.765 * y[depot];
                    dy[drug] = 1.765 * y[depot] - 17.2 * y[drug] / (1 + 0.01 * y[drug]);
                })
                .solvedBy(solver.with(Tolerance.of(1e-7, 1e-10)))
                .build();
        for (double milligrams : new double[] {1, 30, 1000}) {
            EventRecord dose = dose(0, "depot", milligrams, Records.over(0.5));
            double[] once = amounts(model, "drug", dose, observe(1), observe(24));
            double[] solved = amounts(model, "drug", steady(dose, SteadyState.REPLACES, 24), observe(1), observe(24));
            assertClose(0, solved[0], 1e-6, milligrams, "before the first dose");
            assertClose(once[1], solved[1], 1e-5, once[1], "1 h after a dose");
            assertClose(0, solved[2], 1e-6, milligrams, "before the next dose");
        }
    }

    /** Two runs through one period differ by more than one tolerance. */
    @ParameterizedTest
    @MethodSource("solvers")
    void aPlateauIsFoundThroughTheErrorsOfTheSolver(OdeSolver solver) {
        var m = OdeModel.named("transit chain with a bypass");
        double transit = 2.758;
        double bypass = 0.2694;
        double elimination = 0.6895;
        int drug = m.compartment("drug");
        for (int i = 1; i <= 5; i++) {
            m.compartment("transit" + i);
        }
        OdeModel model = m.dosedInto(drug)
                .rates((t, y, p, dy) -> {
                    dy[5] = -transit * y[5];
                    dy[4] = transit * y[5] - (transit + bypass) * y[4];
                    dy[3] = transit * y[4] - transit * y[3];
                    dy[2] = transit * y[3] - transit * y[2];
                    dy[1] = transit * y[2] + bypass * y[4] - transit * y[1];
                    dy[0] = transit * y[1] - elimination * y[0];
                })
                .solvedBy(solver.with(Tolerance.of(1e-7, 1e-10)))
                .build();
        for (int tenths = 1; tenths <= 100; tenths += 3) {
            double rate = 0.1 * tenths;
            double found = amounts(model, "drug", plateau(0.25, "transit5", rate))[0];
            assertClose(rate / elimination, found, 50e-7);
        }
    }

    @Test
    void aTypedRegimenAtSteadyStateIsSolvedToo() {
        OdeModel model = Saturable.model(10, 5).solvedBy(Solvers.auto().with(Tolerance.of(1e-10, 1e-12)));
        double amount = Simulation.of(model)
                .give(Regimen.of(Dose.mg(60).bolus()).steadyState(hours(12)))
                .observe(Grid.at(hours(0)))
                .run()
                .amount("drug")
                .value(0);
        assertClose(60 + 60 / Math.expm1(12), amount, 1e-6);
    }
}

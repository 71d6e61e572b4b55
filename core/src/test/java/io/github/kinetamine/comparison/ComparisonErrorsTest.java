package io.github.kinetamine.comparison;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.simulation.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a comparison is said, and in which arm. */
class ComparisonErrorsTest {

    private static final Grid GRID = Grid.at(hours(0), hours(1));
    private static final Comparison.Plan EMPTY = Comparison.of(Subject.typical());
    private static final Comparison.Plan SOUND =
            EMPTY.arm("sound", Ketamine.racemic(), Dose.mg(30).bolus());

    @Test
    void aComparisonWithoutArmsIsRefused() {
        String message =
                assertThrows(IllegalStateException.class, EMPTY.over(GRID)::run).getMessage();
        assertEquals("nothing is compared: add .arm(label, model, dose)", message);
    }

    @Test
    void aComparisonWithoutTimesIsRefused() {
        String message = assertThrows(IllegalStateException.class, SOUND::run).getMessage();
        assertEquals("no time is observed: add .over(every(minutes(…)).until(hours(…)))", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void anArmNeedsALabel(String label) {
        var dose = Dose.mg(30).bolus();
        String message = assertThrows(IllegalArgumentException.class, () -> EMPTY.arm(label, Ketamine.racemic(), dose))
                .getMessage();
        assertEquals("an arm needs a label", message);
    }

    @Test
    void twoArmsOfOneNameAreRefused() {
        var dose = Dose.mg(30).bolus();
        String message = assertThrows(
                        IllegalArgumentException.class, () -> SOUND.arm("sound", Ketamine.racemic(), dose))
                .getMessage();
        assertEquals("there are two arms 'sound'; give each a label of its own", message);
    }

    @Test
    void whatIsNullIsRefusedByName() {
        var dose = Dose.mg(30).bolus();
        assertNull("subject", () -> Comparison.of(null));
        assertNull("label", () -> EMPTY.arm(null, Ketamine.racemic(), dose));
        assertNull("model", () -> EMPTY.arm("a", null, dose));
        assertNull("regimen", () -> EMPTY.arm("a", Ketamine.racemic(), (Regimen) null));
        assertNull("grid", () -> EMPTY.over(null));
    }

    private static void assertNull(String name, Executable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void aDosePerKilogramWithoutAWeightNamesItsArm() {
        var thrown = assertFails(
                IllegalArgumentException.class,
                SOUND.arm("per kg", Ketamine.racemic(), Dose.mgPerKg(0.5).bolus()));
        assertTrue(thrown.startsWith("arm 'per kg': dose 0.5 mg/kg iv bolus needs a body weight"), thrown);
    }

    @Test
    void aRouteThatTheModelDoesNotHaveNamesItsArm() {
        var thrown = assertFails(
                IllegalArgumentException.class,
                SOUND.arm("IM", Ketamine.esketamine(), Dose.mg(30).intramuscular()));
        assertTrue(thrown.startsWith("arm 'IM': model perez-ruixo-2021 has no route 'im'"), thrown);
    }

    @Test
    void aSteadyStateThatDoesNotExistNamesItsArm() {
        Regimen regimen = Regimen.of(Dose.mg(30).bolus()).steadyState(hours(8));
        var thrown = assertFails(IllegalStateException.class, SOUND.arm("kept", withoutElimination(), regimen));
        assertTrue(thrown.startsWith("arm 'kept': at t = 0 h: there is no steady state of a dose every 8 h"), thrown);
    }

    @Test
    void anOverflowNamesItsArm() {
        Regimen regimen =
                Regimen.of(Dose.mg(1e308).bolus(), Schedule.every(hours(1)).times(2));
        var thrown = assertFails(SolverException.class, SOUND.arm("huge", withoutElimination(), regimen));
        assertTrue(thrown.startsWith("arm 'huge': the amounts overflow: check the size of the doses"), thrown);
        assertTrue(thrown.contains("t = 1.0,"), thrown);
    }

    /** The message; the cause is kept. */
    private static String assertFails(Class<? extends RuntimeException> type, Comparison.Plan plan) {
        RuntimeException thrown = assertThrows(type, plan.over(GRID)::run);
        assertNotNull(thrown.getCause());
        return thrown.getMessage();
    }

    private static LinearModel withoutElimination() {
        return LinearModel.named("kept")
                .parameter("V", 1e6, "L")
                .parameter("Q", 1, "L/h")
                .compartment("drug", "V")
                .compartment("other", "V")
                .exchange("drug", "other", "Q")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("drug")))
                .analyte("drug", 300, "drug")
                .build();
    }

    @Test
    void anAnalyteThatAnArmDoesNotHaveIsRefusedWithTheNearest() {
        Comparison.Arm arm = Comparison.of(Subject.weighing(kg(70)))
                .arm("oral", Ketamine.esketamine(), Dose.mg(56).oral())
                .over(GRID)
                .run()
                .arms()
                .get(0);
        String message = assertThrows(IllegalArgumentException.class, () -> arm.exposure("ketamine"))
                .getMessage();
        assertTrue(message.contains("did you mean 'esketamine'?"), message);
    }
}

package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile and the inputs of a model can't hold. */
class ProfileBoundsTest {

    private static final Grid DAY = Grid.every(hours(1)).until(hours(24));

    private static LinearModel model(double litres, double lag, double duration) {
        return LinearModel.named("small")
                .parameter("V", litres, "L")
                .parameter("K", 0.1, "1/h")
                .parameter("LAG", lag, "h")
                .parameter("D", duration, "h")
                .compartment("central", "V")
                .flow("central", Flow.OUT, "K")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .input(Input.by(
                        Route.ORAL, InputPath.into("central").after("LAG").over("D")))
                .analyte("drug", Double.NaN, "central")
                .build();
    }

    @Test
    void aConcentrationThatOverflowsIsToldWithItsTime() {
        Profile profile = Simulation.of(model(1e-300, 0, 1))
                .give(Regimen.of(Dose.mg(1e6).bolus()).at(hours(3)))
                .observe(DAY)
                .run();
        assertEquals(1e6, profile.amount("central").at(hours(3)));
        String message = assertThrows(ArithmeticException.class, () -> profile.series("drug"))
                .getMessage();
        assertEquals(
                "the concentration of drug overflows at 3 h: check the size of the doses and of the volumes", message);
    }

    @Test
    void theRegimenOfAProfileEndsWithItsGrid() {
        Regimen daily = Regimen.of(Dose.mg(30).bolus(), Schedule.daily().times(3));
        Profile profile =
                Simulation.of(Ketamine.racemic()).give(daily).observe(DAY).run();
        assertEquals(2, profile.regimen().doses().size());
        assertEquals(hours(24), profile.regimen().doses().get(1).at());
        Profile nothing = Simulation.of(Ketamine.racemic())
                .give(daily.at(hours(25)))
                .observe(DAY)
                .run();
        assertEquals(
                "nothing was given until 1 d",
                assertThrows(IllegalStateException.class, nothing::regimen).getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {876_600.001, 1e12, Double.MAX_VALUE})
    void anInputThatIsLateOrLongByMoreThanACenturyIsRefused(double time) {
        refused("the lag of the oral input must be at most 100 years, got " + time + " h", model(10, time, 1));
        refused("the duration of the oral input must be at most 100 years, got " + time + " h", model(10, 0, time));
    }

    @Test
    void anInputMayBeLateOrLongByACentury() {
        double century = 876_600;
        for (LinearModel model : new LinearModel[] {model(10, century, 1), model(10, 0, century)}) {
            Profile profile =
                    Simulation.of(model).give(Dose.mg(1).oral()).observe(DAY).run();
            assertTrue(profile.amount("central").max() < 1e-3);
        }
    }

    /** The first sum of time and compartments has no index, the second no memory. */
    @Test
    void moreAmountsThanOneArrayOrTheMemoryHoldsAreRefused() {
        long beyondMemory = Runtime.getRuntime().maxMemory() / Double.BYTES + 1;
        refusesToHold(1 << 30, 3);
        refusesToHold((int) Math.min(Integer.MAX_VALUE, beyondMemory), 1);
    }

    private static void refusesToHold(int times, int compartments) {
        Observations many = new Observations() {
            @Override
            public int size() {
                return times;
            }

            @Override
            public long nanos(int index) {
                return index;
            }

            @Override
            public int order(int index) {
                return AFTER_ALL;
            }
        };
        String message = assertThrows(IllegalArgumentException.class, () -> new Trajectory(many, compartments))
                .getMessage();
        assertEquals(
                times + " times of " + compartments + " compartments are more than one simulation can hold: choose a"
                        + " longer step or an earlier end",
                message);
    }

    private static void refused(String words, LinearModel model) {
        Simulation simulation = Simulation.of(model).give(Dose.mg(1).oral()).observe(DAY);
        String message =
                assertThrows(IllegalArgumentException.class, simulation::run).getMessage();
        assertTrue(message.startsWith(words), message);
    }
}

package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
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
import io.github.kinetamine.testing.Evidence;
import java.time.Duration;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A steady state is what many repetitions lead to: 300 intervals are at least 200 terminal half-lives here. */
class SteadyStateTest {

    private static final int PAST = 300;
    private static final LinearModel RACEMATE = Ketamine.racemic();
    private static final LinearModel ESKETAMINE = Ketamine.esketamine();

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "steady state is the limit of repetition",
                "largest difference as a share of the peak",
                WORST.get(),
                "<= 1e-10",
                "1");
    }

    @ParameterizedTest(name = "{1} at {2}, lag {3}, of {0}")
    @MethodSource("doses")
    void isTheLimitOfRepetition(LinearModel model, Dose dose, Duration interval, Duration lag) {
        Regimen always =
                Regimen.of(dose, Schedule.every(interval).times(3)).after(lag).steadyState(interval);
        Regimen often =
                Regimen.of(dose, Schedule.every(interval).times(PAST + 3)).after(lag);
        Duration settled = interval.multipliedBy(PAST);
        Grid.Every step = Grid.every(interval.dividedBy(12));
        Profile expected = Trial.run(model, often, step.from(settled).until(settled.plus(interval.multipliedBy(4))));
        Profile actual = Trial.run(model, always, step.until(interval.multipliedBy(4)));
        for (Series series : expected.series()) {
            Series steady = actual.series(series.name());
            for (int i = 0; i < series.size(); i++) {
                WORST.accumulate(
                        assertClose(series.value(i), steady.value(i), 1e-10, series.max(), series.name() + " " + i));
            }
            // the steady state itself is there before the first dose
            assertClose(series.before(0), steady.before(0), 1e-10, series.max(), series.name() + " before");
        }
    }

    static Stream<Arguments> doses() {
        Duration noLag = Duration.ZERO;
        return Stream.of(
                Arguments.of(RACEMATE, Dose.mg(30).bolus(), hours(12), noLag),
                Arguments.of(RACEMATE, Dose.mg(30).intramuscular(), hours(12), noLag),
                Arguments.of(RACEMATE, Dose.mg(30).bolus(), hours(12), hours(5)),
                Arguments.of(RACEMATE, Dose.mg(30).bolus(), hours(12), hours(12)),
                Arguments.of(RACEMATE, Dose.mg(30).intravenous().over(hours(31)), hours(12), hours(12)),
                Arguments.of(RACEMATE, Dose.mg(30).intravenous().over(hours(1)), hours(12), noLag),
                Arguments.of(RACEMATE, Dose.mg(30).intravenous().over(hours(12)), hours(12), noLag),
                Arguments.of(RACEMATE, Dose.mg(30).intravenous().over(hours(31)), hours(12), noLag),
                Arguments.of(RACEMATE, Dose.mg(30).intravenous().over(hours(36)), hours(12), noLag),
                Arguments.of(RACEMATE, Dose.mg(30).intravenous().over(hours(31)), hours(12), hours(7)),
                Arguments.of(RACEMATE, Dose.mg(30).intravenous().over(hours(5)), hours(12), hours(7)),
                Arguments.of(RACEMATE, Dose.mgPerHour(3).intravenous().over(hours(8)), hours(12), hours(11)),
                Arguments.of(ESKETAMINE, Dose.mg(84).intranasal(), hours(84), noLag),
                Arguments.of(ESKETAMINE, Dose.mg(84).intranasal(), hours(12), hours(11.5)),
                Arguments.of(ESKETAMINE, Dose.mg(84).oral(), hours(12), minutes(20)),
                Arguments.of(ESKETAMINE, Dose.devices(3, mg(14)).every(hours(3)).intranasal(), hours(12), hours(2)));
    }

    @Test
    void infusionsThatLastTheirIntervalKeepThePlateau() {
        Regimen endless = Regimen.of(
                        Dose.mgPerHour(9).intravenous().over(hours(12)),
                        Schedule.every(hours(12)).times(2))
                .steadyState(hours(12));
        Series series = Trial.run(
                        Ketamine.model("domino-1984"),
                        endless,
                        Grid.every(hours(1)).until(hours(24)))
                .series("ketamine");
        double clearance = 0.438 * 60 * 0.063 * 82;
        for (int i = 0; i < series.size(); i++) {
            assertClose(9 / clearance * 1000, series.value(i), 1e-12);
        }
    }

    @Test
    void aSteadyStateThatBeginsLaterIsAddedThere() {
        Regimen later = Regimen.of(Dose.mg(30).bolus()).steadyState(hours(12)).at(hours(5));
        Regimen now = Regimen.of(Dose.mg(30).bolus()).steadyState(hours(12));
        Grid grid = Grid.every(hours(1)).until(hours(24));
        Profile late = Trial.run(RACEMATE, later, grid);
        assertEquals(0, late.series("ketamine").value(4));
        Curves.assertDelayed(Trial.run(RACEMATE, now, grid), hours(5), late, 1e-12);
    }

    @Test
    void withoutAWayOutThereIsNone() {
        LinearModel trap = LinearModel.named("trap")
                .parameter("V", 10, "L")
                .parameter("K", 0.1, "1/h")
                .parameter("KOUT", 0.2, "1/h")
                .compartment("central", "V")
                .compartment("bone")
                .flow("central", Flow.OUT, "KOUT")
                .flow("central", "bone", "K")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", 100, "central")
                .build();
        Regimen endless = Regimen.of(Dose.mg(30).bolus()).steadyState(hours(24));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Trial.run(trap, endless));
        assertTrue(e.getMessage().contains("no steady state"), e::getMessage);
        assertTrue(e.getMessage().contains("every 24 h"), e::getMessage);
        assertTrue(e.getMessage().contains("from bone no way leads out"), e::getMessage);
    }

    @Test
    void devicesBeyondTheIntervalAreRefused() {
        Regimen sequence =
                Regimen.of(Dose.devices(3, mg(28)).every(hours(4)).intranasal()).steadyState(hours(7));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Trial.run(ESKETAMINE, sequence));
        assertTrue(e.getMessage().contains("8 h late"), e::getMessage);
    }
}

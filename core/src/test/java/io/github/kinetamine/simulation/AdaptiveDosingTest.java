package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Doses that depend on the course so far: the ledger says what was given, and leads to the same course again. */
class AdaptiveDosingTest {

    private static final Grid WEEK = every(minutes(30)).until(days(7));

    static Stream<PkModel> models() {
        return Stream.of(Twins.LINEAR, Twins.ODE);
    }

    private static Simulation course(PkModel model) {
        return Simulation.of(model).to(Subject.weighing(kg(70))).observe(WEEK);
    }

    /** A dose whenever the trough is low, more the lower it is; all of it stops after four days. */
    private static Orders titrated(Profile soFar) {
        Series drug = soFar.series("drug");
        double now = drug.value(drug.size() - 1);
        if (soFar.grid().end().compareTo(days(4)) >= 0) {
            return Orders.stop();
        }
        return now < 100
                ? Orders.none().give(Dose.mg(50 - now / 10).intravenous().over(hours(1.5)))
                : Orders.none();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theLedgerAsAFixedRegimenLeadsToTheSameBits(PkModel model) {
        Simulation planned = course(model)
                .give(Regimen.of(Dose.mg(60).oral(), Schedule.every(hours(20)).times(8)));
        Profile adaptive = planned.adapt(every(hours(5)).until(days(6)), AdaptiveDosingTest::titrated)
                .run();
        Profile replayed = course(model).give(adaptive.regimen()).run();
        assertArrayEquals(
                adaptive.series("drug").values(), replayed.series("drug").values());
        assertArrayEquals(
                adaptive.series("drug").valuesBefore(), replayed.series("drug").valuesBefore());
        assertTrue(adaptive.doses().size() > 8, adaptive.doses().toString());
        assertTrue(adaptive.doses().stream().allMatch(dose -> dose.at().compareTo(hours(100)) <= 0));
        assertEquals(
                adaptive.doses().stream().map(GivenDose::at).toList(),
                replayed.doses().stream().map(GivenDose::at).toList());
    }

    @Test
    void aRuleSeesTheCourseUpToItsTimeAndTheDosesThatAreDue() {
        List<Duration> seen = new ArrayList<>();
        List<Integer> doses = new ArrayList<>();
        course(Twins.LINEAR)
                .give(Regimen.of(Dose.mg(10).bolus(), Schedule.daily().times(3)))
                .adapt(Grid.at(hours(0), minutes(50), days(1), days(8)), soFar -> {
                    seen.add(soFar.grid().end());
                    doses.add(soFar.doses().size());
                    return Orders.none();
                })
                .run();
        assertEquals(List.of(hours(0), minutes(50), days(1)), seen);
        assertEquals(List.of(1, 1, 2), doses);
    }

    /** A decision between two observations is observed too, one at an observation is not observed twice. */
    @Test
    void aRuleIsAskedUpToTheLastObservationAndSeesEachTimeOnce() {
        List<Integer> sizes = new ArrayList<>();
        Profile profile = Simulation.of(Twins.LINEAR)
                .to(Subject.weighing(kg(70)))
                .observe(every(hours(1)).until(hours(4)))
                .adapt(Grid.at(hours(0), hours(2), minutes(150), hours(4), hours(5)), soFar -> {
                    sizes.add(soFar.grid().size());
                    return Orders.none().give(Dose.mg(5).bolus());
                })
                .run();
        assertEquals(List.of(1, 3, 4, 5), sizes);
        assertEquals(
                List.of(hours(0), hours(2), minutes(150), hours(4)),
                profile.doses().stream().map(GivenDose::at).toList());
        assertEquals(5, profile.grid().size());
    }

    @Test
    void aRescueIsGivenNowAndPlannedDosesGoOn() {
        Profile profile = course(Twins.LINEAR)
                .give(Regimen.of(Dose.mg(10).bolus(), Schedule.daily().times(3)))
                .adapt(
                        Grid.at(hours(12)),
                        soFar -> Orders.none().give(Dose.mg(7).bolus()))
                .run();
        assertEquals(
                List.of(hours(0), hours(12), days(1), days(2)),
                profile.doses().stream().map(GivenDose::at).toList());
    }

    @Test
    void aStopCancelsWhatHasNotBegunAndLetsAnInfusionEnd() {
        Regimen infusions = Regimen.of(
                Dose.mg(10).intravenous().over(hours(4)), Schedule.daily().times(3));
        Profile stopped = course(Twins.LINEAR)
                .give(infusions)
                .adapt(Grid.at(hours(26)), soFar -> Orders.stop())
                .run();
        Profile two = course(Twins.LINEAR)
                .give(Regimen.of(
                        Dose.mg(10).intravenous().over(hours(4)),
                        Schedule.daily().times(2)))
                .run();
        assertArrayEquals(two.series("drug").values(), stopped.series("drug").values());
    }

    @Test
    void aRuleMayOrderEverything() {
        Profile profile = course(Twins.LINEAR)
                .adapt(
                        every(days(1)).until(days(2)),
                        soFar -> Orders.none().give(Dose.mg(5).bolus()))
                .run();
        assertEquals(3, profile.doses().size());
    }

    @Test
    void whereNothingWasGivenThereIsNoRegimen() {
        Profile nothing = course(Twins.LINEAR)
                .adapt(Grid.at(days(1)), soFar -> Orders.none())
                .run();
        assertEquals(0, nothing.series("drug").max());
        assertTrue(assertThrows(IllegalStateException.class, nothing::regimen)
                .getMessage()
                .contains("nothing was given"));
    }
}

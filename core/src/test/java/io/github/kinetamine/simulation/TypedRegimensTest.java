package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.PendingAmount;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Caps, rounding, late doses, loading with maintenance and ledgers give what the doses written out one by one give. */
class TypedRegimensTest {

    private static final LinearModel MODEL = Ketamine.racemic();

    @Test
    void aCapHoldsForTheHeavyOnly() {
        PendingAmount half = Dose.mgPerKg(0.5);
        PendingAmount capped = half.atMost(mg(50));
        same(70, infusion(half), infusion(capped));
        same(130, infusion(Dose.mg(50)), infusion(capped));
    }

    @Test
    void aRoundedDoseUsesWholeDevices() {
        Regimen rounded = Regimen.of(Dose.mgPerKg(1).roundedTo(mg(28)).intranasal());
        Profile profile = run(Ketamine.esketamine(), 70, rounded);
        assertEquals(
                List.of(mg(28), mg(28), mg(28)),
                profile.doses().stream().map(GivenDose::amount).toList());
        assertTrue(profile.notes().stream().noneMatch(note -> note.contains("partly used")));
    }

    @Test
    void aCappedDoseStillNeedsAWeight() {
        Simulation simulation = Simulation.of(MODEL)
                .give(infusion(Dose.mgPerKg(0.5).atMost(mg(50))))
                .observe(Grid.at(hours(1)));
        String message =
                assertThrows(IllegalArgumentException.class, simulation::run).getMessage();
        assertTrue(message.contains("0.5 mg/kg max 50 mg iv over 40 min needs a body weight"), message);
    }

    @Test
    void aLateDoseIsADoseAtALaterTime() {
        Dose dose = Dose.mg(30).intramuscular();
        same(
                70,
                Regimen.of(dose)
                        .and(Regimen.of(dose).at(hours(8)))
                        .and(Regimen.of(dose).at(hours(19)))
                        .and(Regimen.of(dose).at(hours(24))),
                Regimen.of(dose, Schedule.every(hours(8)).times(4)).late(3, hours(3)));
    }

    @Test
    void maintenanceFollowsALoadingDose() {
        Dose maintenance = Dose.mg(30).bolus();
        same(
                70,
                Regimen.of(Dose.mg(70).bolus())
                        .and(Regimen.of(maintenance, Schedule.every(hours(12)).times(2))
                                .at(hours(12))),
                Regimen.of(Dose.mg(70).bolus())
                        .then(
                                hours(12),
                                Regimen.of(
                                        maintenance, Schedule.every(hours(12)).times(2))));
    }

    @Test
    void aLedgerIsReplayedToTheLastBit() {
        Regimen course = Regimen.of(
                        Dose.mgPerKg(0.5).bolus(), Schedule.every(hours(5)).times(4))
                .steadyState(hours(5))
                .skip(2)
                .late(3, minutes(70))
                .after(minutes(20))
                .then(infusion(Dose.mgPerKg(1).roundedTo(mg(50))));
        same(70, course, Regimen.of(course.doses()));
    }

    private static Regimen infusion(PendingAmount amount) {
        return Regimen.of(amount.intravenous().over(minutes(40)));
    }

    /** The same numbers to the last bit. */
    private static void same(double kilograms, Regimen expected, Regimen actual) {
        Profile one = run(MODEL, kilograms, expected);
        Profile other = run(MODEL, kilograms, actual);
        assertEquals(ledger(one), ledger(other));
        for (Series series : one.series()) {
            assertArrayEquals(series.values(), other.series(series.name()).values());
        }
    }

    private static List<List<Object>> ledger(Profile profile) {
        return profile.doses().stream()
                .map(dose -> List.<Object>of(dose.at(), dose.amount(), dose.duration(), dose.entered()))
                .toList();
    }

    private static Profile run(LinearModel model, double kilograms, Regimen regimen) {
        return Simulation.of(model)
                .give(regimen)
                .to(Subject.weighing(kg(kilograms)))
                .observe(Grid.every(minutes(30)).until(hours(36)))
                .run();
    }
}

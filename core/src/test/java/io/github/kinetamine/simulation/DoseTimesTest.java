package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.model.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Doses and observations at the same times, and what the ledger and the notes say of them. */
class DoseTimesTest {

    private static final PkModel MODEL = Ketamine.model("otto-2021");

    /** Nothing leaves it; what is swallowed enters at a rate, and half of it arrives. */
    private static final LinearModel KEEPING = LinearModel.named("keeping")
            .parameter("V", 10, "L")
            .parameter("F", 0.5, "1")
            .parameter("R", 20, "mg/h")
            .compartment("kept", "V")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("kept")))
            .input(Input.by(
                    Route.ORAL,
                    InputPath.into("kept").bioavailability(Product.of("F")).atRate("R")))
            .analyte("drug", Double.NaN, "kept")
            .build();

    private static final Grid DAY = Grid.every(hours(1)).until(hours(24));

    @Test
    void aDoseAddsItsAmountBetweenBeforeAndAfter() {
        Profile profile =
                run(Regimen.of(Dose.mg(30).bolus(), Schedule.every(hours(8)).times(3)));
        Series central = profile.amount("esketamine");
        for (int dose : new int[] {0, 8, 16}) {
            assertEquals(central.before(dose) + 30, central.value(dose));
        }
        assertEquals(central.before(7), central.value(7));
        assertEquals(0, central.before(hours(0)));
    }

    @Test
    void aDoseAtTheLastTimeIsGiven() {
        Profile profile = run(Regimen.of(Dose.mg(30).bolus()).at(hours(24)));
        assertEquals(30, profile.amount("esketamine").at(hours(24)));
        assertEquals(0, profile.amount("esketamine").before(hours(24)));
        assertEquals(1, profile.doses().size());
    }

    @Test
    void aDoseAfterTheEndIsNotGivenAndNoted() {
        Profile profile =
                run(Regimen.of(Dose.mg(30).bolus(), Schedule.every(hours(10)).times(4)));
        assertEquals(3, profile.doses().size());
        assertTrue(
                profile.notes().contains("1 dose lies after the last observation and was not given"),
                () -> profile.notes().toString());
    }

    @Test
    void theLedgerListsDevicesAndInfusionsInTheOrderOfTheirTimes() {
        Regimen regimen = Regimen.of(Dose.mg(28).intravenous().over(minutes(40)))
                .at(minutes(7))
                .and(Regimen.of(
                                Dose.devices(2, mg(28)).every(minutes(10)).intranasal(),
                                Schedule.daily().times(2))
                        .after(minutes(3)));
        List<GivenDose> doses = Simulation.of(Ketamine.esketamine())
                .give(regimen)
                .observe(Grid.at(hours(48)))
                .run()
                .doses();
        assertEquals(
                List.of(
                        minutes(0),
                        minutes(7),
                        minutes(10),
                        hours(24),
                        hours(24).plus(minutes(10))),
                doses.stream().map(GivenDose::at).toList());
        assertEquals(
                List.of(1, 1, 2, 1, 2), doses.stream().map(GivenDose::device).toList());
        assertEquals(
                List.of(1, 1, 1, 2, 2), doses.stream().map(GivenDose::number).toList());
        assertEquals(new GivenDose(minutes(7), Route.INTRAVENOUS, mg(28), minutes(40), 1, 1), doses.get(1));
        assertTrue(doses.get(1).isInfusion());
    }

    @Test
    void theCurveAfterAllInfusionsIsPureDecayToTheLastBit() {
        Regimen overlapping = Regimen.of(Dose.mg(7.3).intravenous().over(hours(3)))
                .and(Regimen.of(Dose.mg(0.1).intravenous().over(hours(2))).at(hours(1)))
                .and(Regimen.of(Dose.mg(11.9).intravenous().over(hours(1))).at(hours(1)));
        Profile profile = run(overlapping);
        double[] decaying = amounts(profile, 3);
        Stepper stepper = MODEL.individual(Subject.typical(), Map.of(), MODEL.enteredBy(Set.of(Route.INTRAVENOUS)))
                .stepper();
        for (int hour = 4; hour <= 24; hour++) {
            stepper.advance(0, 1, decaying, null);
            assertArrayEquals(decaying, amounts(profile, hour));
        }
    }

    @Test
    void timesOneNanosecondApartAreTwoTimes() {
        Duration after = hours(1).plusNanos(1);
        Profile profile = Simulation.of(MODEL)
                .give(Regimen.of(Dose.mg(30).bolus()).at(after))
                .observe(Grid.at(hours(1), after))
                .run();
        assertEquals(0, profile.amount("esketamine").at(hours(1)));
        assertEquals(30, profile.amount("esketamine").at(after));
    }

    @Test
    void aGridNeedNotHoldTheTimesOfDoses() {
        Regimen regimen =
                Regimen.of(Dose.mg(30).bolus(), Schedule.every(minutes(90)).times(5));
        Series coarse = Simulation.of(MODEL)
                .give(regimen)
                .observe(Grid.at(hours(24)))
                .run()
                .series("esketamine");
        Series fine = run(regimen).series("esketamine");
        assertEquals(fine.at(hours(24)), coarse.at(hours(24)), 1e-13 * fine.max());
    }

    private static Profile run(Regimen regimen) {
        return Simulation.of(MODEL).give(regimen).observe(DAY).run();
    }

    private static double[] amounts(Profile profile, int index) {
        return profile.compartments().stream()
                .mapToDouble(name -> profile.amount(name).value(index))
                .toArray();
    }

    /** Sums of these amounts differ in their last bits from order to order. */
    @Test
    void dosesOfOneTimeEnterInTheOrderOfTheRegimen() {
        double[] milligrams = {84.5, 75.8, 42.1, 26.0, 51.2, 40.6};
        Simulation simulation = Simulation.of(KEEPING).observe(Grid.at(hours(0)));
        double expected = 0;
        for (double more : milligrams) {
            simulation = simulation.give(Dose.mg(more).bolus());
            expected += more;
        }
        assertEquals(expected, simulation.run().amount("kept").value(0));
    }

    /** A route with a rate of its own takes as long as what arrives needs at it: 0.5 · 60 mg / 20 mg/h. */
    @Test
    void aDoseByARouteWithARateOfItsOwnIsAnInfusionAtIt() {
        Profile profile = Simulation.of(KEEPING)
                .give(Dose.mg(60).oral())
                .observe(Grid.every(minutes(30)).until(hours(3)))
                .run();
        double[] expected = {0, 10, 20, 30, 30, 30, 30};
        assertArrayEquals(expected, profile.amount("kept").values(), 1e-12);
        assertEquals(minutes(90), profile.doses().get(0).entered());
    }
}

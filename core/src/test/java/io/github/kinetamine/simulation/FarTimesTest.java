package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.years;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.nca.Nca;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times near the end of the clock, entries that come late, and what the ledger and the analysis say of them. */
class FarTimesTest {

    private static final Grid DAY = Grid.every(hours(1)).until(hours(24));

    private static LinearModel oneCompartment(double lag, double duration) {
        return LinearModel.named("one compartment")
                .parameter("CL", 80, "L/h")
                .parameter("V", 250, "L")
                .parameter("LAG", lag, "h")
                .parameter("D", duration, "h")
                .compartment("central", "V")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .input(Input.by(
                        Route.SUBCUTANEOUS, InputPath.into("central").over("D").after("LAG")))
                .analyte("drug", 100, "central")
                .build();
    }

    private static Profile run(LinearModel model, Regimen regimen) {
        return Simulation.of(model).give(regimen).observe(DAY).run();
    }

    @Test
    void sumsOfTimesNeverRunBackwards() {
        Regimen late = Regimen.parse("1 mg iv over 36525 d at 36525 d lag 36525 d");
        assertEquals(0, run(oneCompartment(0, 0), late).series("drug").max());
        assertEquals(Long.MAX_VALUE, Clock.plus(Long.MAX_VALUE - 1, 2));
    }

    @Test
    void devicesBeyondACenturyAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Dose.devices(1000, mg(28)).every(days(365)).intranasal());
    }

    @Test
    void lagsAndDurationsOfAModelEndWithinACentury() {
        Regimen dose = Regimen.of(Dose.mg(100).subcutaneous());
        for (LinearModel model : List.of(oneCompartment(1e7, 1), oneCompartment(1, 1e7))) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> run(model, dose));
            assertTrue(e.getMessage().contains("at most 100 years, got 1.0E7 h"), e::getMessage);
        }
    }

    @Test
    void aDoseThatEntersAfterTheLastObservationIsNoted() {
        Profile profile =
                run(oneCompartment(0, 0), Regimen.of(Dose.mg(100).bolus()).after(hours(30)));
        assertEquals(Duration.ofHours(30), profile.doses().get(0).entered());
        assertTrue(
                profile.notes().contains("1 dose has not entered whole at the last observation"),
                () -> profile.notes() + "");
    }

    @Test
    void aPeakBetweenTwoObservationsIsNoted() {
        String note = "1 intravenous dose ends between two observations: the peak at the end is not among them";
        assertTrue(run(oneCompartment(0, 0), Regimen.parse("1 mg iv over 90 min"))
                .notes()
                .contains(note));
        assertTrue(!run(oneCompartment(0, 0), Regimen.parse("1 mg iv over 2 h"))
                .notes()
                .contains(note));
    }

    @Test
    void theTerminalPhaseWaitsForLateEntries() {
        Regimen early = Regimen.of(Dose.mg(100).bolus());
        Regimen late = Regimen.of(Dose.mg(20).bolus()).at(hours(2)).after(hours(20));
        Profile lagged = run(oneCompartment(0, 0), early.and(late));
        assertTrue(Nca.linear()
                .analyse(lagged.series("drug"), lagged.doses())
                .halfLife()
                .isPresent());
        Regimen later = Regimen.of(Dose.mg(20).bolus()).at(hours(2)).after(hours(21.5));
        Profile tooLate = run(oneCompartment(0, 0), early.and(later));
        assertTrue(Nca.linear()
                .analyse(tooLate.series("drug"), tooLate.doses())
                .halfLife()
                .reason()
                .contains("needs 3 observations"));
    }

    @Test
    void manyOverlappingInfusionsCostNoMoreThanTheirDifferentRates() {
        Regimen often = Regimen.parse("1 mg iv over 24 h every 1 s x 20000");
        Profile profile = run(oneCompartment(0, 0), often);
        // 20 000 infusions of 1/24 mg/h for about a day: close to their plateau R/CL of 10.4 mg/L
        assertEquals(20_000 / 24.0 / 80 * 1000, profile.series("drug").max(), 200);
    }

    @Test
    void aRouteThatLetsInMoreThanTheDoseIsNoted() {
        LinearModel generous = LinearModel.named("generous")
                .parameter("CL", 80, "L/h")
                .parameter("V", 250, "L")
                .parameter("F", 1.2, "1")
                .compartment("central", "V")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.ORAL, InputPath.into("central").bioavailability(Product.of("F"))))
                .analyte("drug", 100, "central")
                .build();
        List<String> notes = run(generous, Regimen.of(Dose.mg(1).oral())).notes();
        assertEquals(
                1,
                notes.stream()
                        .filter(note -> note.contains("lets 1.2 of the dose enter: check its shares"))
                        .count(),
                notes::toString);
        assertEquals(
                List.of(),
                Simulation.of(Ketamine.esketamine())
                        .give(Dose.mg(56).intranasal())
                        .to(Subject.weighing(kg(70)).aged(years(45)).with("RACE", "caucasian"))
                        .observe(DAY)
                        .run()
                        .notes());
    }

    @Test
    void aPublishedRouteThatLetsInMoreThanTheDoseRefersToItsModel() {
        List<String> notes = Simulation.of(Ketamine.model("simons-2022"))
                .give(Regimen.parse("100 mg sl"))
                .observe(DAY)
                .run()
                .notes();
        assertEquals(
                1,
                notes.stream()
                        .filter(note -> note.contains("see the known discrepancies of model simons-2022"))
                        .count(),
                notes::toString);
    }
}

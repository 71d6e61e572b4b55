package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What follows on paper from the rate constants of infusion programs: Clements JA, Nimmo WS, Br J Anaesth 1981;53:27; Hijazi
 * and Boulieu, Br J Anaesth 2003;90:155, whose abstract has 36.0 mL/min/kg, 4.9 h and a terminal volume near 16 L/kg.
 */
class MicroConstantsTest {

    private static final Subject SUBJECT = Subject.weighing(kg(70));

    @ParameterizedTest(name = "{0}: CL {1} L/h or {2} mL/min/kg")
    @CsvSource({"clements-1981, 80.2, 19.1", "hijazi-2003, 151, 36.0"})
    void theCentralVolumeIsClearedAtK10(String id, String printed, String printedPerWeight) {
        PkModel model = Ketamine.model(id);
        double clearance = Areas.clearance(model, SUBJECT, "ketamine");
        assertClose(value(model, "V1") * value(model, "K10"), clearance, 1e-12);
        assertPrinted(printed, clearance, "CL (L/h)");
        assertPrinted(printedPerWeight, clearance * 1000 / 60 / 70, "CL (mL/min/kg)");
    }

    @ParameterizedTest(name = "{0}: Vss {1} L")
    @CsvSource({"clements-1981, 289", "hijazi-2003, 297"})
    void theVolumeAtSteadyStateIsTheAmountOverThePlateau(String id, String printed) {
        var end = hours(2000);
        PkModel model = Ketamine.model(id);
        Profile profile = Simulation.of(model)
                .give(Dose.mgPerHour(1).intravenous().over(end))
                .to(SUBJECT)
                .observe(Grid.at(end))
                .run();
        double amount = profile.amount("ketamine").at(end)
                + profile.amount("peripheral").at(end);
        double volume = amount / profile.series("ketamine").at(end) * 1000;
        assertClose(value(model, "V1") * (1 + value(model, "K12") / value(model, "K21")), volume, 1e-12);
        assertPrinted(printed, volume, "Vss");
    }

    @Test
    void clementsFallsToHalfInThreeHours() {
        double hours = terminalHalfLife("clements-1981");
        assertPrinted("3.05", hours, "half-life (h)");
        assertPrinted("183", 60 * hours, "half-life (min)");
    }

    @Test
    void hijazisSixteenLitresPerKilogramAreTheTerminalVolume() {
        double hours = terminalHalfLife("hijazi-2003");
        assertPrinted("4.95", hours, "half-life (h)");
        double clearance = Areas.clearance(Ketamine.model("hijazi-2003"), SUBJECT, "ketamine");
        assertPrinted("15.4", clearance / (Math.log(2) / hours) / 70, "CL/β (L/kg)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clements-1981", "hijazi-2003"})
    void equalDosesPerKilogramGiveEqualConcentrations(String id) {
        assertClose(after(id, 70), after(id, 110), 1e-13);
    }

    @Test
    void printedDecimalsAreKeptThroughTheChangeOfUnit() {
        PkModel hijazi = Ketamine.model("hijazi-2003");
        assertEquals(75.6, value(hijazi, "V1"));
        assertEquals(1.998, value(hijazi, "K10"));
        assertEquals(0.528, value(hijazi, "K12"));
        assertEquals(0.18, value(hijazi, "K21"));
        PkModel clements = Ketamine.model("clements-1981");
        assertEquals(122.654, value(clements, "V1"));
        assertEquals(0.654, value(clements, "K10"));
        assertEquals(1.116, value(clements, "K12"));
        assertEquals(0.822, value(clements, "K21"));
    }

    private static double after(String id, double weight) {
        return Simulation.of(Ketamine.model(id))
                .give(Dose.mgPerKg(0.5).bolus())
                .to(Subject.weighing(kg(weight)))
                .observe(Grid.at(hours(2)))
                .run()
                .series("ketamine")
                .value(0);
    }

    private static double terminalHalfLife(String id) {
        return Math.log(2) / Eigenvalues.of(Ketamine.model(id), SUBJECT, 0.25)[0];
    }

    private static double value(PkModel model, String parameter) {
        return model.parameters().stream()
                .filter(p -> p.name().equals(parameter))
                .mapToDouble(Parameter::value)
                .findFirst()
                .orElseThrow();
    }
}

package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Volumes, areas and half-lives of the intravenous models at 70 kg, against what follows on paper from the published
 * parameters: Otto ME et al., Eur J Clin Pharmacol 2021;77:1181-92, doi:10.1007/s00228-021-03104-1; Domino EF et al., Clin
 * Pharmacol Ther 1984;36:645-53, as coded in STANPUMP.
 */
class DispositionTest {

    private static final Subject SUBJECT = Subject.weighing(kg(70));
    private static final PkModel OTTO = Ketamine.model("otto-2021");
    private static final PkModel DOMINO = Ketamine.model("domino-1984");

    @Test
    void areasPerDoseAreTheInverseOfClearances() {
        assertClose(1000 / 95.2, Areas.perMilligram(OTTO, SUBJECT, "esketamine"), 1e-12);
        assertClose(1000 / 57.72, Areas.perMilligram(OTTO, SUBJECT, "noresketamine"), 1e-12);
        assertPrinted("10.504", Areas.perMilligram(OTTO, SUBJECT, "esketamine"), "AUC of esketamine per mg");
        assertPrinted("17.325", Areas.perMilligram(OTTO, SUBJECT, "noresketamine"), "AUC of noresketamine per mg");
    }

    @Test
    void dominoClearsItsCentralVolumeAtK10() {
        assertClose(0.063 * 70 * 0.438 * 60, Areas.clearance(DOMINO, SUBJECT, "ketamine"), 1e-12);
        assertPrinted("115.9", Areas.clearance(DOMINO, SUBJECT, "ketamine"), "CL");
    }

    @ParameterizedTest(name = "Vss of {0} is {1} L")
    @CsvSource({"otto-2021, 419", "domino-1984, 193"})
    void theVolumeAtSteadyStateIsTheAmountOverThePlateau(String id, String printed) {
        var end = hours(2000);
        Profile profile = Simulation.of(Ketamine.model(id))
                .give(Dose.mgPerHour(1).intravenous().over(end))
                .to(SUBJECT)
                .observe(Grid.at(end))
                .run();
        double amount = profile.compartments().stream()
                .filter(name -> !name.startsWith("noresketamine"))
                .mapToDouble(name -> profile.amount(name).value(0))
                .sum();
        double milligramsPerLitre = profile.series().get(0).value(0) / 1000;
        assertPrinted(printed, amount / milligramsPerLitre, "Vss");
    }

    @Test
    void ottoFallsInFiveExponentials() {
        double[] rates = Eigenvalues.of(OTTO, SUBJECT, 0.25);
        String[] printed = {"0.09408", "0.13599", "0.46514", "1.15016", "3.22458"};
        assertEquals(printed.length, rates.length);
        for (int i = 0; i < rates.length; i++) {
            assertPrinted(printed[i], rates[i], "rate " + i + " (1/h)");
        }
        // of the parent alone, and of its metabolite
        assertPrinted("7.37", Math.log(2) / rates[0], "terminal half-life (h)");
        assertPrinted("1.49", Math.log(2) / rates[2], "second half-life (h)");
        assertPrinted("0.215", Math.log(2) / rates[4], "first half-life (h)");
        assertPrinted("5.10", Math.log(2) / rates[1], "noresketamine half-life (h)");
        assertPrinted("0.60", Math.log(2) / rates[3], "first noresketamine half-life (h)");
    }

    @Test
    void dominoFallsInThreeExponentials() {
        double[] rates = Eigenvalues.of(DOMINO, SUBJECT, 1 / 60.0);
        assertPrinted("0.0060467", rates[0] / 60, "rate (1/min)");
        assertPrinted("0.15151603", rates[1] / 60, "rate (1/min)");
        assertPrinted("1.72403726", rates[2] / 60, "rate (1/min)");
    }

    /** Independent simulations of 10 mg over 30 min: half of both numbers belongs to 5 mg. */
    @Test
    void ottoPeaksAtTheEndOfAnInfusion() {
        Series series = Simulation.of(OTTO)
                .give(Dose.mg(10).intravenous().over(minutes(30)))
                .to(SUBJECT)
                .observe(Grid.every(minutes(1)).until(hours(24)))
                .run()
                .series("esketamine");
        double area = 0;
        for (int i = 1; i < series.size(); i++) {
            area += (series.value(i - 1) + series.before(i)) / 2 / 60;
        }
        assertPrinted("49.9", series.max(), "Cmax");
        assertPrinted("24.9", series.max() / 2, "Cmax of 5 mg");
        assertPrinted("101.7", area, "AUC0-24");
        assertPrinted("50.9", area / 2, "AUC0-24 of 5 mg");
    }

    @Test
    void ottoScalesClearancesAndCentralVolumesWithWeight() {
        Subject light = Subject.weighing(kg(50));
        double factor = Math.pow(50 / 70.0, 0.75);
        assertClose(95.2 * factor, Areas.clearance(OTTO, light, "esketamine"), 1e-12);
        assertClose(57.72 * factor, Areas.clearance(OTTO, light, "noresketamine"), 1e-12);
        Profile bolus = Simulation.of(OTTO)
                .give(Dose.mg(10).bolus())
                .to(light)
                .observe(Grid.at(hours(0)))
                .run();
        assertClose(10 / (133 * 50 / 70.0) * 1000, bolus.series("esketamine").value(0), 1e-14);
    }
}

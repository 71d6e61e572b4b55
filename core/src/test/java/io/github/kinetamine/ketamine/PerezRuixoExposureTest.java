package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.years;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Perez-Ruixo C et al., Clin Pharmacokinet 2021;60:501-16, doi:10.1007/s40262-020-00953-4: what follows from Table 3 by the
 * well-stirred liver, and the concentrations of Table 4. With E = VH (KEL + KMET) / (QH + VH (KEL + KMET)):
 * CL = QH · E, oral F = FGUT (1 − E), nasal F = FRN + (1 − FRN) · oral F, mean over devices.
 */
class PerezRuixoExposureTest {

    private static final LinearModel MODEL = Ketamine.esketamine();
    private static final Subject SUBJECT = Subject.weighing(kg(74)).aged(years(45));
    private static final double INTRINSIC = 101 * (1.11 + 2.77);
    private static final double EXTRACTION = INTRINSIC / (151 + INTRINSIC);
    private static final double ORAL_F = 0.64 * (1 - EXTRACTION);

    @Test
    void clearanceIsHepaticFlowTimesExtraction() {
        assertClose(151 * EXTRACTION, Areas.clearance(MODEL, SUBJECT, "esketamine"), 1e-12);
        assertPrinted("0.722", EXTRACTION, "extraction");
    }

    @ParameterizedTest(name = "CL at {0} years is {1} L/h")
    @CsvSource({"45, 109.0", "60, 109.0", "70, 97.1", "80, 84.2"})
    void clearanceFallsWithTheHepaticFlowOfOldAge(double age, String printed) {
        assertPrinted(printed, Areas.clearance(MODEL, SUBJECT.aged(years(age)), "esketamine"), "CL");
    }

    @Test
    void clearanceIsLowerInAsianSubjects() {
        assertPrinted("102.6", Areas.clearance(MODEL, SUBJECT.with("RACE", "asian"), "esketamine"), "CL");
        assertPrinted("102.6", Areas.clearance(MODEL, SUBJECT.with("RACE", "japanese"), "esketamine"), "CL");
    }

    @ParameterizedTest(name = "F of {0} mg nasal is {2} %")
    @CsvSource({"28, 1, 62.2", "56, 2, 53.8", "84, 3, 50.9"})
    void nasalBioavailabilityFallsFromDeviceToDevice(double dose, int devices, String printed) {
        double absorbed = 0.54 * (1 + (devices - 1) * 0.62) / devices;
        double expected = absorbed + (1 - absorbed) * ORAL_F;
        double f = bioavailability(nasal(dose), dose);
        assertClose(expected, f, 1e-4);
        assertPrinted(printed, 100 * f, "F");
    }

    @Test
    void aSixthOfAnOralSolutionReachesTheCirculation() {
        double f = bioavailability(Simulation.of(MODEL).give(Dose.mg(84).oral()), 84);
        assertClose(ORAL_F, f, 1e-4);
        assertPrinted("17.8", 100 * f, "F");
    }

    @ParameterizedTest(name = "{0} mg nasal peaks at {1} ng/mL after {2} min")
    @CsvSource({"28, 43.8, 36", "56, 72.5, 41", "84, 101.0, 44"})
    void nasalPeaksAreThoseOfTable4(double dose, double cmax, long tmax) {
        Series series = nasal(dose)
                .to(SUBJECT)
                .observe(Grid.every(minutes(1)).until(hours(24)))
                .run()
                .series("esketamine");
        double error = assertClose(cmax, series.max(), 0.01);
        Evidence.record(
                "nasal peaks are those of the paper's Table 4",
                "relative error of the peak of " + dose + " mg",
                error,
                "<= 0.01",
                "1");
        assertEquals(tmax, series.timeOfMax().toMinutes());
    }

    private static Simulation nasal(double dose) {
        return Simulation.of(MODEL).give(Dose.mg(dose).intranasal());
    }

    private static double bioavailability(Simulation simulation, double dose) {
        return Areas.under(simulation.to(SUBJECT), "esketamine")
                / (dose * Areas.perMilligram(MODEL, SUBJECT, "esketamine"));
    }
}

package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The racemate is two halves: of equal clearance they are the S-ketamine model, else R-ketamine stays longer. */
class RacemateTest {

    private static final LinearModel MODEL = Ketamine.racemic();
    private static final Subject SUBJECT = Subject.weighing(kg(61));
    private static final Grid GRID = Grid.every(minutes(10)).until(hours(24));

    @Test
    void ofEqualClearancesItIsTheModelOfTheOneEnantiomer() {
        Dose dose = Dose.mgPerKg(0.5).intravenous().over(minutes(40));
        Profile one = Simulation.of(Ketamine.model("otto-2021"))
                .give(dose)
                .to(SUBJECT)
                .observe(GRID)
                .run();
        Profile both = Simulation.of(MODEL)
                .give(dose)
                .to(SUBJECT)
                .observe(GRID)
                .set("R_TO_S", 1, "1")
                .run();
        assertTotal(one.series("esketamine"), both.series("ketamine"));
        assertTotal(one.series("noresketamine"), both.series("norketamine"));
    }

    private static void assertTotal(Series expected, Series actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertClose(expected.value(i), actual.value(i), 1e-13, expected.max(), actual.name());
        }
    }

    @Test
    void theTotalIsTheSumOfTheEnantiomers() {
        Profile profile = Simulation.of(MODEL)
                .give(Dose.mg(50).intranasal())
                .to(SUBJECT)
                .observe(GRID)
                .run();
        for (int i = 0; i < GRID.size(); i++) {
            assertClose(sum(profile, i, "esketamine", "arketamine"), sum(profile, i, "ketamine"), 1e-14);
            assertClose(sum(profile, i, "noresketamine", "arnorketamine"), sum(profile, i, "norketamine"), 1e-14);
        }
    }

    private static double sum(Profile profile, int index, String... names) {
        double sum = 0;
        for (String name : names) {
            sum += profile.series(name).value(index);
        }
        return sum;
    }

    @Test
    void exposureToRIsLargerByTheRatioOfClearances() {
        double s = Areas.perMilligram(MODEL, Subject.weighing(kg(70)), "esketamine");
        double r = Areas.perMilligram(MODEL, Subject.weighing(kg(70)), "arketamine");
        assertClose(0.5 * 1000 / 95.2, s, 1e-12);
        assertClose(s / 0.86, r, 1e-12);
    }

    @ParameterizedTest(name = "F {0} is {1}")
    @CsvSource({
        "INTRAMUSCULAR, 0.93",
        "INTRANASAL, 0.45",
        "ORAL, 0.20",
        "SUBLINGUAL, 0.29",
        "RECTAL, 0.25",
        "SUBCUTANEOUS, 0.93"
    })
    void theAreaOfEachRouteIsItsBioavailability(Route route, double f) {
        double area = Areas.under(
                Simulation.of(MODEL).give(new Bolus(new Amount(50), route)).to(SUBJECT), "ketamine");
        assertClose(f, area / (50 * Areas.perMilligram(MODEL, SUBJECT, "ketamine")), 1e-4);
    }

    /** Of what meets gut or liver first, 0.80 reaches the plasma in all: as ketamine, or at once as norketamine. */
    @ParameterizedTest
    @EnumSource(names = {"INTRANASAL", "ORAL", "SUBLINGUAL", "RECTAL"})
    void fourFifthsOfADoseThatMeetsTheLiverBecomeNorketamine(Route route) {
        double area = Areas.under(
                Simulation.of(MODEL).give(new Bolus(new Amount(50), route)).to(SUBJECT), "norketamine");
        assertClose(0.80, area / (50 * Areas.perMilligram(MODEL, SUBJECT, "norketamine")), 1e-4);
    }
}

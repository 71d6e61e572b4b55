package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arterial racemate is two halves of Simons 2022, of which the R half stays longer. */
class Simons2022RacemateTest {

    private static final LinearModel MODEL = (LinearModel) Ketamine.model("simons-2022-racemate");
    private static final Subject SUBJECT = Subject.weighing(kg(61));
    private static final Grid GRID = Grid.every(minutes(10)).until(hours(24));
    private static final Dose DOSE = Dose.mgPerKg(0.5).intravenous().over(minutes(40));

    private static Simulation simulation(String id) {
        return Simulation.of(Ketamine.model(id)).give(DOSE).to(SUBJECT).observe(GRID);
    }

    @Test
    void ofEqualClearancesItIsTheModelOfTheOneEnantiomer() {
        Profile one = simulation("simons-2022").run();
        Profile both = simulation("simons-2022-racemate").set("R_TO_S", 1, "1").run();
        assertSame(one.series("esketamine"), 1, both.series("ketamine"));
        assertSame(one.series("noresketamine"), 1, both.series("norketamine"));
    }

    @Test
    void itsSHalfIsHalfTheModelOfSKetamine() {
        Profile one = simulation("simons-2022").run();
        Profile both = simulation("simons-2022-racemate").run();
        assertSame(one.series("esketamine"), 0.5, both.series("esketamine"));
        assertSame(one.series("noresketamine"), 0.5, both.series("noresketamine"));
    }

    private static void assertSame(Series expected, double factor, Series actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertClose(factor * expected.value(i), actual.value(i), 1e-12, expected.max(), actual.name());
        }
    }

    @Test
    void theTotalIsTheSumOfTheEnantiomers() {
        Profile profile = simulation("simons-2022-racemate").run();
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

    /** A slower clearance keeps R-ketamine longer, and in the end forms as much of its metabolite. */
    @Test
    void exposureToRIsLargerByTheRatioOfClearancesAndToItsMetaboliteTheSame() {
        Subject subject = Subject.weighing(kg(70));
        double s = Areas.perMilligram(MODEL, subject, "esketamine");
        assertClose(0.5 * 1000 / 88.8, s, 1e-12);
        assertClose(s / 0.86, Areas.perMilligram(MODEL, subject, "arketamine"), 1e-12);
        double metabolite = Areas.perMilligram(MODEL, subject, "noresketamine");
        assertClose(metabolite, Areas.perMilligram(MODEL, subject, "arnorketamine"), 1e-12);
    }

    @Test
    void itIsArterialAndEndsWithNorketamine() {
        assertEquals(SamplingSite.ARTERIAL, MODEL.card().site());
        assertEquals(
                List.of("ketamine", "esketamine", "arketamine", "norketamine", "noresketamine", "arnorketamine"),
                MODEL.analytes().stream().map(Analyte::name).toList());
    }
}

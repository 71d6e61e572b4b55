package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** First-order inputs on the dispositions of children: their bioavailability, their peaks, and how strong they are. */
class ChildInputTest {

    private static final Grid GRID = Grid.every(seconds(5)).until(hours(8));

    @ParameterizedTest(name = "{0}, {1} kg, {2}, F {4}, ka {5} /h: {6} ng/mL at {7} min")
    @CsvFileSource(resources = "child-inputs.csv", numLinesToSkip = 1)
    void peaksAreThoseOfIndependentSimulations(
            String model, double weight, String dose, String route, double f, double ka, String cmax, String tmax) {
        String suffix = "_" + route;
        Series curve = Simulation.of(Ketamine.model(model))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(weight)))
                .set("F" + suffix, f, "1")
                .set("KA" + suffix, ka, "1/h")
                .observe(GRID)
                .run()
                .series("ketamine");
        assertPrinted(cmax, curve.max(), "Cmax");
        assertEquals(Double.parseDouble(tmax), curve.timeOfMax().toSeconds() / 60.0, 0.5 + 5 / 60.0);
    }

    @ParameterizedTest(name = "{0}, {1}: F {2}")
    @CsvSource({"elkomy-2015, im, 0.41", "elkomy-2015, po, 0.45", "herd-2007, in, 0.36", "herd-2007, po, 0.45"})
    void theAreaOfEachRouteIsItsBioavailability(String id, String code, double f) {
        PkModel model = Ketamine.model(id);
        Subject child = Subject.weighing(kg(20));
        double area = Areas.under(
                Simulation.of(model).give(Regimen.parse("50 mg " + code)).to(child), "ketamine");
        // trapezoids of h = 1 min err by −h²/12 of the slope at the beginning, F·dose·ka/V1 (Euler and Maclaurin)
        Map<String, Double> p =
                model.individual(child, Map.of(), Set.of("ketamine")).parameters();
        double slope = 1000 * f * 50 * p.get("KA_" + code.toUpperCase(Locale.ROOT)) / p.get("V1");
        double corrected = area + slope / (60 * 60) / 12;
        assertClose(f, corrected / (50 * Areas.perMilligram(model, child, "ketamine")), 1e-6);
    }

    @Test
    void eachBaseHasTheRoutesThatWereStudiedInChildren() {
        assertEquals(List.of("iv", "in", "po"), routes("herd-2007"));
        assertEquals(List.of("iv", "im", "po"), routes("elkomy-2015"));
        assertEquals(List.of("iv"), routes("sherwin-2015"));
        assertEquals(List.of("iv"), routes("flint-2017"));
    }

    private static List<String> routes(String id) {
        return Ketamine.model(id).inputs().stream()
                .map(Input::route)
                .map(Route::code)
                .toList();
    }

    @Test
    void aDerivedRateMakesTheInputDerivedAndTheReaderIsTold() {
        PkModel elkomy = Ketamine.model("elkomy-2015");
        assertEquals(Tier.PUBLISHED, elkomy.inputTier(Route.INTRAVENOUS));
        assertEquals(Tier.DERIVED, elkomy.inputTier(Route.INTRAMUSCULAR));
        List<String> notes = Simulation.of(elkomy)
                .give(Regimen.parse("4 mg/kg im"))
                .to(Subject.weighing(kg(20)))
                .observe(Grid.at(hours(1)))
                .run()
                .notes();
        assertTrue(
                notes.stream().anyMatch(note -> note.contains("intramuscular input of elkomy-2015 is DERIVED")),
                notes::toString);
    }

    /** Brunette 2011 printed a half-time, from which the rate follows. */
    @Test
    void theOralRateIsThatOfThePublishedHalfTime() {
        assertPrinted("0.705", Math.log(2) / (59 / 60.0), "ka (1/h)");
        assertEquals(0.705, ChildInput.ORAL.ka());
    }

    /** Hornik 2018: 6 to 8 mg/kg keep above 750 ng/mL for up to 20 min. */
    @Test
    void eightMilligramsPerKilogramIntramuscularAreAbove750From4To53Minutes() {
        Series curve = Simulation.of(Ketamine.model("elkomy-2015"))
                .give(Regimen.parse("8 mg/kg im"))
                .to(Subject.weighing(kg(14)))
                .observe(Grid.every(minutes(1)).until(hours(2)))
                .run()
                .series("ketamine");
        for (int minute = 0; minute < curve.size(); minute++) {
            assertEquals(minute >= 4 && minute <= 53, curve.value(minute) > 750, "after " + minute + " min");
        }
    }

    @Test
    void theAreaOfAnOralDoseOfBrunetteIsPrinted() {
        double area = Areas.under(
                Simulation.of(Ketamine.model("herd-2007"))
                        .give(Regimen.parse("5 mg/kg po"))
                        .to(Subject.weighing(kg(14.7))),
                "ketamine");
        assertPrinted("1185", area, "AUC (ng·h/mL)");
    }
}

package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** First-order inputs at 70 kg, at the rates between which the derived ones were chosen. */
class FirstOrderInputTest {

    private static final Grid GRID = Grid.every(seconds(5)).until(hours(3));

    @ParameterizedTest(name = "{0}, {1}, F {3}, ka {4} /h: {5} ng/mL at {6} min")
    @CsvFileSource(resources = "first-order-inputs.csv", numLinesToSkip = 1)
    void curvesAreThoseOfIndependentSimulations(
            String model,
            String dose,
            String route,
            double f,
            double ka,
            String cmax,
            double tmax,
            String c15,
            String c30) {
        Simulation simulation = Simulation.of(Ketamine.model(model))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(70)))
                .set("F_" + route, f, "1")
                .set("KA_" + route, ka, "1/h")
                .observe(GRID);
        boolean isRacemate = model.endsWith("racemate");
        Series curve = (isRacemate ? simulation.set("R_TO_S", 1, "1") : simulation)
                .run()
                .series("ketamine");
        assertPrinted(cmax, curve.max(), "Cmax");
        assertEquals(tmax, curve.timeOfMax().toSeconds() / 60.0, 0.5 + 5 / 60.0);
        if (c15 != null) {
            assertPrinted(c15, 2 * curve.at(minutes(15)), "twice the concentration at 15 min");
            assertPrinted(c30, 2 * curve.at(minutes(30)), "twice the concentration at 30 min");
        }
    }
}

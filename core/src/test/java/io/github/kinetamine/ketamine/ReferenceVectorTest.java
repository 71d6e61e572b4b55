package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.years;
import static io.github.kinetamine.testing.Closeness.assertPrinted;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import java.time.Duration;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ReferenceVectorTest {

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "models give the concentrations of independent simulations",
                "largest distance from the printed value, in units of its last digit",
                WORST.get(),
                "<= 0.5",
                "1");
    }

    @ParameterizedTest(name = "{0}, {1}: {2} at {3} min is {4}")
    @CsvFileSource(resources = "reference-vectors.csv", numLinesToSkip = 1)
    void modelsReproduceIndependentSimulationsToThePrintedDigit(
            String model, String dose, String series, double minutes, String printed) {
        Duration time = minutes(minutes);
        Profile profile = Simulation.of(Ketamine.model(model))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(70)).aged(years(45)))
                .observe(Grid.at(time))
                .run();
        WORST.accumulate(assertPrinted(printed, profile.series(series).at(time), series));
    }
}

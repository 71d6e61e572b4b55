package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertPrinted;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import java.time.Duration;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WeightedVectorTest {

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "models scaled by weight give the concentrations of independent simulations",
                "largest distance from the printed value, in units of its last digit",
                WORST.get(),
                "<= 0.5",
                "1");
    }

    @ParameterizedTest(name = "{0}, {2} kg, {1}: {3} at {4} min is {5}")
    @CsvFileSource(resources = "weighted-vectors.csv", numLinesToSkip = 1)
    void modelsScaledByWeightReproduceIndependentSimulationsToThePrintedDigit(
            String model, String dose, double weight, String series, double minutes, String printed) {
        Duration time = minutes(minutes);
        Series concentrations = Simulation.of(Ketamine.model(model))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(weight)))
                .observe(Grid.at(time))
                .run()
                .series(series);
        boolean isMilligrams = printed.endsWith(" mg/L");
        Unit unit = isMilligrams ? Unit.MG_PER_L : Unit.NG_PER_ML;
        WORST.accumulate(assertPrinted(
                printed.replace(" mg/L", ""), concentrations.in(unit).at(time), series));
    }
}

package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.kg;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MadrsVectorTest {

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "the depression scale gives the values of its fit",
                "largest distance from the printed value, in units of its last digit",
                WORST.get(),
                "<= 1.0000001",
                "1");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} h: {4}")
    @CsvFileSource(resources = "madrs-vectors.csv", numLinesToSkip = 1)
    void differencesToControlAreThePrintedOnes(String model, String fit, String dose, double hours, String printed) {
        Madrs standard = Madrs.of(EffectOptions.standard());
        Duration time = Duration.ofNanos(Math.round(hours * 3.6e12));
        double change = Simulation.of(
                        Ketamine.model(model).with(fit.equals("acute") ? standard.withAcuteTerm() : standard))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(70)))
                .observe(Grid.at(time))
                .run()
                .series("MADRS_change_vs_control")
                .at(time);
        BigDecimal expected = new BigDecimal(printed);
        double unit = expected.ulp().doubleValue();
        double error = Math.abs(change - expected.doubleValue());
        assertTrue(error <= 1.0000001 * unit, () -> "printed " + printed + ", got " + change);
        WORST.accumulate(error / unit);
    }
}

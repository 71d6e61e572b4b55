package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.years;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import java.time.Duration;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Acute effects meet independent simulations, through whole runs. */
class AcuteVectorTest {

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "acute effects give the values of independent simulations",
                "largest distance from the printed value without a stated exception, in units of its last digit",
                WORST.get(),
                "<= 1.000000001",
                "1");
    }

    @ParameterizedTest(name = "{0}, {1}: {3} of {2} at {4} min is {5}")
    @CsvFileSource(resources = "acute-vectors.csv", useHeadersInDisplayName = true)
    void effectsReproduceIndependentSimulationsToOneUnitOfThePrintedDigit(
            String model,
            String dose,
            String effect,
            String series,
            double at,
            String printed,
            double off,
            String why) {
        Duration time = minutes(at);
        double value = Simulation.of(Ketamine.model(model).with(effect(effect)))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(70)).aged(years(45)))
                .observe(Grid.at(time))
                .run()
                .series(series)
                .at(time);
        int point = printed.indexOf('.');
        double unit = Math.pow(10, point < 0 ? 0 : point + 1 - printed.length());
        double expected = Double.parseDouble(printed);
        assertEquals(expected, value, unit * (1 + 1e-9) + off, why);
        if (off == 0) {
            WORST.accumulate(Math.abs(value - expected) / unit);
        }
        assertEquals(off > 0, why != null, "an exception says why");
    }

    private static EffectModel effect(String name) {
        return name.equals("CADSS slower") ? Cadss.slower() : KetamineEffects.effect(name, EffectOptions.standard());
    }
}

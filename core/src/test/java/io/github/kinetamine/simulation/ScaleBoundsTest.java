package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value off its scale is told, with its first time and enough digits to see it, and is not clipped. */
class ScaleBoundsTest {

    @ParameterizedTest(name = "{0} + {1} per hour")
    @CsvSource({
        "0, 5, ''",
        "9.03125, 0.5, 10.03125 at 2 h",
        "8, 2.5, 10.5 at 1 h",
        "0.96875, -0.5, -0.03125 at 2 h",
        "12, -3, 12 at 0 min"
    })
    void aValueOffItsScaleIsTold(double start, double slope, String told) {
        EffectBuilder m = EffectBuilder.named("made up");
        m.driver(EffectDriver.of("ketamine"));
        m.output(EffectOutput.of("score", Unit.named("points"), "").between(0, 10), (t, d, p, y) -> start + slope * t);
        Profile profile = Simulation.of(Ketamine.racemic().with(m.build()))
                .give(Dose.mg(1).bolus())
                .to(Subject.weighing(kg(70)))
                .observe(Grid.every(hours(1)).until(hours(2)))
                .run();
        List<String> notes = profile.notes().stream()
                .filter(note -> note.startsWith("score leaves"))
                .toList();
        List<String> expected = told.isEmpty()
                ? List.of()
                : List.of("score leaves its scale of 0 to 10 points: the model gives " + told + ", and is not clipped");
        assertEquals(expected, notes);
        assertEquals(start + 2 * slope, profile.series("score").at(hours(2)));
    }
}

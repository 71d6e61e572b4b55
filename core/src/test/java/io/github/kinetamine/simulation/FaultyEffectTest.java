package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.StartValue;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equations of one's own that go wrong are named. */
class FaultyEffectTest {

    private static Profile run(EffectBuilder effect) {
        return Simulation.of(Ketamine.racemic().with(effect.build()))
                .give(Dose.mg(35).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(Grid.every(minutes(30)).until(hours(2)))
                .run();
    }

    @Test
    void aFailureOfItsEquationsNamesTheEffect() {
        EffectBuilder m = EffectBuilder.named("made up");
        m.driver(EffectDriver.of("ketamine"));
        int s = m.state("s", StartValue.ZERO, (t, d, p, y) -> Math.log(-1), (t, d, p, y) -> 1);
        m.output("s", Unit.ONE, (t, d, p, y) -> y[s]);
        String message = assertThrows(SolverException.class, () -> run(m)).getMessage();
        assertTrue(message.startsWith("effect made up: f gave NaN"), message);
    }

    @Test
    void aValueThatIsNoNumberIsTold() {
        EffectBuilder m = EffectBuilder.named("made up");
        m.driver(EffectDriver.of("ketamine"));
        m.output("good", Unit.ONE, (t, d, p, y) -> t);
        m.output("bad", Unit.ONE, (t, d, p, y) -> Math.sqrt(0.5 - t));
        List<String> told = run(m).notes().stream()
                .filter(note -> note.contains("is no number"))
                .toList();
        assertEquals(List.of("bad is no number at 1 h: check the equation that reads it, and its parameters"), told);
    }
}

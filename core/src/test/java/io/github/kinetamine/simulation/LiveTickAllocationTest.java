package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mgPerHour;
import static io.github.kinetamine.quantity.Units.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.testing.AllocatedBytes;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A live simulation that has warmed up makes no garbage, however long it goes on. */
class LiveTickAllocationTest {

    static Stream<PkModel> models() {
        return Stream.of(Twins.LINEAR, Twins.ODE);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTickAllocatesNothing(PkModel model) {
        LiveSimulation patient = Simulation.of(model).live(Subject.weighing(kg(80)));
        patient.give(Dose.mg(30).bolus());
        patient.infuse(mgPerHour(5));
        Duration tick = seconds(1);
        advance(patient, tick, 20_000);
        assertEquals(0, AllocatedBytes.of(() -> advance(patient, tick, 1_000)));
    }

    private static void advance(LiveSimulation patient, Duration tick, int ticks) {
        double sum = 0;
        for (int i = 0; i < ticks; i++) {
            patient.advance(tick);
            sum += patient.concentration("drug", Unit.NG_PER_ML);
        }
        assertTrue(sum > 0);
    }
}

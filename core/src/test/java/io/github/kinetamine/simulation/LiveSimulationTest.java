package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mgPerHour;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time that goes on tick by tick: the same curve as a simulation that is planned whole, and a past that can be taken up. */
class LiveSimulationTest {

    static Stream<PkModel> models() {
        return Stream.of(Twins.LINEAR, Twins.ODE);
    }

    private static LiveSimulation live(PkModel model) {
        return Simulation.of(model).live(Subject.weighing(kg(80)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void ticksFollowThePlannedCurve(PkModel model) {
        Regimen regimen = Regimen.of(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .and(Regimen.of(Dose.mg(50).oral(), Schedule.every(hours(3)).times(3))
                        .at(hours(1)));
        Series planned = Simulation.of(model)
                .give(regimen)
                .to(Subject.weighing(kg(80)))
                .observe(Grid.every(minutes(1)).until(hours(10)))
                .run()
                .series("drug");
        LiveSimulation patient = live(model);
        patient.give(regimen);
        Duration tick = minutes(1);
        for (int i = 1; i < planned.size(); i++) {
            patient.advance(tick);
            double expected = planned.value(i);
            assertEquals(expected, patient.concentration("drug", Unit.NG_PER_ML), 1e-6 * planned.max());
        }
        assertEquals(hours(10), patient.time());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aBolusIsThereAtOnce(PkModel model) {
        LiveSimulation patient = live(model);
        assertEquals(0, patient.concentration("drug", Unit.NG_PER_ML));
        patient.give(Dose.mg(30).bolus());
        assertEquals(30, patient.amount("central"));
        assertEquals(1000, patient.concentration("drug", Unit.NG_PER_ML), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPumpThatIsSetAndStoppedIsAnInfusion(PkModel model) {
        LiveSimulation pumped = live(model);
        pumped.infuse(mgPerHour(5));
        pumped.advance(minutes(10));
        pumped.infuse(mgPerHour(20));
        pumped.advance(minutes(20));
        pumped.infuse(mgPerHour(0));
        pumped.advance(hours(1));
        LiveSimulation infused = live(model);
        infused.give(Regimen.of(Dose.mgPerHour(5).intravenous().over(minutes(10)))
                .and(Regimen.of(Dose.mgPerHour(20).intravenous().over(minutes(20)))
                        .at(minutes(10))));
        infused.advance(minutes(90));
        assertClose(infused.amount("central"), pumped.amount("central"), 1e-7);
    }

    /** Random ticks and doses; a copy, and what is restored in another simulation, go on with the same bits. */
    @ParameterizedTest
    @MethodSource("models")
    void copiesAndWhatIsRestoredGoOnWithTheSameBits(PkModel model) {
        Random random = new Random(7);
        LiveSimulation patient = live(model);
        for (int i = 0; i < 40; i++) {
            doSomething(patient, random);
            LiveSimulation copy = patient.copy();
            LiveSimulation restored = live(model);
            restored.restore(patient.save());
            long seed = random.nextLong();
            double[] ahead = after(copy, seed);
            assertArrayEquals(ahead, after(restored, seed));
            assertArrayEquals(ahead, after(patient.copy(), seed));
            assertArrayEquals(patient.save(), patient.copy().save());
        }
        LiveSimulation copy = patient.copy();
        double[] untouched = amounts(patient);
        doSomething(copy, random);
        copy.advance(hours(1));
        assertArrayEquals(untouched, amounts(patient));
        assertNotEquals(untouched[1], amounts(copy)[1]);
    }

    private static double[] after(LiveSimulation simulation, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            doSomething(simulation, random);
        }
        return amounts(simulation);
    }

    private static void doSomething(LiveSimulation simulation, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> simulation.give(Dose.mg(1 + random.nextInt(50)).bolus());
            case 1 ->
                simulation.give(Dose.mg(1 + random.nextInt(50)).intravenous().over(minutes(40)));
            case 2 -> simulation.infuse(mgPerHour(random.nextInt(20)));
            case 3 ->
                simulation.give(Regimen.of(
                        Dose.mg(20).oral(), Schedule.every(minutes(25)).times(3)));
            default -> simulation.advance(seconds(1 + random.nextInt(3_000)));
        }
        simulation.advance(seconds(random.nextInt(100)));
    }

    private static double[] amounts(LiveSimulation simulation) {
        return Stream.of("depot", "central", "peripheral")
                .mapToDouble(simulation::amount)
                .toArray();
    }

    @Test
    void whatWasNotSavedHereIsRefusedAndChangesNothing() {
        LiveSimulation patient = live(Twins.LINEAR);
        patient.give(Dose.mg(30).bolus());
        byte[] saved = patient.save();
        double[] before = amounts(patient);
        byte[] damaged = saved.clone();
        damaged[30] ^= 1;
        List<byte[]> wrong = List.of(new byte[0], new byte[100], damaged, Arrays.copyOf(saved, saved.length - 1));
        for (byte[] bytes : wrong) {
            String message = assertThrows(IllegalArgumentException.class, () -> patient.restore(bytes))
                    .getMessage();
            assertTrue(message.contains("no saved live simulation"), message);
        }
        LiveSimulation heavier = Simulation.of(Twins.LINEAR).live(Subject.weighing(kg(90)));
        String message = assertThrows(IllegalArgumentException.class, () -> heavier.restore(saved))
                .getMessage();
        assertTrue(message.contains("another model or subject"), message);
        assertArrayEquals(before, amounts(patient));
    }

    /** Whoever writes bytes can write their checksum. */
    @Test
    void whatNoSimulationCanBeInIsRefusedThoughItsChecksumIsRight() {
        LiveSimulation patient = live(Twins.LINEAR);
        patient.give(Dose.mg(30).intravenous().over(minutes(40)));
        patient.advance(minutes(1));
        byte[] saved = patient.save();
        patient.restore(checked(saved.clone()));
        int compartmentOfTheEnd = saved.length - 20;
        int kindOfTheEnd = saved.length - 21;
        for (int place : List.of(kindOfTheEnd, compartmentOfTheEnd, 12)) {
            byte[] damaged = saved.clone();
            damaged[place] = 99;
            refuses("no saved live simulation", () -> patient.restore(checked(damaged)));
        }
        byte[] neverBegun = saved.clone();
        neverBegun[saved.length - 12] ^= 1;
        refuses("no saved live simulation", () -> patient.restore(checked(neverBegun)));
        refuses("no saved live simulation", () -> patient.restore(checked(Arrays.copyOf(saved, saved.length + 4))));
        assertArrayEquals(saved, patient.save());
    }

    private static byte[] checked(byte[] saved) {
        CRC32 checksum = new CRC32();
        checksum.update(saved, 0, saved.length - Long.BYTES);
        return ByteBuffer.wrap(saved)
                .putLong(saved.length - Long.BYTES, checksum.getValue())
                .array();
    }

    @Test
    void noSimulationGoesOnForMoreThanAHundredYears() {
        LiveSimulation patient = live(Twins.LINEAR);
        patient.advance(Units.LONGEST_DURATION);
        refuses("at most 100 years, got 1 s after 36525 d", () -> patient.advance(seconds(1)));
        assertEquals(Units.LONGEST_DURATION, patient.time());
    }

    @Test
    void wrongCallsSayWhatToDo() {
        LiveSimulation unknown = Simulation.of(Twins.LINEAR).live();
        refuses("needs a body weight", () -> unknown.infuse(Units.mgPerKgPerHour(1)));
        refuses("has no route 'im'", () -> unknown.give(Dose.mg(1).intramuscular()));
        refuses("can't take a pump", () -> unknown.infuse(mgPerHour(1), Route.ORAL));
        refuses(
                "a tick must be from 0 to 100 years, got 1 s back",
                () -> unknown.advance(seconds(1).negated()));
        refuses("no series 'drag'", () -> unknown.concentration("drag", Unit.NG_PER_ML));
        refuses("no compartment 'x'", () -> unknown.amount("x"));
        refuses(
                "can't be at steady state",
                () -> unknown.give(Regimen.of(Dose.mg(1).bolus()).steadyState(hours(1))));
    }

    private static void refuses(String why, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(why), message);
    }
}

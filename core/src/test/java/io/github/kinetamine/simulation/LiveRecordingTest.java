package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mgPerHour;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Units;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Field by field, what no live simulation can have saved is refused with its reason, though its checksum is right. */
class LiveRecordingTest {

    /** Where the fields of one depot, one central compartment with two infusions, one pump and one planned end stand. */
    private static final int NOW = 12;

    private static final int DEPOT_AMOUNT = 24;
    private static final int TIMES_OF_AN_INFUSION = 58;
    private static final int RATE_OF_AN_INFUSION = 62;
    private static final int PUMP_ROUTE = 93;
    private static final int PUMP_RATE = 95;
    private static final int END_TIME = 107;
    private static final int END_RANK = 115;
    private static final int END_KIND = 120;
    private static final int END_COMPARTMENT = 121;
    private static final int END_RATE = 125;
    private static final int LENGTH = 141;

    private static LiveSimulation live() {
        return Simulation.of(Twins.LINEAR).live(Subject.weighing(kg(70)));
    }

    /** A pump of 5 mg/h, and an infusion of 45 mg/h whose end is planned. */
    private static byte[] saved() {
        LiveSimulation patient = live();
        patient.infuse(mgPerHour(5));
        patient.give(Dose.mg(30).intravenous().over(minutes(40)));
        patient.advance(minutes(1));
        byte[] saved = patient.save();
        assertEquals(LENGTH, saved.length);
        return saved;
    }

    private static void refuses(String why, Consumer<ByteBuffer> damage) {
        byte[] bytes = saved();
        damage.accept(ByteBuffer.wrap(bytes));
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, LENGTH - Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(LENGTH - Long.BYTES, checksum.getValue());
        LiveSimulation patient = live();
        byte[] before = patient.save();
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> patient.restore(bytes), why);
        assertEquals("these bytes are no saved live simulation: pass what save() gave", refusal.getMessage());
        assertEquals(why, refusal.getCause().getMessage());
        assertArrayEquals(before, patient.save());
    }

    @Test
    void timesThatAreNeverReachedAreRefused() {
        refuses("the time is -1 ns", bytes -> bytes.putLong(NOW, -1));
        long century = Units.LONGEST_DURATION.toNanos();
        refuses("the time is " + (century + 1) + " ns", bytes -> bytes.putLong(NOW, century + 1));
        refuses("what is planned is out of order", bytes -> bytes.putLong(END_TIME, bytes.getLong(NOW)));
    }

    @Test
    void amountsAndRatesThatAreNoneAreRefused() {
        refuses("an amount is NaN", bytes -> bytes.putDouble(DEPOT_AMOUNT, Double.NaN));
        for (double rate : new double[] {0, -1, Double.POSITIVE_INFINITY, Double.NaN}) {
            refuses("an amount or a rate is " + rate, bytes -> bytes.putDouble(RATE_OF_AN_INFUSION, rate));
            refuses("an amount or a rate is " + rate, bytes -> bytes.putDouble(END_RATE, rate));
        }
        for (double rate : new double[] {-1, Double.POSITIVE_INFINITY, Double.NaN}) {
            refuses("a pump's rate is " + rate, bytes -> bytes.putDouble(PUMP_RATE, rate));
        }
        refuses("an infusion runs 0 times", bytes -> bytes.putInt(TIMES_OF_AN_INFUSION, 0));
    }

    @Test
    void kindsAndPlacesThatThereAreNotAreRefused() {
        refuses("a pump has no route", bytes -> bytes.put(PUMP_ROUTE, "zz".getBytes(StandardCharsets.US_ASCII)));
        for (int compartment : new int[] {-1, 3}) {
            refuses("there is no compartment " + compartment, bytes -> bytes.putInt(END_COMPARTMENT, compartment));
        }
        for (byte kind : new byte[] {-1, 3}) {
            refuses("there are 3 kinds, not one of number " + kind, bytes -> bytes.put(END_KIND, kind));
            refuses("there are 3 kinds, not one of number " + kind, bytes -> bytes.put(END_RANK, kind));
        }
    }

    @Test
    void anEndNeedsABeginningOfItsRateInItsCompartment() {
        refuses("an infusion ends that has not begun", bytes -> bytes.putDouble(END_RATE, 44));
        refuses("an infusion ends that has not begun", bytes -> bytes.putInt(END_COMPARTMENT, 0));
        refuses("an infusion ends that has not begun", bytes -> bytes.putDouble(RATE_OF_AN_INFUSION, 44));
    }

    /** The last moment of all can be saved, and what begins and ends in one plan. */
    @Test
    void whatIsPossibleIsTakenBack() {
        LiveSimulation old = live();
        old.advance(Units.LONGEST_DURATION);
        LiveSimulation restored = live();
        restored.restore(old.save());
        assertEquals(Units.LONGEST_DURATION, restored.time());
        LiveSimulation planned = live();
        for (int i = 0; i < 2; i++) {
            planned.give(Regimen.of(Dose.mg(30).intravenous().over(minutes(40))).at(minutes(5)));
        }
        restored.restore(planned.save());
        assertArrayEquals(planned.save(), restored.save());
        restored.advance(minutes(46));
        planned.advance(minutes(46));
        assertEquals(planned.amount("central"), restored.amount("central"));
    }
}

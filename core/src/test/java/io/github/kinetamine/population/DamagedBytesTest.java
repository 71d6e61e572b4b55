package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bytes that have suffered on their way from one machine to another are refused in words, with little memory. */
class DamagedBytesTest {

    private static final Population PEOPLE = Population.of(Ketamine.model("otto-2021"))
            .give(Dose.mg(30).bolus())
            .like(Subject.weighing(kg(70)))
            .subjects(2)
            .seed(5)
            .observe(every(hours(1)).until(hours(1)));

    private static byte[] result() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PEOPLE.run().writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] summary() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PEOPLE.summarise(new Target("all", subject -> true)).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static void refusesResult(String why, byte[] bytes) {
        IOException refused =
                assertThrows(IOException.class, () -> PopulationResult.read(PEOPLE, new ByteArrayInputStream(bytes)));
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }

    private static void refusesSummary(String why, byte[] bytes) {
        IOException refused =
                assertThrows(IOException.class, () -> PopulationSummary.read(PEOPLE, new ByteArrayInputStream(bytes)));
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }

    @Test
    void bytesThatEndTooEarlyAreSaidTo() throws IOException {
        byte[] result = result();
        byte[] summary = summary();
        for (int length = 0; length < result.length; length++) {
            refusesResult("the bytes end before the result does", Arrays.copyOf(result, length));
        }
        for (int length = 0; length < summary.length; length++) {
            refusesSummary("the bytes end before the result does", Arrays.copyOf(summary, length));
        }
    }

    /** Two series at two times of two subjects end the bytes; before them stand the number of the first and the count. */
    @Test
    void aCountThatNoResultHasTakesNoMemory() throws IOException {
        byte[] result = result();
        int count = result.length - 2 * 2 * 2 * Double.BYTES - Integer.BYTES;
        assertEquals(2, ByteBuffer.wrap(result).getInt(count));
        refusesResult(
                "values of a series",
                ByteBuffer.wrap(result.clone()).putInt(count, Integer.MAX_VALUE).array());
        for (int wrong : new int[] {-1, 0, Integer.MIN_VALUE}) {
            refusesResult(
                    "numbered from 1 on",
                    ByteBuffer.wrap(result.clone()).putInt(count, wrong).array());
        }
        refusesResult(
                "the bytes end",
                ByteBuffer.wrap(result.clone()).putInt(count, 100_000_000).array());
        refusesResult(
                "numbered from 1 on",
                ByteBuffer.wrap(result.clone()).putLong(count - Long.BYTES, 0).array());
    }

    @Test
    void aTargetThatMoreMeetThanThereAreIsRefused() throws IOException {
        byte[] summary = summary();
        assertEquals(2, summary[summary.length - 1]);
        summary[summary.length - 1] = 1;
        refusesSummary("some subjects of all, got 2 of 1", summary);
    }

    @Test
    void aDistributionThatNoValuesHaveIsRefused() throws IOException {
        QuantileSketch sketch = QuantileSketch.of(-2, 0, 1, 3);
        byte[] bytes = bytes(sketch);
        assertEquals(sketch, sketch(bytes));
        assertEquals(QuantileSketch.empty(), sketch(bytes(QuantileSketch.empty())));
        for (int end : new int[] {bytes.length - Long.BYTES, bytes.length - 2 * Long.BYTES}) {
            for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, 4, -9, 1e300}) {
                byte[] damaged =
                        ByteBuffer.wrap(bytes.clone()).putDouble(end, wrong).array();
                IOException refused = assertThrows(IOException.class, () -> sketch(damaged), () -> end + ": " + wrong);
                assertTrue(refused.getMessage().contains("the counts of a distribution"), refused::getMessage);
            }
        }
    }

    private static byte[] bytes(QuantileSketch sketch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sketch.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static QuantileSketch sketch(byte[] bytes) throws IOException {
        return QuantileSketch.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}

package io.github.kinetamine.fuzz;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.population.Measure;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.population.PopulationSummary;
import io.github.kinetamine.population.QuantileSketch;
import io.github.kinetamine.population.SeriesSummary;
import io.github.kinetamine.population.Target;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.LiveSimulation;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import io.github.kinetamine.testing.fuzz.Findings;
import io.github.kinetamine.testing.fuzz.Fuzzing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader of bytes reads damaged ones, or refuses them in words; what it reads can be used, written and read again. */
class FuzzedBytesTest {

    private static final Population POPULATION = Population.of(Ketamine.model("otto-2021"))
            .give(Regimen.parse("30 mg iv bolus"))
            .like(Subject.weighing(kg(70)))
            .observe(Grid.every(hours(1)).until(hours(2)))
            .subjects(3)
            .seed(7);

    static Stream<Fuzzing<byte[]>> readers() throws IOException {
        return Stream.of(results(), summaries(), liveSimulations(), liveSimulationsWithChecksum());
    }

    private static Fuzzing<byte[]> results() throws IOException {
        byte[] valid = written(POPULATION.run()::writeTo);
        return Fuzzing.ofBytes("results of populations", FuzzedBytesTest::readResult, valid)
                .alsoRefusingBy(IOException.class);
    }

    private static void readResult(byte[] bytes) throws IOException {
        PopulationResult result = PopulationResult.read(POPULATION, new ByteArrayInputStream(bytes));
        assertTrue(result.subjects().size() <= result.size());
        result.series().forEach(series -> series.at(result.grid().size() - 1));
        byte[] written = written(result::writeTo);
        PopulationResult again = PopulationResult.read(POPULATION, new ByteArrayInputStream(written));
        assertArrayEquals(written, written(again::writeTo));
    }

    /** What writes itself to a stream. */
    private interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        result.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Fuzzing<byte[]> summaries() throws IOException {
        PopulationSummary valid =
                POPULATION.summarise(Measure.max("esketamine"), new Target("any", subject -> subject.id() > 1));
        return Fuzzing.ofBytes("summaries of populations", FuzzedBytesTest::readSummary, written(valid::writeTo))
                .alsoRefusingBy(IOException.class);
    }

    private static void readSummary(byte[] bytes) throws IOException {
        PopulationSummary summary = PopulationSummary.read(POPULATION, new ByteArrayInputStream(bytes));
        for (SeriesSummary series : summary.series()) {
            for (int i = 0; i < series.grid().size(); i++) {
                use(series.at(i));
            }
        }
        byte[] written = written(summary::writeTo);
        PopulationSummary again = PopulationSummary.read(POPULATION, new ByteArrayInputStream(written));
        assertArrayEquals(written, written(again::writeTo));
    }

    private static void use(QuantileSketch sketch) {
        if (sketch.count() > 0) {
            double median = sketch.quantile(0.5);
            assertTrue(sketch.min() <= median && median <= sketch.max(), sketch::toString);
        }
    }

    private static LiveSimulation live() {
        return Simulation.of(Ketamine.model("otto-2021")).live(Subject.weighing(kg(70)));
    }

    private static byte[] saved() {
        LiveSimulation live = live();
        live.infuse(new InfusionRate(12));
        live.give(Regimen.parse("0.5 mg/kg iv over 40 min at 5 min + 3 mg iv bolus every 1 h x 2"));
        live.advance(minutes(10));
        return live.save();
    }

    private static Fuzzing<byte[]> liveSimulations() {
        return Fuzzing.ofBytes("live simulations", FuzzedBytesTest::restore, saved());
    }

    /** With a checksum that is right, as damage that is done on purpose has. */
    private static Fuzzing<byte[]> liveSimulationsWithChecksum() {
        return Fuzzing.ofBytes("live simulations with their checksum", bytes -> restore(checked(bytes)), saved())
                .alsoRefusingBy(SolverException.class);
    }

    private static byte[] checked(byte[] bytes) {
        int content = bytes.length - Long.BYTES;
        if (content < 0) {
            return bytes;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, content);
        return ByteBuffer.wrap(bytes).putLong(content, crc.getValue()).array();
    }

    private static void restore(byte[] bytes) {
        LiveSimulation live = live();
        live.restore(bytes);
        byte[] saved = live.save();
        live.restore(saved);
        assertArrayEquals(saved, live.save());
        live.advance(minutes(Math.min(90, hours(876_000).minus(live.time()).toMinutes())));
        live.concentration("esketamine", Unit.NG_PER_ML);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFewThousandDamagedBytesAreReadOrRefused(Fuzzing<byte[]> reader) {
        Findings findings = reader.run(Fuzzing.FEW);
        record("every build", reader, Fuzzing.FEW, findings);
        findings.requireNone();
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Tag("slow")
    void manyMoreDamagedBytesAreReadOrRefused(Fuzzing<byte[]> reader) {
        Findings findings = reader.run(Fuzzing.MANY);
        record("slow proofs", reader, Fuzzing.MANY, findings);
        findings.requireNone();
    }

    private static void record(String when, Fuzzing<byte[]> reader, int inputs, Findings findings) {
        String requirement = "damaged bytes are read or refused in words (" + when + ")";
        Evidence.record(requirement, reader + ": inputs", inputs, ">= " + Fuzzing.FEW, "1");
        Evidence.record(requirement, reader + ": outcomes that are not documented", findings.count(), "= 0", "1");
    }
}

package io.github.kinetamine.nca;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.testing.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two public data sets against a computation of their own, which the script beside the data has made. */
class WorkedExamplesTest {

    private static final Map<String, Nca> METHODS =
            Map.of("linear", Nca.linear(), "linuplogdown", Nca.linearUpLogDown());

    /** The script works in mg, L and h. */
    private static final Map<String, Double> PER_MG_L_H =
            Map.of("ng/mL", 1000.0, "ng·h/mL", 1000.0, "ng·h²/mL", 1000.0);

    private static final double TOLERANCE = 1e-9;

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "public data sets give the values of an independent computation",
                "largest relative error of a parameter",
                WORST.get(),
                "<= 1e-9",
                "1");
    }

    /** A line of the expected values. */
    record Expected(String data, String id, String method, NcaParameter parameter, double value) {}

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void everyParameterOfEverySubjectIsWhatTheFormulaeGive(String data, String method) {
        Map<String, NcaFindings> found = new LinkedHashMap<>();
        profiles(data)
                .forEach((id, profile) -> found.put(id, METHODS.get(method).analyse(profile)));
        List<Expected> expected = expected(data, method);
        assertEquals(
                found.size(), expected.stream().map(Expected::id).distinct().count());
        for (Expected one : expected) {
            Finding value = found.get(one.id()).value(one.parameter());
            double scale = PER_MG_L_H.getOrDefault(value.unit().symbol(), 1.0);
            double expectedValue = one.value() * scale;
            WORST.accumulate(
                    assertClose(expectedValue, value.orThrow(), TOLERANCE, Math.abs(expectedValue), one.toString()));
        }
    }

    static Stream<Arguments> methods() {
        return Stream.of("theoph", "indometh")
                .flatMap(data -> METHODS.keySet().stream().map(method -> Arguments.of(data, method)));
    }

    /** What R's own summary of the concentrations prints: 4.960 and 0.5918. */
    @Test
    void theDataAreThoseOfR() {
        assertEquals(4.960, meanConcentration("theoph"), 0.0005);
        assertEquals(0.5918, meanConcentration("indometh"), 0.00005);
    }

    private static double meanConcentration(String data) {
        return rows(data + ".csv").stream()
                .mapToDouble(row -> Double.parseDouble(row.get("DV")))
                .average()
                .orElseThrow();
    }

    private static Map<String, NcaProfile> profiles(String data) {
        Map<String, List<Map<String, String>>> subjects = rows(data + ".csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("ID"), LinkedHashMap::new, Collectors.toList()));
        Map<String, NcaProfile> profiles = new LinkedHashMap<>();
        subjects.forEach((id, rows) -> profiles.put(id, profile(rows)));
        return profiles;
    }

    private static NcaProfile profile(List<Map<String, String>> rows) {
        List<Sample> samples = rows.stream()
                .map(row -> Sample.of(
                        Units.hours(Double.parseDouble(row.get("TIME"))),
                        Double.parseDouble(row.get("DV")),
                        Unit.MG_PER_L))
                .toList();
        boolean isOral = rows.get(0).containsKey("DOSE");
        double mg = isOral ? number(rows, "WT") * number(rows, "DOSE") : 1;
        return NcaProfile.of(samples).given(NcaDose.of(new Amount(mg), isOral ? Route.ORAL : Route.INTRAVENOUS));
    }

    private static double number(List<Map<String, String>> rows, String column) {
        return Double.parseDouble(rows.get(0).get(column));
    }

    private static List<Expected> expected(String data, String method) {
        return rows("worked-examples.csv").stream()
                .filter(row -> row.get("data").equals(data) && row.get("method").equals(method))
                .map(row -> new Expected(
                        data,
                        row.get("ID"),
                        method,
                        NcaParameter.valueOf(row.get("PPTESTCD")),
                        Double.parseDouble(row.get("value"))))
                .toList();
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream in = WorkedExamplesTest.class.getResourceAsStream(file)) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
            String[] header = lines.get(0);
            return lines.subList(1, lines.size()).stream()
                    .map(line -> row(header, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}

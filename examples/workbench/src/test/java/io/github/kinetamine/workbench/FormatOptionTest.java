package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the format, a table has the same columns and rows. */
class FormatOptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    static Stream<List<String>> tablesOnStandardOutput() throws IOException {
        Path samples = Files.writeString(
                Files.createTempFile("samples", ".csv"), "ID,TIME,DV\n1,0,0\n1,1,60\n1,2,30\n1,4,8\n1,8,1\n");
        Path trial = Files.writeString(
                Files.createTempFile("trial", ".csv"), "ID,TIME,EVID,AMT,CMT\n1,0,1,35,iv\n1,1,0,.,.\n");
        samples.toFile().deleteOnExit();
        trial.toFile().deleteOnExit();
        return Stream.of(
                List.of("simulate", "--model=otto-2021", "--dose=30 mg iv bolus", "--until=2h", "--every=1h"),
                List.of("nca", "--data=" + samples),
                List.of("dataset", "--model=otto-2021", "--data=" + trial));
    }

    @ParameterizedTest
    @MethodSource("tablesOnStandardOutput")
    void jsonAndMarkdownHoldWhatTheCsvHolds(List<String> command) throws IOException {
        String csv = Answer.to(command).done().out();
        assertEquals(csv, Answer.to(command, "--table", "csv").done().out());
        assertSame(csv, Answer.to(command, "--json").done().out());
        List<String> markdown =
                Answer.to(command, "--table=md").done().out().lines().toList();
        assertEquals(csv.lines().count() + 1, markdown.size());
        assertTrue(markdown.get(1).matches("\\|( -+:? \\|)+"), markdown.get(1));
        assertEquals(
                rows(csv).get(0).size(),
                markdown.get(0).chars().filter(c -> c == '|').count() - 1);
    }

    @Test
    void aComparisonPrintsItsSummaryAndWritesJsonBesideEveryCsv() throws IOException {
        Answer json = compare("--json").done();
        assertSame(text("out/summary.csv"), json.out());
        for (String name : List.of("curves", "summary", "effects", "quantiles", "subjects", "differences")) {
            assertSame(text("out/" + name + ".csv"), text("out/" + name + ".json"));
            assertTrue(json.err().contains(name + ".json"), json.err());
        }
        assertTrue(json.err().startsWith("note: "), json.err());
        assertEquals(text("out/summary.csv"), compare("--table", "csv").done().out());
        String markdown = compare("--table=md").done().out();
        assertTrue(markdown.startsWith("| arm | analyte | Cmax ng/mL |"), markdown);
        assertEquals(4, markdown.split("\n\n").length, "exposure, effects, percentiles, differences");
    }

    @Test
    void withoutJsonThereIsNoJson() {
        compare().done();
        assertFalse(Files.exists(temporary.resolve("out/summary.json")));
    }

    @Test
    void aPopulationPrintsItsPercentiles() throws IOException {
        List<String> population = List.of(
                "population",
                "--model=otto-2021",
                "--dose=30 mg iv bolus",
                "--subjects=20",
                "--until=4h",
                "--every=1h",
                "--out=" + temporary.resolve("out"));
        String csv = Answer.to(population, "--table=csv").done().out();
        assertEquals(
                "arm,metric,unit,n,p05,p25,p50,p75,p95", csv.lines().findFirst().orElseThrow());
        assertEquals(5, csv.lines().count(), "peak and area of two analytes");
        assertSame(csv, Answer.to(population, "--json").done().out());
        assertSame(text("out/subjects.csv"), text("out/subjects.json"));
        assertSame(text("out/quantiles.csv"), text("out/quantiles.json"));
    }

    @Test
    void aValidationPrintsItsScores() throws IOException {
        List<String> validate = List.of("validate", "--out=" + temporary.resolve("out"));
        assertSame(
                Answer.to(validate, "--table=csv").done().out(),
                Answer.to(validate, "--json").done().out());
        assertSame(text("out/validation.csv"), text("out/validation.json"));
    }

    @Test
    void aFormatIsOneOfThreeAndOneAlone() {
        simulate("--table=html").assertRefused("--table must be md or csv, got 'html'");
        simulate("--table=md", "--json").assertRefused("--json", "--table", "mutually exclusive");
        simulate("--table").assertRefused("--table");
        compare("--table=html").assertRefused("--table must be md or csv");
        compare("--table=csv", "--json").assertRefused("mutually exclusive");
        assertFalse(Files.exists(temporary.resolve("out")), "it is said before anything is written");
    }

    private static Answer simulate(String... format) {
        return Answer.to(
                List.of("simulate", "--model=otto-2021", "--dose=30 mg iv bolus", "--until=2h", "--every=1h"), format);
    }

    private Answer compare(String... format) {
        return Answer.to(
                List.of(
                        "compare",
                        "--arm=a, \"b\"=otto-2021: 30 mg iv bolus",
                        "--arm=half=otto-2021: 15 mg iv bolus",
                        "--effect=SBP",
                        "--subjects=10",
                        "--until=4h",
                        "--every=1h",
                        "--out=" + temporary.resolve("out")),
                format);
    }

    private String text(String file) throws IOException {
        return Files.readString(temporary.resolve(file));
    }

    private static List<List<String>> rows(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /** Cell by cell; a missing value is empty in the one and null in the other. */
    private static void assertSame(String csv, String json) throws IOException {
        List<List<String>> read = new ArrayList<>();
        for (JsonNode row : JSON.readTree(json)) {
            if (read.isEmpty()) {
                List<String> names = new ArrayList<>();
                row.fieldNames().forEachRemaining(names::add);
                read.add(names);
            }
            List<String> cells = new ArrayList<>();
            row.elements().forEachRemaining(cell -> cells.add(cell.isNull() ? "" : cell.asText()));
            read.add(cells);
        }
        List<List<String>> expected = rows(csv);
        assertEquals(expected.size(), read.size());
        assertEquals(expected.get(0), read.get(0));
        for (int i = 1; i < expected.size(); i++) {
            for (int j = 0; j < expected.get(i).size(); j++) {
                assertEquals(
                        plain(expected.get(i).get(j)),
                        plain(read.get(i).get(j)),
                        expected.get(0).get(j));
            }
        }
    }

    private static String plain(String cell) {
        return NumberText.isNumber(cell) ? "" + Double.parseDouble(cell) : cell.equals(".") ? "" : cell;
    }
}

package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ValidateTest {

    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    private static Answer answer;

    @BeforeAll
    static void validate() {
        answer =
                Answer.to("validate", "--out", shared.resolve("out").toString()).done();
    }

    @Test
    void theFolderHoldsTheTwoFilesAndNothingElse() {
        assertEquals(
                List.of("goodness.png", "goodness.svg", "validation.csv", "validation.html"),
                names(shared.resolve("out")));
        assertEquals("", answer.err());
    }

    @Test
    void theSummaryIsPrintedWithWhatFails() {
        assertTrue(answer.out().lines().anyMatch(line -> line.matches("iv +otto-2021-racemate +yes .*within twofold")));
        assertTrue(answer.out().contains("sublingual, simons-2022, the recommended model: no verdict: 0 independent"));
        assertTrue(answer.out().contains("misses"), answer.out());
        assertTrue(answer.out().contains("written to "), answer.out());
        assertFalse(answer.out().contains("NaN"), answer.out());
    }

    @Test
    void everyObservationIsInTheTableWithAPredictionOrAReason() throws IOException {
        List<NamedCsvRecord> rows = rows();
        assertEquals(
                Observations.all().stream().map(Observation::id).toList(),
                rows.stream().map(row -> row.getField("id")).distinct().toList());
        for (NamedCsvRecord row : rows) {
            assertTrue(
                    row.getField("predicted").isEmpty()
                            != row.getField("reason").isEmpty(),
                    row.toString());
        }
    }

    @Test
    void theFoldErrorFollowsFromPredictedAndObserved() throws IOException {
        for (NamedCsvRecord row : rows()) {
            if (!row.getField("predicted").isEmpty()) {
                double ratio = number(row, "predicted") / number(row, "observed");
                assertEquals(ratio, number(row, "ratio"));
                assertEquals(Math.max(ratio, 1 / ratio), number(row, "fold_error"));
            }
        }
    }

    @Test
    void thePageHoldsTheSameAndNeedsNothingElse() throws IOException {
        String page = Files.readString(shared.resolve("out/validation.html"));
        Document report = Xml.parsed(page);
        String words = report.getDocumentElement().getTextContent();
        for (Observation observation : Observations.all()) {
            assertTrue(words.contains(observation.id()), observation.id());
        }
        Xml.assertContains(report, "td", "within twofold");
        Xml.assertContains(report, "th", "intravenous, flint-2017: no verdict: 1 independent number");
        assertEquals(List.of(), Xml.elements(report, "script"));
        assertFalse(page.contains(" src="));
        assertFalse(words.contains("NaN"));
    }

    @Test
    void aWrongFolderIsRefusedAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");
        Answer.to("validate", "--out", file.toString()).assertRefused("is a file", "name a folder");
        Answer.to("validate", "--out", "").assertRefused("--out takes the name of a folder");
        Answer.to("validate").assertRefused("--out");
        assertEquals("mine", Files.readString(file));
        Path inTheWay = Files.createDirectories(temporary.resolve("out/validation.html"));
        Answer.to("validate", "--out", inTheWay.getParent().toString()).assertRefused("validation.html is a folder");
        assertEquals(List.of("validation.html"), names(inTheWay.getParent()));
    }

    @Test
    void theFigureHasAPointForEachConcentrationOfARecommendedModel() throws IOException {
        Document report = Xml.parsed(Files.readString(shared.resolve("out/validation.html")));
        long expected = rows().stream()
                .filter(row -> row.getField("recommended").equals("yes"))
                .filter(row -> List.of("cmax", "concentration").contains(row.getField("quantity")))
                .filter(row -> !row.getField("predicted").isEmpty())
                .count();
        long groups = Xml.texts(report, "text").stream()
                .filter(text -> text.matches("[a-z]+, [a-z0-9-]+"))
                .count();
        long circles = Xml.elements(report, "circle").stream()
                .filter(circle -> !circle.getAttribute("r").isEmpty())
                .count();
        long timed = rows().stream()
                .filter(row -> row.getField("recommended").equals("yes"))
                .filter(row -> List.of("cmax", "concentration").contains(row.getField("quantity")))
                .filter(row -> !row.getField("predicted").isEmpty()
                        && !row.getField("time_h").isEmpty())
                .count();
        assertEquals(2 * (2 * expected + timed) + groups, circles, "filled and outlined in each panel, and the legend");
        for (String label : List.of("observed (ng/mL)", "predicted (ng/mL)", "predicted / observed", "numbers")) {
            Xml.assertContains(report, "text", label);
        }
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(shared.resolve("out/validation.csv"))) {
            return reader.stream().toList();
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<String> names(Path folder) {
        return Stream.of(folder.toFile().list()).sorted().toList();
    }
}

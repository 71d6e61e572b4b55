package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PopulationFiguresTest {

    private static final int SUBJECTS = 12;

    @TempDir
    private static Path shared;

    @BeforeAll
    static void compare() {
        Answer.to(
                        "compare",
                        "--weight=70",
                        "--arm=whole=otto-2021: 30 mg iv over 40 min",
                        "--arm=half=otto-2021: 15 mg iv over 40 min",
                        "--arm=odd=otto-2021: 20 mg iv over 2 h",
                        "--effect=SBP",
                        "--subjects=" + SUBJECTS,
                        "--seed=7",
                        "--until=12h",
                        "--every=30min",
                        "--out",
                        shared.toString())
                .done();
    }

    @Test
    void theForestHasARowForEachArmAndTheNumbersOfTheTable() throws IOException {
        Document svg = svg("forest.svg");
        List<String> texts = Xml.texts(svg, "text");
        List<List<String>> rows = csv("differences.csv");
        assertEquals(2 * 5, rows.size(), "two arms, peak and area of two analytes and the peak of an effect");
        for (List<String> row : rows) {
            Xml.assertContains(svg, "text", row.get(0));
            Xml.assertContains(svg, "text", row.get(2));
            Xml.assertContains(svg, "text", "difference (" + row.get(3) + ")");
            assertTrue(texts.contains(shown(row.get(5), row.get(6), row.get(7))), row + " in " + texts);
        }
        assertEquals(5, texts.stream().filter("half"::equals).count());
        assertFalse(texts.contains("whole"), "the first arm does not differ from itself");
    }

    @Test
    void pointsLieWhereTheTableSaysTheyDo() throws IOException {
        Document svg = svg("exposure-response.svg");
        List<List<String>> rows = csv("exposure-response.csv");
        assertEquals(3 * SUBJECTS, rows.size());
        List<Element> filled = Xml.elements(svg, "circle").stream()
                .filter(circle -> !circle.getAttribute("r").equals("4"))
                .filter(circle -> circle.getAttribute("fill").isEmpty()
                        || !circle.getAttribute("fill").equals("none"))
                .toList();
        assertEquals(2 * 3 * SUBJECTS, filled.size(), "each subject in two panels");
        assertLinear(column(rows, 6), positions(filled.subList(0, 3 * SUBJECTS), "cx"));
        assertLinear(column(rows, 7), positions(filled.subList(3 * SUBJECTS, 6 * SUBJECTS), "cx"));
        assertLinear(column(rows, 4), positions(filled.subList(0, 3 * SUBJECTS), "cy"));
    }

    @Test
    void theReportAsksForNothing() throws IOException {
        String page = Files.readString(shared.resolve("report.html"));
        assertTrue(page.length() < 2_500_000, "characters: " + page.length());
        Document report = Xml.parsed(page);
        assertEquals(3, Xml.elements(report, "script").size(), "data, charts and what draws them");
        for (String element : List.of("script", "img", "iframe", "link", "a", "use", "image")) {
            for (Element one : Xml.elements(report, element)) {
                assertEquals("", one.getAttribute("src") + one.getAttribute("href"), element);
            }
        }
        assertFalse(page.substring(0, page.indexOf("<script")).contains("url(http"));
    }

    @Test
    void theReportHoldsTheStaticFiguresToo() throws IOException {
        Document report = Xml.parsed(Files.readString(shared.resolve("report.html")));
        Xml.assertContains(report, "h2", "Differences from whole");
        Xml.assertContains(report, "h2", "Exposure and response");
        Xml.assertContains(report, "text", "esketamine AUC (ng·h/mL)");
        List<String> ids = Stream.of("svg", "g", "title", "desc", "clipPath")
                .flatMap(name -> Xml.elements(report, name).stream())
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids, "one page, one meaning for each id");
    }

    @Test
    void theInteractiveCurvesAreTheMediansOfTheTable() throws IOException {
        Document report = Xml.parsed(Files.readString(shared.resolve("report.html")));
        JsonNode data = new ObjectMapper().readTree(Xml.texts(report, "script").get(0));
        assertEquals("time (h)", data.get("time").asText());
        JsonNode panel = data.get("panels").get(0);
        assertEquals("concentration (ng/mL)", panel.get("axis").asText());
        for (JsonNode curve : panel.get("curves")) {
            List<List<String>> rows = csv("quantiles.csv").stream()
                    .filter(row -> row.get(0).equals(curve.get("arm").asText())
                            && row.get(2).equals(panel.get("title").asText()))
                    .toList();
            assertEquals(25, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                double median = Double.parseDouble(rows.get(i).get(6));
                assertEquals(
                        Double.parseDouble(rows.get(i).get(1)),
                        curve.get("points").get(0).get(i).asDouble(),
                        1e-5);
                assertEquals(median, curve.get("points").get(1).get(i).asDouble(), 1e-5 * median);
            }
        }
        assertEquals(3, panel.get("curves").size());
    }

    @Test
    void axesSayWhatTheyMeasureAndInWhichUnit() throws IOException {
        Document svg = svg("exposure-response.svg");
        for (String label : List.of(
                "SBP peak (mmHg)",
                "esketamine Cmax (ng/mL)",
                "esketamine AUC (ng·h/mL)",
                "systolic pressure risen by 40 mmHg",
                "whole",
                "half",
                "odd")) {
            Xml.assertContains(svg, "text", label);
        }
    }

    /** Every position is one linear function of its number, to the two decimals of the file. */
    private static void assertLinear(double[] numbers, double[] positions) {
        int least = IntStream.range(0, numbers.length)
                .reduce((a, b) -> numbers[b] < numbers[a] ? b : a)
                .orElseThrow();
        int most = IntStream.range(0, numbers.length)
                .reduce((a, b) -> numbers[b] > numbers[a] ? b : a)
                .orElseThrow();
        double slope = (positions[most] - positions[least]) / (numbers[most] - numbers[least]);
        assertTrue(Math.abs(positions[most] - positions[least]) > 10, "points are spread");
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(positions[least] + slope * (numbers[i] - numbers[least]), positions[i], 0.03);
        }
    }

    private static String shown(String mean, String low, String high) {
        return three(mean) + " (" + three(low) + " to " + three(high) + ")";
    }

    private static String three(String number) {
        return new BigDecimal(Double.parseDouble(number))
                .round(new MathContext(3))
                .toPlainString();
    }

    private static double[] positions(List<Element> circles, String attribute) {
        return circles.stream()
                .mapToDouble(circle -> Double.parseDouble(circle.getAttribute(attribute)))
                .toArray();
    }

    private static double[] column(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
    }

    private static Document svg(String file) throws IOException {
        return Xml.parsed(Files.readString(shared.resolve(file)));
    }

    /** Without the header; no cell of these has a comma. */
    private static List<List<String>> csv(String file) throws IOException {
        return Files.readAllLines(shared.resolve(file)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}

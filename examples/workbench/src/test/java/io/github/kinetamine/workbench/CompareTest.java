package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.workbench.asked.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class CompareTest {

    private static final String IV = "IV=otto-2021: 30 mg iv over 40 min";
    private static final String NASAL = "nasal=perez-ruixo-2021: 56 mg in";
    private static final String ODD_LABEL = "Größe, \"漢字\" 🙂 <script>alert('1')</script> & O'Hara $HOME `id` \\ !";
    private static final String ODD = ODD_LABEL + "=otto-2021-racemate: 0.5 mg/kg im";
    private static final List<String> FILES =
            List.of("curves.csv", "curves.png", "curves.svg", "report.html", "summary.csv");

    @TempDir
    private Path temporary;

    @Test
    void theFolderHoldsTheFilesAndNothingElse() {
        Answer answer = compare("new/folder", IV).done();
        assertEquals(FILES, names("new/folder"));
        assertTrue(answer.out().contains("written to " + temporary.resolve("new/folder") + ": "), answer.out());
        FILES.forEach(file -> assertTrue(answer.out().contains(file), answer.out()));
        assertEquals("", answer.err());
    }

    @Test
    void otherFilesStayAndFilesOfTheSameNameAreReplaced() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(folder.resolve("effects.csv"), "mine");
        Files.writeString(folder.resolve("curves.csv"), "old");
        compare("out", IV).done();
        assertEquals("mine", Files.readString(folder.resolve("effects.csv")));
        assertEquals("arm", csv("out/curves.csv").get(0).get(0));
        assertEquals(6, names("out").size());
    }

    @Test
    void curvesHoldEveryValueOfEverySeriesAsSimulateGivesIt() {
        compare("out", IV, NASAL).done();
        List<List<String>> rows = csv("out/curves.csv");
        assertEquals(List.of("arm", "time_h", "series", "unit", "value"), rows.get(0));
        assertEquals(1 + 2 * 2 * 145, rows.size());
        List<List<String>> simulated = Answer.to(
                        List.of("simulate", "--model", "perez-ruixo-2021", "--dose", "56 mg in"), options())
                .done()
                .rows();
        for (int series : new int[] {1, 2}) {
            String name = simulated.get(0).get(series).replace("_ng_per_mL", "");
            List<List<String>> expected = IntStream.range(1, simulated.size())
                    .mapToObj(simulated::get)
                    .map(row -> List.of("nasal", row.get(0), name, "ng/mL", row.get(series)))
                    .toList();
            List<List<String>> written = rows.stream()
                    .filter(row -> row.get(0).equals("nasal") && row.get(2).equals(name))
                    .toList();
            assertEquals(expected, written);
        }
    }

    @Test
    void theSummaryHoldsPeakExposureAndHalfLifeOfEachAnalyte() {
        compare("out", IV, NASAL).done();
        List<List<String>> rows = csv("out/summary.csv");
        assertEquals(
                "arm,model,dose,analyte,cmax_ng_per_mL,tmax_h,auc_last_ng_h_per_mL,auc_inf_ng_h_per_mL,half_life_h,note",
                String.join(",", rows.get(0)));
        assertEquals(
                List.of("IV", "otto-2021", "30 mg iv over 40 min", "esketamine"),
                rows.get(1).subList(0, 4));
        assertEquals(
                List.of("nasal", "perez-ruixo-2021", "56 mg in", "noresketamine"),
                rows.get(4).subList(0, 4));
        for (List<String> row : rows.subList(1, rows.size())) {
            List<double[]> curve = curve(row.get(0), row.get(3));
            double peak = curve.stream().mapToDouble(point -> point[1]).max().orElseThrow();
            assertEquals(peak, number(row, 4));
            assertTrue(curve.stream().anyMatch(point -> point[0] == number(row, 5) && point[1] == peak));
            assertTrue(number(row, 6) > 0 && number(row, 7) > number(row, 6) && number(row, 8) > 0, row.toString());
            assertTrue(row.get(9).isEmpty() || row.get(9).endsWith("to see that of the last phase"), row.toString());
        }
    }

    @Test
    void aHalfLifeThatIsNotThatOfTheLastPhaseIsSaidToBeSo() {
        Answer.to(
                        "compare",
                        "--arm",
                        IV,
                        "--until=8h",
                        "--every=1min",
                        "--out",
                        temporary.resolve("out").toString())
                .done();
        for (List<String> row : csv("out/summary.csv").subList(1, 3)) {
            assertTrue(row.get(9).contains("h at it: observe for longer"), row.toString());
        }
    }

    @Test
    void aMissingHalfLifeSaysWhy() {
        Answer answer = Answer.to(
                        "compare",
                        "--arm",
                        IV,
                        "--until=30min",
                        "--every=1min",
                        "--out",
                        temporary.resolve("out").toString())
                .done();
        for (List<String> row : csv("out/summary.csv").subList(1, 3)) {
            assertEquals(0.5, number(row, 5));
            assertEquals(List.of("", ""), row.subList(7, 9));
            assertTrue(row.get(9).contains("terminal phase"), row.toString());
        }
        assertFalse(answer.out().contains("NaN"), answer.out());
    }

    @Test
    void nothingGivenYetIsACurveOfZeros() {
        Answer answer = compare("out", "late=otto-2021: 30 mg iv bolus at 30 h").done();
        assertTrue(curve("late", "esketamine").stream().allMatch(point -> point[1] == 0));
        List<String> row = csv("out/summary.csv").get(1);
        assertEquals(5, row.subList(4, 9).stream().filter(String::isEmpty).count(), row.toString());
        assertFalse(row.get(9).isEmpty());
        assertFalse(text("out/curves.svg").contains("triangles"), "there is no dose to mark");
        assertTrue(answer.out().contains("note: 1 dose lies after the last observation"), answer.out());
    }

    @Test
    void aNoteNamesItsArmsUnlessItConcernsAll() {
        String depot = "otto-2021-racemate: 30 mg im";
        Answer some = compare("some", IV, "depot=" + depot, "again=" + depot).done();
        assertTrue(some.out().contains("note: depot, again: the intramuscular input"), some.out());
        Answer all = compare("all", "depot=" + depot, "again=" + depot).done();
        assertTrue(all.out().contains("note: the intramuscular input"), all.out());
        assertTrue(all.out().contains("note: not given, so assumed: WT 70 kg"), all.out());
    }

    @Test
    void theReportHoldsEverythingAReaderNeeds() {
        Answer answer = Answer.to(
                        List.of("compare", "--arm", IV, "--arm", NASAL, "--arm", ODD, "--weight=70", "--out"),
                        Stream.concat(Stream.of(temporary.resolve("out").toString()), Stream.of(options()))
                                .toArray(String[]::new))
                .done();
        Document report = Xml.parsed(text("out/report.html"));
        String words = report.getDocumentElement().getTextContent();
        for (String expected :
                List.of("IV", "nasal", ODD_LABEL, "0.5 mg/kg im", "not for clinical use", "esketamine")) {
            assertTrue(words.contains(expected), () -> "no " + expected + " in " + words);
        }
        for (String id : List.of("otto-2021", "perez-ruixo-2021", "otto-2021-racemate")) {
            assertCited(report, Ketamine.model(id));
        }
        assertEquals(3, Xml.elements(report, "script").size(), "data, charts and what draws them");
        Xml.elements(report, "script").forEach(script -> assertEquals("", script.getAttribute("src")));
        assertEquals(1, Xml.elements(report, "svg").size());
        assertTrue(answer.out().contains(ODD_LABEL), answer.out());
        assertEquals(ODD_LABEL, csv("out/summary.csv").get(5).get(0));
    }

    /** Every number and relation stands beside its source and tier; the ranges and every discrepancy are named. */
    private static void assertCited(Document report, PkModel model) {
        List<String> items = Xml.texts(report, "li");
        model.parameters().forEach(parameter -> assertCited(items, parameter.source(), parameter.name()));
        model.relations().forEach(relation -> assertCited(items, relation.source(), relation.parameter() + " by "));
        model.card().discrepancies().forEach(text -> Xml.assertContains(report, "li", text));
        for (String text : List.of(
                model.card().population(),
                model.card().validity().text(),
                model.card().basis())) {
            assertTrue(items.stream().anyMatch(item -> item.contains(text)), () -> "no " + text + " in " + items);
        }
    }

    private static void assertCited(List<String> items, Source source, String what) {
        assertTrue(
                items.stream()
                        .anyMatch(item -> item.startsWith(source + " (" + source.tier() + "; ")
                                && item.substring(source.toString().length()).contains(what)),
                () -> "no " + what + " from " + source + " in " + items);
    }

    @Test
    void theCommandInTheReportGivesTheSameAgain() throws Exception {
        List<String> args = List.of("compare", "--weight=70", "--arm", ODD, "--arm", NASAL, "--out", "my results");
        String quoted = ShellWords.join(args) + " " + ShellWords.join(List.of(options()));
        Finished first = Finished.shell(kinetamine(quoted), temporary);
        assertEquals(0, first.exitCode(), first.err());
        Map<String, byte[]> before = contents("my results");
        String command =
                Xml.texts(Xml.parsed(text("my results/report.html")), "code").get(0);
        String start = "java -jar kinetamine.jar ";
        assertEquals(start + quoted, command);
        Files.delete(temporary.resolve("my results/report.html"));
        Finished second = Finished.shell(kinetamine(command.substring(start.length())), temporary);
        assertEquals(first, second);
        assertSame(before, contents("my results"));
    }

    @Test
    void aSecondRunGivesTheSameBytesInEveryLocale() {
        compare("out", IV, NASAL, ODD.replace("0.5 mg/kg", "30 mg")).done();
        Map<String, byte[]> first = contents("out");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            compare("out", IV, NASAL, ODD.replace("0.5 mg/kg", "30 mg")).done();
        } finally {
            Locale.setDefault(before);
        }
        assertSame(first, contents("out"));
        Xml.parsed(text("out/curves.svg"));
    }

    @Test
    void eachArmReceivesItsOwnDosesOnly() {
        compare("both", IV, "half=otto-2021: 15 mg iv over 40 min").done();
        List<double[]> whole = curveOf("both", "IV", "esketamine");
        List<double[]> half = curveOf("both", "half", "esketamine");
        for (int i = 0; i < whole.size(); i++) {
            assertEquals(whole.get(i)[1], 2 * half.get(i)[1], 1e-12 * 100);
        }
    }

    private Answer compare(String folder, String... arms) {
        Stream<String> given = Arrays.stream(arms).flatMap(arm -> Stream.of("--arm", arm));
        return Answer.to(
                List.of("compare", "--out", temporary.resolve(folder).toString()),
                Stream.concat(given, Stream.of(options())).toArray(String[]::new));
    }

    private static String[] options() {
        return new String[] {"--until", "24h", "--every", "10min"};
    }

    /** The arguments of a process are in the encoding of its locale. */
    private static String kinetamine(String quotedArgs) {
        return "LC_ALL=C.UTF-8 " + Finished.KINETAMINE + " " + quotedArgs;
    }

    private List<double[]> curve(String arm, String series) {
        return curveOf("out", arm, series);
    }

    private List<double[]> curveOf(String folder, String arm, String series) {
        return csv(folder + "/curves.csv").stream()
                .filter(row -> row.get(0).equals(arm) && row.get(2).equals(series))
                .map(row -> new double[] {number(row, 1), number(row, 4)})
                .toList();
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    private List<List<String>> csv(String file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(temporary.resolve(file))) {
            return reader.stream().map(row -> row.getFields()).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(temporary.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(String folder) {
        return Stream.of(temporary.resolve(folder).toFile().list()).sorted().toList();
    }

    private Map<String, byte[]> contents(String folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        try {
            for (String name : names(folder)) {
                contents.put(name, Files.readAllBytes(temporary.resolve(folder).resolve(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }
}

package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.Grid;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class PopulationTest {

    private static final List<String> FILES =
            List.of("bands.png", "bands.svg", "quantiles.csv", "report.html", "subjects.csv");

    @TempDir
    private Path temporary;

    @Test
    void theFolderHoldsTheFilesAndNothingElse() {
        Answer answer = population("out").done();
        assertEquals(FILES, names("out"));
        FILES.forEach(file -> assertTrue(answer.out().contains(file), answer.out()));
        assertEquals("", answer.err(), "nobody watches a pipe");
        assertTrue(answer.out().contains("esketamine Cmax"), answer.out());
        assertTrue(answer.out().contains("note: 40 subjects of seed 42"), answer.out());
        assertTrue(answer.out().contains("note: subjects differ as published for otto-2021, in V1, "), answer.out());
    }

    @Test
    void quantilesAreThoseOfTheLibrary() {
        population("out").done();
        List<List<String>> rows = csv("out/quantiles.csv");
        assertEquals("arm,time_h,series,unit,p05,p25,p50,p75,p95", String.join(",", rows.get(0)));
        assertEquals(1 + 2 * 25, rows.size());
        var expected = library().series("esketamine").quantiles(0.05, 0.25, 0.5, 0.75, 0.95);
        for (int i = 0; i < 25; i++) {
            List<String> row = rows.get(1 + i);
            assertEquals(List.of("otto-2021", "esketamine", "ng/mL"), List.of(row.get(0), row.get(2), row.get(3)));
            for (int q = 0; q < 5; q++) {
                assertEquals(expected[q].value(i), number(row, 4 + q));
            }
        }
    }

    @Test
    void subjectsHaveTheirCovariatesParametersPeaksAndAreas() {
        population("out", "--vary=iiv", "--vary=WT:normal(75,15)").done();
        List<List<String>> rows = csv("out/subjects.csv");
        List<String> header = rows.get(0);
        assertEquals(List.of("id", "arm"), header.subList(0, 2));
        assertTrue(header.containsAll(List.of("WT", "AGE", "RACE", "CL", "esketamine_cmax", "noresketamine_auc")));
        assertEquals(41, rows.size());
        assertEquals(40, column(rows, "WT").distinct().count());
        assertEquals(40, column(rows, "CL").distinct().count());
        assertEquals(1, column(rows, "AGE").distinct().count());
        assertTrue(column(rows, "esketamine_cmax").allMatch(cell -> Double.parseDouble(cell) > 0));
        assertEquals("1", rows.get(1).get(0));
    }

    @Test
    void threadsChangeNoByteAndSeedsChangeAll() throws IOException {
        population("one", "--threads=1").done();
        population("two", "--threads=2").done();
        population("other", "--seed=43").done();
        for (String file : List.of("quantiles.csv", "subjects.csv", "bands.svg")) {
            assertArrayEquals(bytes("one/" + file), bytes("two/" + file), file);
            assertFalse(Arrays.equals(bytes("one/" + file), bytes("other/" + file)), file);
        }
    }

    @Test
    void whatIsNamedVariesAlone() {
        population("none", "--vary=none").done();
        assertEquals(1, column(csv("none/subjects.csv"), "CL").distinct().count());
        population("own", "--vary=CL:lognormal(0.3)").done();
        List<List<String>> rows = csv("own/subjects.csv");
        assertEquals(40, column(rows, "CL").distinct().count());
        assertEquals(1, column(rows, "V1").distinct().count());
    }

    @Test
    void effectsAreMediansWithTheSpreadOfTheirPeaks() {
        Answer answer = population("out", "--effect=SBP", "--baseline=SBP=120").done();
        assertTrue(answer.out().contains("SBP"), answer.out());
        List<List<String>> rows = csv("out/effects.csv");
        assertEquals(
                "arm,effect,tier,baseline,peak,t_peak_h,at_24h,at_7d,at_end,time_beyond_limit_h,low,high,note",
                String.join(",", rows.get(0)));
        List<String> sbp = rows.get(1);
        assertEquals(List.of("otto-2021", "SBP"), sbp.subList(0, 2));
        assertTrue(number(sbp, 10) < number(sbp, 4) && number(sbp, 4) < number(sbp, 11), sbp.toString());
        assertTrue(sbp.get(12).startsWith("medians of 40 subjects; low and high: 5 % and 95 % of the peak"));
        assertTrue(csv("out/quantiles.csv").stream().anyMatch(row -> row.get(2).equals("SBP")));
    }

    @Test
    void theReportHoldsTablesFiguresAndSources() throws IOException {
        population("out", "--effect=SBP", "--baseline=SBP=120").done();
        Document report = Xml.parsed(Files.readString(temporary.resolve("out/report.html")));
        String words = report.getDocumentElement().getTextContent();
        for (String expected :
                List.of("Percentiles over the subjects", "30 mg iv over 40 min", "otto-2021", "--subjects")) {
            assertTrue(words.contains(expected), () -> "no " + expected + " in " + words);
        }
        assertEquals(3, Xml.elements(report, "svg").size());
    }

    @Test
    void failuresAreNamedAndTheOthersCount() {
        Answer some = population("some", "--vary=WT:normal(10,10)");
        assertEquals(0, some.exitCode(), some.err());
        assertTrue(some.err().contains("otto-2021: subject "), some.err());
        assertTrue(some.err().contains("weight"), some.err());
        List<List<String>> rows = csv("some/subjects.csv");
        assertEquals(41, rows.size());
        assertTrue(column(rows, "esketamine_cmax").anyMatch(String::isEmpty));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --vary=Cl:lognormal(0.3)  | nothing is called 'Cl' that could vary: did you mean 'CL'
            --vary=CL:lognormal(30)   | coefficient of variation must be positive and at most 10
            --vary=CL:weibull(1)      | unknown distribution 'weibull' of a parameter: allowed: logitnormal, lognormal, normal
            --vary=WT:normal(70)      | normal(MEAN,SD), lognormal(MEDIAN,CV) or uniform(LOWEST,HIGHEST), got 1 numbers
            --vary=CL:lognormal(x)    | --vary CL takes a number
            --vary=CL                 | --vary takes iiv, none, a parameter as in CL:lognormal(0.3)
            --subjects=0              | --subjects must be 1 or more, got 0
            --threads=0               | --threads must be 1 or more, got 0
            --subjects=2000000000     | MB and Java has
            --effect=MADRSS           | did you mean 'MADRS'
            --until=1s                | shorter than --every
            """)
    void whatIsWrongIsSaidInOneLine(String option, String words) {
        population("out", option).assertRefused(words);
        assertFalse(Files.exists(temporary.resolve("out")));
    }

    @Test
    void contradictionsAreRefused() {
        population("out", "--vary=none", "--vary=iiv").assertRefused("--vary none stands alone");
        population("out", "--vary=iiv", "--vary=CL:lognormal(0.3)").assertRefused("CL has a random effect already");
        population("out", "--vary=CL:normal(1)", "--vary=CL:normal(2)").assertRefused("names CL twice");
        population("out", "--weight=70", "--vary=WT:normal(75,15)").assertRefused("WT is given a value and drawn");
    }

    @Test
    void aPersonWhoWatchesSeesABarAndTheSameResult() {
        StringWriter err = new StringWriter();
        Population many = people().subjects(600);
        PopulationResult watched = new PopulationProgress(new PrintWriter(err), true).run("arm", many);
        assertArrayEquals(
                many.run().series("esketamine").at(7),
                watched.series("esketamine").at(7));
        assertTrue(err.toString().contains("600/600 subjects"), err.toString());
        assertTrue(err.toString().endsWith(" \r"), "the bar vanishes");
        Stream.of(err.toString().split("\r"))
                .forEach(line -> assertTrue(line.length() <= 79, "fits a terminal: " + line));
        StringWriter pipe = new StringWriter();
        new PopulationProgress(new PrintWriter(pipe), false).run("arm", many);
        assertEquals("", pipe.toString());
    }

    @Test
    void aComparisonInSubjectsHasBandsQuantilesAndDifferences() {
        Answer answer = compare("--subjects=40", "--seed=7").done();
        assertEquals(
                List.of(
                        "curves.csv",
                        "curves.png",
                        "curves.svg",
                        "differences.csv",
                        "forest.png",
                        "forest.svg",
                        "quantiles.csv",
                        "report.html",
                        "subjects.csv",
                        "summary.csv"),
                names("out"));
        assertTrue(answer.out().contains("mean difference"), answer.out());
        List<List<String>> rows = csv("out/differences.csv");
        assertEquals(
                "arm,against,metric,unit,subjects,mean_difference,mean_low,mean_high,median_difference,share_larger,"
                        + "share_low,share_high",
                String.join(",", rows.get(0)));
        assertEquals(
                List.of("half", "whole", "esketamine Cmax", "ng/mL", "40"),
                rows.get(1).subList(0, 5));
        assertEquals(0, number(rows.get(1), 9), "half the dose is never more");
        assertEquals(1 + 2 * 2 * 25, csv("out/quantiles.csv").size());
        assertTrue(text("out/curves.svg").contains("median of 40 subjects"));
        assertTrue(text("out/report.html").contains("Differences from the first arm"));
    }

    @Test
    void theHelpTellsEveryFileAndItsColumns() throws IOException {
        compare("--subjects=5", "--seed=7", "--effect=SBP").done();
        assertTold(Answer.to("compare", "--help").out());
        population("alone", "--effect=SBP").done();
        names("alone")
                .forEach(file ->
                        assertTrue(Answer.to("population", "--help").out().contains(file), file));
    }

    private void assertTold(String help) {
        String columns = help.replaceAll("\\s+", "");
        for (String file : names("out")) {
            assertTrue(help.contains(file), file);
            if (file.endsWith(".csv") && !file.equals("subjects.csv")) {
                String header = String.join(",", csv("out/" + file).get(0));
                assertTrue(columns.contains(header), file + ": " + header);
            }
        }
        assertTrue(help.contains("95 % confidence"), help);
    }

    @Test
    void aComparisonWithoutSubjectsKnowsNoSeedAndAPopulationNoOtherSite() {
        compare("--seed=7").assertRefused("--seed is of a population: add --subjects N");
        compare("--subjects=10", "--site=arterial").assertRefused("--site arterial is of the typical subject alone");
    }

    private static Population people() {
        return Population.of(Ketamine.model("otto-2021"))
                .give(Dose.mg(30).intravenous().over(Units.minutes(40)))
                .like(Subject.weighing(Units.kg(70)).aged(Units.years(45)).with("RACE", "caucasian"))
                .seed(42)
                .observe(Grid.every(Units.hours(1)).until(Units.hours(24)));
    }

    private static PopulationResult library() {
        return people().subjects(40).run();
    }

    private Answer population(String folder, String... more) {
        List<String> usual = Stream.of("--subjects=40", "--seed=42", "--until=24h", "--every=1h")
                .filter(option -> Stream.of(more).noneMatch(own -> own.startsWith(option.split("=")[0] + "=")))
                .toList();
        return Answer.to(
                Stream.concat(
                                Stream.of(
                                        "population",
                                        "--model=otto-2021",
                                        "--dose=30 mg iv over 40 min",
                                        "--out=" + temporary.resolve(folder)),
                                usual.stream())
                        .toList(),
                more);
    }

    private Answer compare(String... more) {
        return Answer.to(
                List.of(
                        "compare",
                        "--arm=whole=otto-2021: 30 mg iv over 40 min",
                        "--arm=half=otto-2021: 15 mg iv over 40 min",
                        "--until=24h",
                        "--every=1h",
                        "--out=" + temporary.resolve("out")),
                more);
    }

    private static Stream<String> column(List<List<String>> rows, String name) {
        int index = rows.get(0).indexOf(name);
        return rows.stream().skip(1).map(row -> row.get(index));
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    private List<List<String>> csv(String file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(temporary.resolve(file))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(temporary.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(String folder) {
        return Stream.of(temporary.resolve(folder).toFile().list()).sorted().toList();
    }
}

package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class CompareEffectsTest {

    private static final String IV = "IV=otto-2021-racemate: 35 mg iv over 40 min";
    private static final String NASAL = "nasal=perez-ruixo-2021: 56 mg in";
    private static final String HEADER =
            "arm,effect,tier,baseline,peak,t_peak_h,at_24h,at_7d,at_end,time_beyond_limit_h,low,high,note";

    @TempDir
    private Path temporary;

    @Test
    void theFolderHoldsTheEffectsWhereTheyAreAskedForAndOnlyThere() throws IOException {
        Answer with = compare("with", "24h", "10min", IV, "--effect=MADRS").done();
        assertTrue(Files.exists(temporary.resolve("with/effects.csv")));
        assertTrue(with.out().contains("effects.csv"), with.out());
        Answer without = compare("without", "24h", "10min", IV).done();
        assertFalse(Files.exists(temporary.resolve("without/effects.csv")));
        assertFalse(without.out().contains("effects.csv"), without.out());
        assertEquals(
                Files.readString(temporary.resolve("with/summary.csv")),
                Files.readString(temporary.resolve("without/summary.csv")));
    }

    @Test
    void everyRowOfTheEffectsIsReadOffTheCurves() {
        compare("out", "10d", "1h", IV, "--arm", NASAL, "--effect=MADRS,CADSS,SBP,RESPONSE,SSI", "--baseline=SBP=120")
                .done();
        List<List<String>> rows = csv("out/effects.csv");
        assertEquals(HEADER, String.join(",", rows.get(0)));
        for (List<String> row : rows.subList(1, rows.size())) {
            List<double[]> curve = curve("out", row.get(0), row.get(1));
            double baseline = curve.get(0)[1];
            assertEquals(baseline, number(row, 3), row.toString());
            double farthest = curve.stream()
                    .mapToDouble(p -> Math.abs(p[1] - baseline))
                    .max()
                    .orElseThrow();
            assertEquals(farthest, Math.abs(number(row, 4) - baseline), row.toString());
            assertEquals(number(row, 4), at(curve, number(row, 5)));
            assertEquals(at(curve, 24), number(row, 6));
            assertEquals(at(curve, 168), number(row, 7));
            assertEquals(at(curve, 240), number(row, 8));
        }
        List<String> series = rows.stream()
                .filter(row -> row.get(0).equals("IV"))
                .map(row -> row.get(1))
                .toList();
        assertEquals(
                List.of(
                        "MADRS",
                        "MADRS_change_vs_control",
                        "CADSS",
                        "SBP",
                        "response",
                        "response_control",
                        "remission",
                        "remission_control",
                        "SSI_change_vs_control",
                        "SSI_effect_size"),
                series);
    }

    @Test
    void madrsHasItsBandAtThePeakAndTheTimeInRemission() {
        compare("out", "10d", "1h", IV, "--effect=MADRS,CADSS", "--baseline=MADRS=24")
                .done();
        List<String> madrs = csv("out/effects.csv").get(1);
        double hour = number(madrs, 5);
        assertEquals(at(curve("out", "IV", "MADRS_low"), hour), number(madrs, 10));
        assertEquals(at(curve("out", "IV", "MADRS_high"), hour), number(madrs, 11));
        assertTrue(number(madrs, 10) < number(madrs, 4) && number(madrs, 4) < number(madrs, 11), madrs.toString());
        long inside = curve("out", "IV", "MADRS").stream()
                .filter(point -> point[1] <= 10)
                .count();
        assertEquals(inside, number(madrs, 9), 2, "hours in remission, to a step of the grid at each end");
        assertTrue(madrs.get(12).contains("at or below 10 points, remission"), madrs.toString());
        List<String> change = csv("out/effects.csv").get(2);
        assertEquals(List.of("", ""), change.subList(10, 12));
        assertTrue(change.get(12).contains("band is that of MADRS"), change.toString());
        List<String> cadss = csv("out/effects.csv").get(3);
        assertEquals(List.of("CADSS", "", "", ""), List.of(cadss.get(1), cadss.get(9), cadss.get(10), cadss.get(11)));
    }

    @Test
    void aTimeThatWasNotObservedIsEmptyAndTheNoteSaysWhy() {
        compare("short", "6h", "1h", IV, "--effect=SBP").done();
        List<String> row = csv("short/effects.csv").get(1);
        assertEquals(List.of("", ""), row.subList(6, 8));
        assertTrue(row.get(12).contains("no value at 1 d: observed until 6 h"), row.toString());
        compare("coarse", "10d", "7h", IV, "--effect=SBP").done();
        row = csv("coarse/effects.csv").get(1);
        assertEquals("", row.get(6));
        assertFalse(row.get(7).isEmpty(), "7 d are 24 steps of 7 h");
        assertTrue(row.get(12).contains("no value at 1 d: not one of the times observed"), row.toString());
    }

    @Test
    void allLeavesOutWhatAnArmCannotHaveAndNamesTheArm() {
        Answer answer =
                compare("out", "24h", "1h", IV, "--arm", NASAL, "--effect=all").done();
        assertTrue(answer.out().contains("note: nasal: AWAKE is left out"), answer.out());
        assertTrue(answer.out().contains("CORTISOL_PRODUCTION holds for 6 h"), answer.out());
        List<List<String>> rows = csv("out/effects.csv");
        List<String> refused = rows.stream()
                .filter(row -> row.get(1).equals("CORTISOL_PRODUCTION"))
                .findFirst()
                .orElseThrow();
        assertTrue(refused.subList(3, 12).stream().allMatch(String::isEmpty), refused.toString());
        assertTrue(refused.get(12).contains("observe no longer"), refused.toString());
        assertEquals(1, rows.stream().filter(row -> row.get(1).equals("AWAKE")).count());
    }

    @Test
    void anErrorNamesItsArmAndLeavesNothingBehind() {
        compare("out", "24h", "1h", IV, "--arm", NASAL, "--effect=AWAKE").assertRefused("arm 'nasal'", "AWAKE");
        compare("out", "24h", "1h", IV, "--effect=CORTISOL_PRODUCTION").assertRefused("arm 'IV'", "observe no longer");
        assertFalse(Files.exists(temporary.resolve("out")));
    }

    @Test
    void theTableOnTheTerminalHoldsEveryEffect() {
        Answer answer = compare("out", "24h", "1h", IV, "--effect=MADRS,SBP").done();
        for (List<String> row : csv("out/effects.csv").subList(1, 4)) {
            assertTrue(
                    answer.out().lines().anyMatch(line -> line.matches("IV +" + row.get(1) + " .* " + row.get(2))),
                    () -> row + " in " + answer.out());
        }
    }

    @Test
    void theReportHoldsFiguresSourcesAndGapsOfEachEffect() {
        List<String> ids = List.of("MADRS", "CADSS", "SBP");
        compare("out", "24h", "1h", IV, "--arm", NASAL, "--effect=" + String.join(",", ids))
                .done();
        Document report = Xml.parsed(text("out/report.html"));
        assertEquals(1 + ids.size(), Xml.elements(report, "svg").size());
        Xml.assertContains(report, "h2", "Effects");
        List<String> items = Xml.texts(report, "li");
        for (String id : ids) {
            EffectCard card =
                    KetamineEffects.effect(id, EffectOptions.standard()).card();
            Xml.assertContains(report, "h3", id);
            Xml.assertContains(report, "p", card.title());
            for (Source source : card.sources()) {
                assertTrue(items.stream().anyMatch(item -> item.startsWith(source.toString())), source::toString);
            }
            for (String gap : card.filledGaps()) {
                assertTrue(items.stream().anyMatch(item -> item.endsWith(gap)), gap);
            }
        }
        assertTrue(items.stream().anyMatch(item -> item.startsWith("tier: CALIBRATED")), items::toString);
        List<String> unique = Xml.elements(report, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertEquals(unique.stream().distinct().toList(), unique, "every id is unique");
        assertEquals(
                2,
                Xml.texts(report, "h3").stream()
                        .filter(h -> h.startsWith("otto") || h.startsWith("perez"))
                        .count());
    }

    @Test
    void theFigureNamesThresholdsAndDrawsTheBand() {
        compare("out", "24h", "1h", IV, "--effect=MADRS,SBP").done();
        String svg = text("out/curves.svg");
        Document figure = Xml.parsed(svg);
        List<String> texts = Stream.concat(Xml.texts(figure, "text").stream(), Xml.texts(figure, "desc").stream())
                .toList();
        assertTrue(texts.contains("remission"), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("MADRS: ")), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.contains("shaded: the band")), texts::toString);
        assertFalse(texts.stream().anyMatch(text -> text.startsWith("MADRS_change")), "never without its band");
    }

    private Answer compare(String folder, String until, String every, String arm, String... more) {
        return Answer.to(
                List.of(
                        "compare",
                        "--arm",
                        arm,
                        "--out",
                        temporary.resolve(folder).toString(),
                        "--until",
                        until,
                        "--every",
                        every),
                more);
    }

    private List<double[]> curve(String folder, String arm, String series) {
        return csv(folder + "/curves.csv").stream()
                .filter(row -> row.get(0).equals(arm) && row.get(2).equals(series))
                .map(row -> new double[] {number(row, 1), number(row, 4)})
                .toList();
    }

    private static double at(List<double[]> curve, double hour) {
        return curve.stream().filter(point -> point[0] == hour).findFirst().orElseThrow()[1];
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    private List<List<String>> csv(String file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(temporary.resolve(file))) {
            return reader.stream().map(record -> record.getFields()).toList();
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
}

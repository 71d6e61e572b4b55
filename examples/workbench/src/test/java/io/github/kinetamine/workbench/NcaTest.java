package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured concentrations from the shell. */
class NcaTest {

    /** After 2 h each two hours take half. */
    private static final String HALVING = "ID,TIME,DV\nA,0,0\nA,1,4\nA,2,8\nA,4,4\nA,6,2\nA,8,1\n";

    @TempDir
    private Path folder;

    private Answer nca(String data, String... more) throws IOException {
        String file = Files.writeString(folder.resolve("data.csv"), data).toString();
        List<String> args = new ArrayList<>(List.of("nca", "--data", file));
        args.addAll(List.of(more));
        return Answer.to(args.toArray(String[]::new));
    }

    private static List<String> row(Answer answer, String id, String parameter) {
        return answer.done().rows().stream()
                .filter(cells -> cells.get(0).equals(id) && cells.get(1).equals(parameter))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.out()));
    }

    private static double value(Answer answer, String id, String parameter) {
        return Double.parseDouble(row(answer, id, parameter).get(2));
    }

    /** By hand: 8 + 14/ln 2 to the last sample, 2/ln 2 after it; the trapezoids make 29. */
    @Test
    void everyParameterOfASubjectIsARow() throws IOException {
        Answer answer = nca(HALVING, "--dose", "50 mg po");
        assertEquals(
                "ID,PPTESTCD,PPORRES,PPORRESU,reason",
                answer.out().lines().findFirst().orElseThrow());
        assertEquals(8 + 14 / Math.log(2), value(answer, "A", "AUCLST"), 1e-12);
        double clearance = 1000 * 50 / (8 + 16 / Math.log(2));
        assertEquals(clearance, value(answer, "A", "CLFO"), 1e-9);
        assertEquals(List.of("A", "TMAX", "2", "h", ""), row(answer, "A", "TMAX"));
        assertEquals("L/h", row(answer, "A", "CLFO").get(3));
        assertEquals(29, value(nca(HALVING, "--method", "linear"), "A", "AUCLST"), 1e-12);
    }

    @Test
    void withoutADoseThereIsNoClearance() throws IOException {
        Answer answer = nca(HALVING);
        assertFalse(answer.done().out().contains("CLFO"));
        assertTrue(answer.out().contains("AUCIFO"));
    }

    @Test
    void aMissingValueHasItsReason() throws IOException {
        List<String> row = row(nca("TIME,DV\n0,1\n1,2\n2,4\n"), "1", "LAMZ");
        assertEquals("", row.get(2));
        assertEquals("1/h", row.get(3));
        assertTrue(row.toString().contains("needs 3 observations"), row.toString());
    }

    @Test
    void theTableMayTellTheDoseOfEachSubject() throws IOException {
        String data =
                "ID,TIME,DV,AMT\nA,0,.,100\nA,1,8,.\nA,3,4,.\nA,5,2,.\nA,7,1,.\nB,2,.,200\nB,3,8,.\nB,5,4,.\nB,7,2,.\nB,9,1,.\n";
        Answer answer = nca(data, "--route", "iv");
        assertEquals(8 * Math.sqrt(2), value(answer, "A", "C0"), 1e-12);
        assertEquals(value(answer, "A", "C0"), value(answer, "B", "C0"), 1e-12);
        assertEquals(2 * value(answer, "A", "CLO"), value(answer, "B", "CLO"), 1e-9);
        nca(data).assertRefused("subject A", "--route");
        nca(data, "--route", "iv", "--dose", "5 mg iv bolus").assertRefused("--dose", "AMT");
    }

    @Test
    void aSteadyStateHasAnInterval() throws IOException {
        Answer answer = nca(
                "TIME,DV\n0,2\n1,8\n3,6\n6,4\n9,3\n12,2\n",
                "--dose",
                "10 mg im steady state every 12 h",
                "--method",
                "linear");
        double auc = 5 + 14 + 15 + 10.5 + 7.5;
        assertEquals(auc, value(answer, "1", "AUCTAU"), 1e-12);
        assertEquals(100 * 6 / (auc / 12), value(answer, "1", "FLUCP"), 1e-9);
        assertEquals(3, value(answer, "1", "SWING"), 1e-12);
        assertEquals(1000 * 10 / auc, value(answer, "1", "CLFTAU"), 1e-9);
    }

    /** By trapezoids by hand. */
    @Test
    void everyDosingIntervalHasRowsOfItsOwn() throws IOException {
        String data = "ID,TIME,DV\nA,0,0\nA,1,4\nA,3,2\nA,4,1\nA,16,2\nA,17,6\nA,19,3\nA,20,2\n";
        Answer answer = nca(data, "--dose", "10 mg im every 4 h x 5", "--steady-from", "5", "--method", "linear");
        assertEquals(
                "ID,PPTESTCD,PPORRES,PPORRESU,reason,dose,dose_time_h",
                answer.done().out().lines().findFirst().orElseThrow());
        double first = 2 + 6 + 1.5;
        double fifth = 4 + 9 + 2.5;
        assertEquals(List.of("A", "AUCTAU", "9.5", "ng·h/mL", "", "1", "0"), row(answer, "A", "AUCTAU"));
        List<String> ratio = row(answer, "A", "ARAUC");
        assertEquals(fifth / first, Double.parseDouble(ratio.get(2)), 1e-12);
        assertEquals(List.of("5", "16"), ratio.subList(5, 7));
        assertEquals(1000 * 10 / fifth, value(answer, "A", "CLFTAU"), 1e-9);
        assertTrue(answer.rows().stream().noneMatch(cells -> cells.get(5).equals("2")));
    }

    @Test
    void theTableMayTellManyDoses() throws IOException {
        String data = "ID,TIME,DV,AMT\nA,0,.,10\nA,1,4,.\nA,3,2,.\nA,4,1,10\nA,5,5,.\nA,7,3,.\nA,8,2,.\n";
        Answer answer = nca(data, "--route", "im", "--method", "linear");
        assertEquals(2 + 6 + 1.5, value(answer, "A", "AUCTAU"), 1e-12);
        assertEquals((3 + 8 + 2.5) / 9.5, value(answer, "A", "ARAUC"), 1e-12);
        nca(data, "--route", "im", "--steady-from", "3").assertRefused("of which there are 2", "got 3");
    }

    @Test
    void urineMayComeWithConcentrationsOrAlone() throws IOException {
        String urine = Files.writeString(
                        folder.resolve("urine.csv"),
                        "ID,START,END,VOLUME,DV\nA,0,4,500,2000\nA,4,8,250,1000\nB,0,8,100,50\n")
                .toString();
        Answer both = nca(HALVING, "--urine", urine, "--dose", "10 mg po");
        assertEquals(1.25, value(both, "A", "RCAMINT"), 1e-12);
        assertEquals(12.5, value(both, "A", "RCPCINT"), 1e-12);
        assertEquals(0.75, value(both, "A", "VOLPK"), 1e-12);
        assertEquals(1000 * 1.25 / (8 + 14 / Math.log(2)), value(both, "A", "RENALCL"), 1e-9);
        assertEquals(0.005, value(both, "B", "RCAMINT"), 1e-12);
        assertEquals(1.25, value(Answer.to("nca", "--urine", urine), "A", "RCAMINT"), 1e-12);
        Answer.to("nca", "--dose", "10 mg po").assertRefused("--data", "--urine");
    }

    /** Two animals a time: means 5, 3 and 1, variances 2, 2 and 0; weights 1, 1 and 0.5 after a dose at zero. */
    @Test
    void animalsOfOneSampleEachHaveAMeanCurve() throws IOException {
        String data = "ID,TIME,DV\nA,1,4\nB,1,6\nC,2,2\nD,2,4\nE,3,1\nF,3,1\nG,4,BLQ\nH,4,BLQ\n";
        Path means = folder.resolve("means.csv");
        String[] options = {"--sparse", "--dose", "10 mg po", "--means", means.toString()};
        Answer answer = nca(data, options);
        assertEquals(5 + 3 + 0.5, value(answer, "mean", "AUCLST"), 1e-12);
        assertEquals(Math.sqrt(1 + 1), value(answer, "mean", "AUCLSTSE"), 1e-12);
        assertEquals(2, value(answer, "mean", "AUCLSTDF"), 1e-12);
        double t = (value(answer, "mean", "AUCLSTHI") - 8.5) / Math.sqrt(2);
        assertEquals(4.303, t, 0.0005);
        assertTrue(Answer.to("nca", "--help").out().contains("95 % confidence"));
        assertEquals(8.5 - Math.sqrt(2) * t, value(answer, "mean", "AUCLSTLO"), 1e-9);
        assertEquals(
                "time_h,subjects,mean_ng_per_mL,sd_ng_per_mL\n1,2,5,1.4142135623730951\n2,2,3,1.4142135623730951\n"
                        + "3,2,1,0\n4,2,0,0\n",
                Files.readString(means));
    }

    @Test
    void aMeanCurveIsOfOneDose() throws IOException {
        String data = "ID,TIME,DV,AMT\nA,0,.,5\nA,1,4,.\nB,0,.,7\nB,1,6,.\n";
        nca(data, "--sparse", "--route", "po").assertRefused("same single dose", "2 different");
        nca(HALVING, "--sparse", "--dose", "5 mg po every 4 h x 2").assertRefused("got 2 doses");
        nca(HALVING, "--sparse", "--dose", "5 mg po steady state every 4 h").assertRefused("single dose");
        nca(HALVING, "--sparse", "--method", "log").assertRefused("trapezoids");
        nca(HALVING, "--means", "means.csv").assertRefused("add --sparse");
    }

    @Test
    void belowTheLimitIsWhatTheUserSays() throws IOException {
        String data = "TIME,DV\n0,BLQ\n1,8\n2,<2\n3,4\n4,2\n5,1\n6,BLQ\n";
        assertEquals(4 + 12 + 3 + 1.5, value(nca(data, "--method", "linear"), "1", "AUCLST"), 1e-12);
        String[] zero = {"--method", "linear", "--blq", "zero"};
        assertEquals(4 + 4 + 2 + 3 + 1.5, value(nca(data, zero), "1", "AUCLST"), 1e-12);
        String[] half = {"--method", "linear", "--blq", "half", "--lloq", "1"};
        assertEquals(4.25 + 4.5 + 2.5 + 3 + 1.5 + 0.75, value(nca(data, half), "1", "AUCLST"), 1e-12);
        nca(data, "--blq", "half").assertRefused("limit", "0 min");
    }

    @Test
    void allFaultsOfATableAreSaid() throws IOException {
        Answer answer = nca("ID,TIME,DV,BLQ\n1,0,-5,0\n1,x,3,0\n1,2,3,0\n1,2,3,0\n1,1,4,7\n");
        assertEquals(2, answer.exitCode());
        assertEquals("", answer.out());
        assertTrue(answer.err().contains("row 2, column DV, '-5'"), answer.err());
        assertTrue(answer.err().contains("row 3, column TIME, 'x'"), answer.err());
        assertTrue(answer.err().contains("row 5, column TIME, '2': the subject has a sample of this time in row 4"));
        assertTrue(answer.err().contains("row 6, column BLQ, '7'"), answer.err());
        assertTrue(answer.err().contains("row 6, column TIME, '1': the time goes back"), answer.err());
    }

    @Test
    void aColumnThatIsMissingIsAskedFor() throws IOException {
        Answer answer = nca("ID,TIMES,CONC\n1,0,5\n");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("is it 'TIMES'?"), answer.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--method, cubic, linuplogdown",
        "--lambda-points, 2-5, at least 3",
        "--lambda-points, many, 3-6",
        "--dose, 0.5 mg/kg im, --weight",
        "--dose, 30 mg im at 24 h every 12 h x 20, on one clock",
        "--steady-from, 1, of which there are 0",
        "--lambda-window, 8h, 8h-24h",
        "--lambda-window, 8h-4h, end after it begins",
        "--part, 0-12, not a time span",
        "--part, '0h-4h,8h-4h', end after it begins",
        "--unit, g/L, mg/L",
        "--blq, none, half",
        "--route, po, AMT"
    })
    void aWrongOptionIsRefused(String option, String value, String word) throws IOException {
        nca(HALVING, option, value).assertRefused(word);
    }

    @Test
    void theTerminalPhaseHasAsManyPointsAsTheUserSays() throws IOException {
        String data = "TIME,DV\n0,100\n1,70\n2,40\n3,26\n4,17\n6,9\n8,4\n";
        assertEquals(4, value(nca(data, "--lambda-points", "4"), "1", "LAMZNPT"));
        double points = value(nca(data, "--lambda-points", "3-5"), "1", "LAMZNPT");
        assertTrue(points >= 3 && points <= 5);
    }

    @Test
    void partsAddUp() throws IOException {
        Answer answer = nca(HALVING, "--part", "0h-2h,2h-6h,0h-6h", "--dose", "2 mg po");
        List<Double> areas = answer.done().rows().stream()
                .filter(cells -> cells.get(1).equals("AUCINT"))
                .map(cells -> Double.parseDouble(cells.get(2)))
                .toList();
        assertEquals(3, areas.size());
        assertEquals(areas.get(2), areas.get(0) + areas.get(1), 1e-12);
        assertEquals(areas.get(0) / 2, value(answer, "A", "AUCINTD"), 1e-12);
    }

    @Test
    void aWindowAndAPartAreTimesAfterTheDose() throws IOException {
        Answer answer = nca(HALVING, "--lambda-window", "2h-6h", "--part", "2h-4h");
        assertEquals(Math.log(2) / 2, value(answer, "A", "LAMZ"), 1e-12);
        assertEquals(2, value(answer, "A", "LAMZLL"));
        assertEquals(8 / Math.log(2), value(answer, "A", "AUCINT"), 1e-12);
        assertEquals(List.of("PT2H", "PT4H"), row(answer, "A", "AUCINT").subList(5, 7));
        assertEquals(List.of("", ""), row(answer, "A", "AUCLST").subList(5, 7));
        nca(HALVING, "--lambda-window", "2h-6h", "--lambda-points", "3").assertRefused("keep one");
    }
}

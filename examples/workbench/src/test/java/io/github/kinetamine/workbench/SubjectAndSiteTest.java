package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of the subject and of the sampling site, as they are typed. */
class SubjectAndSiteTest {

    private static final String INFUSION = "35 mg iv over 40 min";

    @TempDir
    private Path temporary;

    @Test
    void arterialAddsOneHundredAndFifteenAtTheEndOfTheInfusion() {
        Answer venous = simulate("otto-2021", INFUSION);
        Answer arterial = simulate("otto-2021", INFUSION, "--site", "arterial");
        double more = esketamine(arterial, 4) - esketamine(venous, 4);
        assertEquals("115.3", String.format(Locale.ROOT, "%.1f", more));
        assertEquals(esketamine(venous, 5), esketamine(arterial, 5));
        assertTrue(arterial.err().contains("note: ") && arterial.err().contains("Henthorn"), arterial.err());
        assertFalse(venous.err().contains("Henthorn"), venous.err());
    }

    @Test
    void anotherSiteIsRefused() {
        Answer.to(line("otto-2021", INFUSION), "--site", "venous").assertRefused("--site must be arterial", "'venous'");
    }

    @Test
    void aComparisonSaysWhichArmsAreCorrected() throws Exception {
        String folder = temporary.resolve("out").toString();
        Answer answer = Answer.to(
                        "compare",
                        "--site=arterial",
                        "--out=" + folder,
                        "--arm",
                        "A=otto-2021: " + INFUSION,
                        "--arm",
                        "B=simons-2022: " + INFUSION,
                        "--until=2h",
                        "--every=10min")
                .done();
        assertTrue(answer.out().contains("note: A: what is infused is arterial"), answer.out());
        assertTrue(answer.out().contains("note: B: model simons-2022 is arterial already"), answer.out());
        String summary = Files.readString(temporary.resolve("out").resolve("summary.csv"));
        double cmax = Double.parseDouble(
                summary.lines().skip(1).findFirst().orElseThrow().split(",")[4]);
        assertEquals(esketamine(simulate("otto-2021", INFUSION, "--site=arterial"), 4), cmax);
    }

    @Test
    void aGenotypeThatIsTypedIsUsedAndNamesItsContradictions() {
        Answer typical = simulate("otto-2021", INFUSION);
        Answer slow = simulate("otto-2021", INFUSION, "--covariate=cyp2b6=*6/*6");
        assertTrue(esketamine(slow, 12) > 1.2 * esketamine(typical, 12), slow.out());
        assertTrue(slow.err().contains("Li 2015") && slow.err().contains("Rao 2016"), slow.err());
    }

    @Test
    void anIntrinsicClearanceActsInTheLiverAlone() {
        Answer typical = simulate("perez-ruixo-2021", "84 mg po");
        Answer inhibited = simulate("perez-ruixo-2021", "84 mg po", "--covariate", "CLINT=0.5");
        assertTrue(esketamine(inhibited, 12) > 1.5 * esketamine(typical, 12), inhibited.out());
        Answer none = simulate("otto-2021", INFUSION, "--covariate", "CLINT=0.5");
        assertTrue(none.err().contains("CLINT has no effect in model otto-2021"), none.err());
    }

    @Test
    void covariatesOutOfTheirRangeAreRefused() {
        Answer.to(line("otto-2021", INFUSION), "--covariate=CYP2B6=*2/*2")
                .assertRefused("*1/*1, *1/*6, *6/*6", "'*2/*2'");
        Answer.to(line("otto-2021", INFUSION), "--covariate=CLINT=-1")
                .assertRefused("CLINT", "must be finite and not negative");
        Answer.to(line("otto-2021", INFUSION), "--covariate=CLINT=low").assertRefused("CLINT", "number", "'low'");
    }

    @Test
    void theModelPageListsOptionsApart() {
        String page = Answer.to("models", "otto-2021").done().out();
        assertTrue(page.contains("Options, off until the covariate is given"), page);
        assertTrue(page.contains("CL = CL · 0.32 if CYP2B6 is *6/*6"), page);
        assertTrue(page.contains("Zarate 2012"), page);
    }

    private static Answer simulate(String model, String dose, String... more) {
        return Answer.to(line(model, dose), more).done();
    }

    private static List<String> line(String model, String dose) {
        return List.of("simulate", "--model", model, "--dose", dose, "--until=2h", "--every=10min");
    }

    private static double esketamine(Answer answer, int row) {
        return Double.parseDouble(answer.rows().get(1 + row).get(1));
    }
}

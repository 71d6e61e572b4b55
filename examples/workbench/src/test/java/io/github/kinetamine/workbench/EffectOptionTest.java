package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.PkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EffectOptionTest {

    private static final String INFUSION = "35 mg iv over 40 min";

    @Test
    void aColumnForEachSeriesStandsBehindTheConcentrationsAndChangesNoneOfThem() {
        List<List<String>> without =
                simulate("--model=otto-2021-racemate").done().rows();
        List<List<String>> with = simulate("--model=otto-2021-racemate", "--effect", "SBP,MADRS,AWAKE")
                .done()
                .rows();
        int analytes = without.get(0).size();
        assertEquals(
                List.of(
                        "SBP_mmHg",
                        "MADRS_points",
                        "MADRS_change_vs_control_points",
                        "MADRS_low_points",
                        "MADRS_high_points",
                        "AWAKE"),
                with.get(0).subList(analytes, with.get(0).size()));
        for (int i = 0; i < without.size(); i++) {
            assertEquals(without.get(i), with.get(i).subList(0, analytes));
        }
    }

    @Test
    void theBandOfMadrsHoldsItsCurve() {
        List<List<String>> rows = simulate(
                        "--model=otto-2021-racemate", "--effect=MADRS", "--context=0.6", "--until=7d")
                .done()
                .rows();
        int madrs = rows.get(0).indexOf("MADRS_points");
        for (List<String> row : rows.subList(1, rows.size())) {
            double value = Double.parseDouble(row.get(madrs));
            assertTrue(Double.parseDouble(row.get(madrs + 2)) <= value, row::toString);
            assertTrue(Double.parseDouble(row.get(madrs + 3)) >= value, row::toString);
        }
    }

    @Test
    void aScaleBeginsAtItsBaseline() {
        List<List<String>> rows = simulate(
                        "--model=otto-2021-racemate", "--effect=SBP,MADRS", "--baseline=SBP=120", "--baseline=MADRS=28")
                .done()
                .rows();
        assertEquals("120", rows.get(1).get(rows.get(0).indexOf("SBP_mmHg")));
        assertEquals("28", rows.get(1).get(rows.get(0).indexOf("MADRS_points")));
    }

    @Test
    void theContextScalesTheDifferenceToControl() {
        double whole = lastChange("--context=1");
        double part = lastChange("--context=0.31");
        assertEquals(0.31 * whole, part, 1e-12 * Math.abs(whole));
        assertEquals(whole, lastChange());
        assertTrue(whole < 0, "it gets better");
    }

    private static double lastChange(String... more) {
        List<List<String>> rows = simulate(with(more, "--model=otto-2021-racemate", "--effect=MADRS"))
                .done()
                .rows();
        int column = rows.get(0).indexOf("MADRS_change_vs_control_points");
        return Double.parseDouble(rows.get(rows.size() - 1).get(column));
    }

    static List<PkModel> models() {
        return Ketamine.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void allGivesWhatCanBeHadAndNamesTheRest(PkModel model) {
        Answer answer = simulate("--model", model.card().id(), "--effect=all").done();
        List<String> header = answer.rows().get(0);
        for (String id : KetamineEffects.ids()) {
            boolean isThere = header.stream()
                    .anyMatch(column -> seriesOf(id, model).stream().anyMatch(column::startsWith));
            boolean isLeftOut = answer.err().contains("note: " + id + " is left out: ")
                    || answer.err().contains("note: " + id + " is refused: ")
                    || answer.err().contains("note: " + id + " holds for ");
            assertTrue(isThere != isLeftOut, () -> id + " in " + header + "\n" + answer.err());
        }
        assertTrue(header.stream().anyMatch(column -> column.startsWith("SBP")), header::toString);
    }

    private static List<String> seriesOf(String id, PkModel model) {
        try {
            return KetamineEffects.effect(id, EffectOptions.standard()).over(model).outputs().stream()
                    .map(output -> output.name() + (output.unit().columnSuffix().isEmpty() ? "" : "_"))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Test
    void whatIsRefusedIsAnErrorWhereItWasNamedAndANoteAmongAll() {
        String[] long12 = {"--model=otto-2021-racemate", "--until=12h"};
        simulate(with(long12, "--effect=CORTISOL_PRODUCTION"))
                .assertRefused("CORTISOL_PRODUCTION", "6 h", "observe no longer");
        Answer all = simulate(with(long12, "--effect=all")).done();
        assertTrue(all.err().contains("note: CORTISOL_PRODUCTION holds for 6 h"), all.err());
        assertFalse(all.out().contains("CORTISOL_PRODUCTION"));
        Answer.to(
                        "simulate",
                        "--model=otto-2021-racemate",
                        "--dose=400 mg iv over 40 min",
                        "--effect=CADSS",
                        "--until=2h",
                        "--every=1h")
                .assertRefused("CADSS is refused", "ng/mL");
    }

    @Test
    void aModelThatCannotDriveAnEffectIsAnErrorThatNamesThoseThatCan() {
        simulate("--model=otto-2021", "--effect=AWAKE")
                .assertRefused("AWAKE", "driven by ketamine", "otto-2021", "leave it out", "domino-1984");
    }

    @Test
    void aSecondModelThatLacksTheRouteIsNamed() {
        Answer.to(
                        "simulate",
                        "--model=otto-2021-racemate",
                        "--dose=30 mg im",
                        "--effect=PAIN_VAS",
                        "--until=2h",
                        "--every=1h")
                .assertRefused("PAIN_VAS", "simons-2022-racemate", "no route im", "leave it out");
    }

    @Test
    void anotherSiteCorrectsNoEffectAndANoteSaysSo() {
        Answer own = simulate("--model=otto-2021-racemate", "--effect=SBP").done();
        Answer arterial = simulate("--model=otto-2021-racemate", "--effect=SBP", "--site=arterial")
                .done();
        int column = own.rows().get(0).indexOf("SBP_mmHg");
        assertEquals(
                own.rows().stream().map(row -> row.get(column)).toList(),
                arterial.rows().stream().map(row -> row.get(column)).toList());
        assertTrue(arterial.err().contains("effects are driven by each model's own site"), arterial.err());
        assertFalse(own.err().contains("effects are driven by each model's own site"), own.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --effect=MARDS                       | unknown effect 'MARDS'; did you mean 'MADRS'?
            --effect=                            | unknown effect ''; allowed: PAIN
            --effect=MADRS,,SBP                  | unknown effect ''
            --effect=MADRS,all                   | --effect all stands alone
            --effect=SBP,SBP                     | --effect names SBP twice
            --baseline=MADRS=33                  | --baseline; add --effect
            --context=1                          | --context; add --effect
            --effect=SBP --baseline=MADRS=33     | --baseline MADRS; add it to --effect
            --effect=SBP --baseline=SPB=120      | 'SPB'; did you mean 'SBP'?
            --effect=CADSS --baseline=CADSS=5    | 'CADSS'; allowed: PAIN
            --effect=SBP --baseline=SBP=high     | --baseline SBP takes a number; 'high'
            --effect=SBP --baseline=SBP          | --baseline takes NAME=VALUE; 'SBP'
            --effect=SBP --baseline=SBP=-4       | baseline of SBP must be positive
            --effect=MADRS --baseline=MADRS=330  | --baseline MADRS; 0 to 60 points; 330
            --effect=SBP --baseline=SBP=1 --baseline=SBP=2 | gives SBP twice
            --effect=MADRS --context=2           | context must be 0 to 1.1; 2.0
            --effect=MADRS --context=low         | --context takes a number; 'low'
            --effect=SBP --context=0.6           | --context is of MADRS and RESPONSE
            """)
    void whatIsAskedWronglyIsRefusedInOneLine(String options, String words) {
        String[] more = options.strip().split(" +");
        simulate(with(more, "--model=otto-2021-racemate"))
                .assertRefused(
                        Arrays.stream(words.split(";")).map(String::strip).toArray(String[]::new));
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(some));
        return all.toArray(String[]::new);
    }

    private static Answer simulate(String... more) {
        boolean saysUntil = Arrays.stream(more).anyMatch(word -> word.startsWith("--until"));
        List<String> line = saysUntil
                ? List.of("simulate", "--dose", INFUSION, "--every=1h")
                : List.of("simulate", "--dose", INFUSION, "--every=1h", "--until=6h");
        return Answer.to(line, more);
    }
}

package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs rely on: names, columns, files and exit codes of every command. */
class CommandsTest {

    private static final String IV = "--dose=0.5 mg/kg iv over 40 min";
    private static final String IDS = "otto-2021 otto-2021-racemate simons-2022 simons-2022-racemate perez-ruixo-2021"
            + " domino-1984 clements-1981 hijazi-2003 herd-2007 elkomy-2015 sherwin-2015 flint-2017";
    private static final String EFFECTS =
            "arm,effect,tier,baseline,peak,t_peak_h,at_24h,at_7d,at_end,time_beyond_limit_h,low,high,note";

    @TempDir
    private Path temporary;

    @Test
    void modelsAreKnownByTheirIds() {
        List<String> listed = Answer.to("models")
                .done()
                .out()
                .lines()
                .skip(2)
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.split(" ")[0])
                .toList();
        assertEquals(List.of(IDS.split(" ")), listed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            otto-2021            | esketamine noresketamine
            otto-2021-racemate   | ketamine esketamine arketamine norketamine noresketamine arnorketamine
            simons-2022          | esketamine noresketamine hydroxynorketamine
            simons-2022-racemate | ketamine esketamine arketamine norketamine noresketamine arnorketamine
            perez-ruixo-2021     | esketamine noresketamine
            domino-1984          | ketamine
            clements-1981        | ketamine
            hijazi-2003          | ketamine
            herd-2007            | ketamine
            elkomy-2015          | ketamine
            sherwin-2015         | ketamine
            flint-2017           | esketamine noresketamine
            """)
    void seriesAreColumnsWithTheirUnit(String model, String series) {
        Answer answer =
                Answer.to(List.of("simulate", "--model", model, "--dose=10 mg iv bolus", "--until=2h", "--every=1h"));
        String expected =
                "time_h," + series.replaceAll("(\\S+) ?", "$1_ng_per_mL,").replaceAll(",$", "");
        assertEquals(expected, answer.done().out().lines().findFirst().orElseThrow());
        assertEquals(
                List.of("0", "1", "2"),
                answer.rows().stream().skip(1).map(row -> row.get(0)).toList());
    }

    @Test
    void everyOptionOfASubjectIsTakenAtOnce() {
        Answer answer = Answer.to(
                "simulate",
                "--model",
                "otto-2021-racemate",
                IV,
                "--weight",
                "70",
                "--age",
                "45",
                "--set",
                "CL=80",
                "--covariate",
                "CYP2B6=*1/*6",
                "--covariate",
                "RACE=japanese",
                "--covariate",
                "SEX=male",
                "--effect",
                "MADRS,CADSS,SBP",
                "--baseline",
                "MADRS=33",
                "--context",
                "1.0",
                "--site",
                "arterial",
                "--until",
                "24h",
                "--every",
                "10min");
        assertEquals(1 + 6 * 24 + 1, answer.done().rows().size());
        assertTrue(answer.out().lines().findFirst().orElseThrow().contains(",MADRS_points,"), answer.out());
        assertFalse(answer.err().contains("not given, so assumed"), answer.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--effect=MADRS", "--subjects=10 --seed=3"})
    void aComparisonLeavesItsFiles(String more) throws IOException {
        Answer answer = Answer.to(
                List.of(
                        "compare",
                        "--arm=IV=otto-2021-racemate: 0.5 mg/kg iv over 40 min",
                        "--arm=nasal=perez-ruixo-2021: 56 mg in",
                        "--weight=70",
                        "--until=24h",
                        "--every=1h",
                        "--out=" + temporary),
                Stream.of(more.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));
        assertTrue(answer.done().out().startsWith("arm "), answer.out());
        assertColumns("curves.csv", "arm,time_h,series,unit,value");
        assertColumns(
                "summary.csv",
                "arm,model,dose,analyte,cmax_ng_per_mL,tmax_h,auc_last_ng_h_per_mL,auc_inf_ng_h_per_mL,half_life_h,note");
        assertEquals(more.contains("--effect"), Files.exists(temporary.resolve("effects.csv")));
        if (more.contains("--effect")) {
            assertColumns("effects.csv", EFFECTS);
        }
        if (more.contains("--subjects")) {
            assertColumns("quantiles.csv", "arm,time_h,series,unit,p05,p25,p50,p75,p95");
        }
        assertHold("curves.png", "curves.svg", "report.html");
    }

    @Test
    void aPopulationLeavesItsFiles() throws IOException {
        Answer.to(
                        "population",
                        "--model=otto-2021",
                        "--dose=30 mg iv over 40 min",
                        "--subjects=20",
                        "--seed=42",
                        "--threads=2",
                        "--vary=CL:lognormal(0.3)",
                        "--vary=WT:normal(75,15)",
                        "--effect=SBP",
                        "--until=24h",
                        "--every=1h",
                        "--out=" + temporary)
                .done();
        assertColumns("quantiles.csv", "arm,time_h,series,unit,p05,p25,p50,p75,p95");
        assertColumns("effects.csv", EFFECTS);
        String header = firstLine("subjects.csv");
        assertTrue(header.startsWith("id,arm,"), header);
        assertTrue(header.endsWith(",esketamine_cmax,esketamine_auc,noresketamine_cmax,noresketamine_auc"), header);
        assertHold("bands.png", "bands.svg", "report.html");
    }

    @Test
    void aPopulationHasNoOtherSite() {
        Answer.to(
                        "population",
                        "--model=otto-2021",
                        "--dose=30 mg im",
                        "--site=arterial",
                        "--until=2h",
                        "--every=1h",
                        "--out=" + temporary.resolve("none"))
                .assertRefused("--site arterial is of the typical subject alone");
    }

    @ParameterizedTest
    @CsvSource({"linear, 3-6", "log, 3-6", "linuplogdown, 4"})
    void measurementsAreAnalysed(String method, String points) throws IOException {
        Path data = Files.writeString(
                temporary.resolve("data.csv"),
                "ID,TIME,DV,BLQ\n1,0,0,1\n1,0.5,41,0\n1,1,63,0\n1,2,52,0\n1,4,30,0\n1,8,11,0\n1,12,4,0\n");
        Answer answer =
                Answer.to("nca", "--data=" + data, "--dose=50 mg im", "--method", method, "--lambda-points", points);
        assertEquals(
                List.of("ID", "PPTESTCD", "PPORRES", "PPORRESU", "reason"),
                answer.done().rows().get(0));
        assertTrue(answer.out().contains("\n1,CMAX,63,ng/mL,"), answer.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"locf", "nocb", "linear"})
    void aDataSetRunsWithAModelFile(String interpolation) throws IOException {
        Path model = Files.writeString(temporary.resolve("model.yaml"), """
                name: one compartment, oral
                compartments: {depot: {}, central: {volume: V}}
                flows:
                  - {from: depot, to: central, rate: KA}
                  - {from: central, to: out, clearance: CL}
                parameters: {CL: 1.1, V: 20, KA: 1.5}
                covariates: {CL: "1.1 * (WT/70)^0.75"}          # plain arithmetic on parameters and data-set columns
                inputs: {central: {F: BIOAV, lag: LAGT, duration: DUR2}}
                output: {CP: {compartment: central, unit: ng/mL}}
                """);
        Path data = Files.writeString(temporary.resolve("data.csv"), """
                ID,TIME,EVID,AMT,RATE,CMT,WT,BIOAV,LAGT,DUR2
                1,0,1,35,-2,central,70,0.5,0.25,1
                1,1.25,0,.,.,.,70,0.5,0.25,1
                """);
        Answer answer = Answer.to("dataset", "--model=" + model, "--data=" + data, "--interpolation=" + interpolation);
        assertEquals(
                "ID,TIME,EVID,AMT,RATE,CMT,WT,BIOAV,LAGT,DUR2,CP_ng_per_mL",
                answer.done().out().lines().findFirst().orElseThrow());
        double k = 1.1 / 20;
        double expected = 0.5 * 35 / 1 / 1.1 * (1 - Math.exp(-k)) * 1000;
        assertEquals(expected, Double.parseDouble(answer.rows().get(2).get(10)), 1e-9 * expected);
    }

    @Test
    void aRunHasItsLimits() {
        simulate("--dose=30 mg im", "--until=2000000s", "--every=1s").assertRefused("2000000 rows", "longer --every");
        simulate("--dose=30 mg im every 1 min x 100001", "--until=2h", "--every=1h")
                .assertRefused("100000");
        simulate(IV, "--until=2h", "--every=1h").assertRefused("--weight");
    }

    private static Answer simulate(String... more) {
        return Answer.to(List.of("simulate", "--model=otto-2021-racemate"), more);
    }

    private void assertColumns(String file, String columns) throws IOException {
        assertEquals(columns, firstLine(file));
    }

    private String firstLine(String file) throws IOException {
        return Files.readAllLines(temporary.resolve(file)).get(0);
    }

    private void assertHold(String... files) throws IOException {
        for (String file : files) {
            assertTrue(Files.size(temporary.resolve(file)) > 1000, file);
        }
    }
}

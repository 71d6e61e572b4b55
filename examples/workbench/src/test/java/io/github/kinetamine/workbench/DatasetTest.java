package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets from the shell. */
class DatasetTest {

    private static final String MODEL_FILE = """
            name: one compartment, oral
            compartments: {depot: {}, central: {volume: V}}
            flows:
              - {from: depot, to: central, rate: KA}
              - {from: central, to: out, clearance: CL}
            parameters: {CL: 1.1, V: 20, KA: 1.5}
            covariates: {CL: "1.1 * (WT/70)^0.75"}
            inputs: {depot: {F: 0.6, lag: 0.25}}
            output: {CP: {compartment: central, unit: mg/L}}
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Answer dataset(String model, String data, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("dataset", "--model", model, "--data", file("data.csv", data)));
        args.addAll(List.of(more));
        return Answer.to(args.toArray(String[]::new));
    }

    @Test
    void theColumnsOfTheDataSetAreKeptAndOneIsAddedForEachSeries() throws IOException {
        Answer answer = dataset("otto-2021", "ID,TIME,AMT,CMT,DV,note\n1,0,35,iv,.,\"a, b\"\n1,1,.,.,120,x\n");
        assertEquals(0, answer.exitCode());
        List<String> lines = answer.out().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("ID,TIME,AMT,CMT,DV,note,esketamine_ng_per_mL,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("1,0,35,iv,.,\"a, b\","), lines.get(1));
        assertTrue(lines.get(2).startsWith("1,1,.,.,120,x,"), lines.get(2));
    }

    /** Bateman's curve: one compartment, absorbed from a depot after a lag. */
    @Test
    void aModelFileIsAModel() throws IOException {
        Answer answer = dataset(file("model.yaml", MODEL_FILE), "ID,TIME,AMT,WT\n1,0,100,80\n1,2.25,.,80\n");
        assertEquals(0, answer.exitCode(), answer.err());
        List<String> lines = answer.out().lines().toList();
        assertEquals("ID,TIME,AMT,WT,CP_mg_per_L", lines.get(0));
        double kel = 1.1 * Math.pow(80 / 70.0, 0.75) / 20;
        double expected = 60 * 1.5 / (20 * (1.5 - kel)) * (Math.exp(-2 * kel) - Math.exp(-2 * 1.5));
        String last = lines.get(2).substring(lines.get(2).lastIndexOf(',') + 1);
        assertEquals(expected, Double.parseDouble(last), 1e-11);
    }

    @Test
    void allFaultsOfADataSetAreSaidAndNothingIsRun() throws IOException {
        Answer answer = dataset("otto-2021", "ID,TIME,AMT,EVID\n1,0,-5,1\n1,x,.,0\n1,3,.,9\n");
        assertEquals(2, answer.exitCode());
        assertEquals("", answer.out());
        assertEquals(4, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains("row 2, column AMT, '-5'"), answer.err());
        assertTrue(answer.err().contains("row 3, column TIME, 'x'"), answer.err());
        assertTrue(answer.err().contains("row 4, column EVID, '9'"), answer.err());
    }

    @Test
    void aColumnThatTheModelFileReadsMustBeThere() throws IOException {
        Answer answer = dataset(file("model.yaml", MODEL_FILE), "# a comment\nID,TIME,AMT\n1,0,100\n");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("row 2, column WT: the model reads WT"), answer.err());
    }

    private static final String FORMULA_FILE = """
            name: formula
            compartments: {central: {volume: V}}
            flows: [{from: central, to: out, clearance: CL}]
            parameters: {CL: 50, V: 20}
            covariates: {CL: "2*WT/70*CRCL/100"}
            output: {CP: {compartment: central, unit: mg/L}}
            """;

    @Test
    void whatAFormulaReadsMustBeANumberOfEverySubject() throws IOException {
        String model = file("formula.yaml", FORMULA_FILE);
        Answer words = dataset(model, "ID,TIME,AMT,WT,CRCL\n1,0,100,140,<60\n1,1,.,140,<60\n2,0,100,70,90\n");
        assertEquals(2, words.exitCode());
        assertEquals("", words.out());
        assertTrue(words.err().contains("row 2, column CRCL, '<60': must be a number"), words.err());
        Answer missing = dataset(model, "ID,TIME,AMT,WT,CRCL\n1,0,100,140,60\n2,0,100,.,90\n");
        assertEquals(2, missing.exitCode());
        assertTrue(missing.err().contains("row 3, column WT: must be told of each subject"), missing.err());
    }

    @Test
    void aWordOfOneSubjectChangesNoOther() throws IOException {
        String model = file("formula.yaml", FORMULA_FILE);
        String alone = dataset(model, "ID,TIME,AMT,WT,CRCL,FORM\n1,0,100,70,90,2\n1,1,.,70,90,2\n")
                .out();
        String beside = dataset(
                        model,
                        "ID,TIME,AMT,WT,CRCL,FORM\n1,0,100,70,90,2\n1,1,.,70,90,2\n2,0,100,70,90,high\n3,0,100,70,90,low\n")
                .out();
        assertTrue(beside.startsWith(alone), beside);
    }

    @Test
    void columnsOfTheFormatAreNoCovariates() throws IOException {
        String model = file("time.yaml", FORMULA_FILE.replace("CRCL", "TIME"));
        Answer answer = dataset(model, "ID,TIME,AMT,WT\n1,0,100,70\n");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("a column of the format is no covariate"), answer.err());
    }

    @Test
    void aColumnThatIsCalledLikeAParameterIsRefused() throws IOException {
        String model = file("shadow.yaml", FORMULA_FILE.replace("V: 20}", "V: 20, WT: 70}"));
        Answer answer = dataset(model, "ID,TIME,AMT,WT,CRCL\n1,0,100,140,90\n");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("have the same names, WT"), answer.err());
    }

    @Test
    void whatIsMissingOrMisspeltIsSaidInOneLine() throws IOException {
        refuses("--interpolation must be locf, nocb or linear, got 'spline'", "--interpolation", "spline");
        Answer unknown = dataset("otto-2012", "TIME,AMT\n0,1\n");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("otto-2021"), unknown.err());
        Answer noFile = Answer.to(
                "dataset",
                "--model",
                "otto-2021",
                "--data",
                folder.resolve("none.csv").toString());
        assertEquals(2, noFile.exitCode());
        assertTrue(noFile.err().contains("none.csv is no file"), noFile.err());
        Answer twice = dataset("otto-2021", "TIME,AMT,esketamine_ng_per_mL\n0,1,.\n");
        assertEquals(2, twice.exitCode());
        assertTrue(twice.err().contains("has a column 'esketamine_ng_per_mL' already"), twice.err());
    }

    private void refuses(String why, String... more) throws IOException {
        Answer answer = dataset("otto-2021", "TIME,AMT\n0,1\n", more);
        assertEquals(2, answer.exitCode());
        assertEquals("", answer.out());
        assertEquals(1, answer.err().lines().count());
        assertTrue(answer.err().contains(why), answer.err());
    }

    @Test
    void interpolationIsAChoice() throws IOException {
        String data = "ID,TIME,AMT,WT\n1,0,35,60\n1,2,.,100\n";
        String forward = dataset("otto-2021", data).out();
        assertEquals(
                forward, dataset("otto-2021", data, "--interpolation", "LOCF").out());
        String backward = dataset("otto-2021", data, "--interpolation", "nocb").out();
        String linear = dataset("otto-2021", data, "--interpolation", "linear").out();
        assertTrue(!forward.equals(backward) && !forward.equals(linear) && !linear.equals(backward));
    }
}

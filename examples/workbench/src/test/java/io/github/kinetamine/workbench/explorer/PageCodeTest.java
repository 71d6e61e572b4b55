package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that a page exports, compiled and run: it prints the numbers of the page. */
class PageCodeTest {

    /** An odd label, options, a refused effect and a second arm. */
    private static final String PAGE = ExplorerTest.json(
            "{'arms':[{'label':'@BAND@ \\\\u0022 µ','model':'otto-2021-racemate','dose':'0.5 mg/kg iv over 40 min',"
                    + "'weight':81.5,'age':30,'covariates':{'CYP2B6':'*1/*6','CLINT':0.5},'context':0.6,"
                    + "'baselines':{'MADRS':30}},"
                    + "{'label':'nasal','model':'perez-ruixo-2021','dose':'84 mg in'}],"
                    + "'untilH':6,'everyMin':7.5,'effects':['MADRS','CRPS','PAIN_SIMONS']BAND}");

    private static RunningExplorer explorer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        explorer = new RunningExplorer();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @Test
    void theClassCompilesAndPrintsTheNumbersOfThePage() throws Exception {
        String page = PAGE.replace("BAND}", ",\"band\":{\"subjects\":20,\"seed\":3}}");
        String java = code(page).get("java").textValue();
        assertEquals(table(explorer.post("/api/csv", page).done().content()), table(run(java)));
    }

    @Test
    void theLinesOfTheShellGiveTheNumbersOfThePage() throws Exception {
        String page = PAGE.replace("BAND}", "}");
        String[] lines = code(page).get("shell").textValue().split("\n");
        JsonNode arms =
                explorer.post(RunningExplorer.SIMULATE, page).done().json().get("arms");
        assertEquals(2, lines.length);
        for (int i = 0; i < lines.length; i++) {
            assertIterableEquals(rows(arms.get(i)), rows(ShellRun.of(lines[i], folder)), lines[i]);
        }
    }

    @Test
    void aPopulationIsALineOfItsOwn() throws Exception {
        String page = PAGE.replace("BAND}", ",\"band\":{\"subjects\":20,\"seed\":3}}");
        String[] lines = code(page).get("shell").textValue().split("\n");
        assertEquals(4, lines.length);
        assertTrue(lines[1].contains("population") && lines[1].contains("--subjects 20 --seed 3"), lines[1]);
        ShellRun.of(lines[1], folder);
        Map<String, String> page05 =
                table(explorer.post("/api/csv", page).done().content());
        String quantiles = Files.readString(folder.resolve("arm-1/quantiles.csv"));
        quantiles.lines().skip(1).map(line -> line.split(",")).forEach(row -> {
            String key = "@BAND@ \\u0022 µ," + Double.parseDouble(row[1]) + "," + row[2] + "_p05";
            assertEquals(page05.get(key), Double.toString(Double.parseDouble(row[4])), key);
        });
    }

    private static JsonNode code(String page) throws Exception {
        return explorer.post("/api/code", page).done().json();
    }

    private String run(String java) throws Exception {
        Path source = Files.writeString(folder.resolve(JavaCode.CLASS_NAME + ".java"), java);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        "-Xlint:all,-processing,-options,-path",
                        "-Werror",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertEquals(0, result, said + java);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            classes.loadClass(JavaCode.CLASS_NAME)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Values by arm, time and series; a label with quotes is read, one with commas is not. */
    private static Map<String, String> table(String csv) {
        Map<String, String> values = new TreeMap<>();
        csv.lines().skip(1).map(line -> line.split(",")).forEach(row -> {
            String arm = row[0].startsWith("\"")
                    ? row[0].substring(1, row[0].length() - 1).replace("\"\"", "\"")
                    : row[0];
            values.put(
                    arm + "," + Double.parseDouble(row[1]) + "," + row[2], Double.toString(Double.parseDouble(row[4])));
        });
        return values;
    }

    /** The values of each time, in the order of the series, of an arm of a page. */
    private static List<List<Double>> rows(JsonNode arm) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < arm.get("series").get(0).get("values").size(); i++) {
            List<Double> row = new ArrayList<>();
            for (JsonNode series : arm.get("series")) {
                row.add(series.get("values").get(i).doubleValue());
            }
            rows.add(row);
        }
        return rows;
    }

    /** The values of each time, in the order of the columns, of the command line. */
    private static List<List<Double>> rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> Stream.of(line.split(","))
                        .skip(1)
                        .map(Double::parseDouble)
                        .toList())
                .toList();
    }
}

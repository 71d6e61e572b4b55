package io.github.kinetamine.workbench.explorer;

import static io.github.kinetamine.workbench.explorer.RunningExplorer.SIMULATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.workbench.explorer.RunningExplorer.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplorerTest {

    private static final String IV =
            "{'label':'IV','model':'otto-2021-racemate','dose':'0.5 mg/kg iv over 40 min','weight':80,'age':30,"
                    + "'covariates':{'CYP2B6':'*1/*6','CLINT':0.5}}";
    private static final Subject SOMEONE = Subject.weighing(new Weight(80))
            .aged(new Age(30))
            .with("CYP2B6", "*1/*6")
            .with("CLINT", 0.5)
            .with("RACE", "caucasian");
    private static final Regimen INFUSION = Regimen.parse("0.5 mg/kg iv over 40 min");

    private static RunningExplorer explorer;

    @BeforeAll
    static void start() {
        explorer = new RunningExplorer();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @Test
    void curvesAreThoseOfTheLibraryToTheLastBit() throws IOException {
        JsonNode page = simulated("{'arms':[" + IV + "],'untilH':12,'everyMin':10,'effects':['CADSS','MADRS']}");
        Profile profile = Simulation.of(model("CADSS", "MADRS"))
                .give(INFUSION)
                .to(SOMEONE)
                .observe(Grid.every(Duration.ofMinutes(10)).until(Duration.ofHours(12)))
                .run();
        JsonNode arm = page.get("arms").get(0);
        assertEquals(profile.names(), texts(arm.get("series"), "name"));
        for (Series series : profile.series()) {
            assertEquals(
                    list(series.values()), values(seriesOf(arm, series.name()).get("values")), series.name());
        }
        assertEquals(list(profile.series().get(0).hours()), values(page.get("timesH")));
        assertEquals(
                profile.series("ketamine").max(),
                arm.get("summary").get(0).get("cmax").doubleValue());
        assertTrue(texts(arm.get("notes")).containsAll(profile.notes()), arm.get("notes")::toPrettyString);
    }

    @Test
    void aBandIsTheQuantilesOfThePopulationAroundTheTypicalSubject() throws IOException {
        JsonNode page = simulated(
                "{'arms':[" + IV + "],'untilH':6,'everyMin':30,'effects':['CADSS'],'band':{'subjects':230,'seed':7}}");
        var result = Population.of(model("CADSS"))
                .give(INFUSION)
                .like(SOMEONE)
                .observe(Grid.every(Duration.ofMinutes(30)).until(Duration.ofHours(6)))
                .subjects(230)
                .seed(7)
                .run();
        for (String name : List.of("ketamine", "norketamine", "CADSS")) {
            JsonNode band = seriesOf(page.get("arms").get(0), name).get("band");
            assertEquals(list(result.series(name).quantile(0.05).values()), values(band.get("p05")), name);
            assertEquals(list(result.series(name).quantile(0.5).values()), values(band.get("p50")), name);
            assertEquals(list(result.series(name).quantile(0.95).values()), values(band.get("p95")), name);
        }
    }

    @Test
    void anEffectThatTheTypicalSubjectIsRefusedIsLeftOutBesideABandToo() throws IOException {
        String strong = "{'label':'A','model':'otto-2021','dose':'0.5 mg/kg iv over 40 min','weight':70}";
        for (String effect : List.of("CADSS", "CORTISOL_PRODUCTION")) {
            JsonNode arm = simulated("{'arms':[" + strong + "],'untilH':8,'effects':['" + effect
                            + "'],'band':{'subjects':130,'seed':42}}")
                    .get("arms")
                    .get(0);
            assertEquals(
                    List.of("esketamine", "noresketamine"), arm.get("series").findValuesAsText("name"), effect);
            assertEquals(List.of(effect), arm.get("refusals").findValuesAsText("effect"));
            assertTrue(arm.get("series").get(0).has("band"), effect);
        }
    }

    @Test
    void anEffectThatAModelCannotDriveIsRefusedWithAReasonWhileTheRestIsShown() throws IOException {
        JsonNode catalogue = explorer.get("/api/catalogue").done().json();
        int refused = 0;
        for (JsonNode effect : catalogue.get("effects")) {
            boolean isDriven = texts(effect.get("models")).contains("hijazi-2003");
            JsonNode arm = simulated("{'arms':[{'label':'a','model':'hijazi-2003','dose':'10 mg iv bolus'}],'untilH':6,"
                            + "'effects':[" + effect.get("name") + "]}")
                    .get("arms")
                    .get(0);
            assertEquals(isDriven, arm.get("refusals").isEmpty(), effect.get("name")::toString);
            assertEquals("ketamine", arm.get("series").get(0).get("name").textValue());
            refused += arm.get("refusals").size();
        }
        assertTrue(refused > 0, "every effect is driven: the test says nothing");
    }

    @ParameterizedTest
    @CsvSource({"24, 481", "1, 361", "12, 361", "168, 337", "672, 337", "8760, 366", "0.25, 451"})
    void theServerPicksARoundStepOfAtMost481Points(double hours, int points) throws IOException {
        JsonNode page = simulated(
                "{'arms':[{'label':'a','model':'domino-1984','dose':'30 mg iv bolus'}],'untilH':" + hours + "}");
        assertEquals(points, page.get("timesH").size());
        assertEquals(hours, page.get("timesH").get(points - 1).doubleValue());
    }

    @Test
    void theCatalogueListsWhatCanBeAskedForAndEachOfItRuns() throws IOException {
        JsonNode catalogue = explorer.get("/api/catalogue").done().json();
        assertEquals(
                Ketamine.models().stream().map(model -> model.card().id()).toList(),
                texts(catalogue.get("models"), "id"));
        assertEquals(KetamineEffects.ids(), texts(catalogue.get("effects"), "name"));
        for (JsonNode model : catalogue.get("models")) {
            String dose = "20 mg " + model.get("routes").get(0).get("code").textValue();
            String bolus = dose.endsWith("iv") ? dose + " bolus" : dose;
            JsonNode page = simulated("{'arms':[{'label':'a','model':" + model.get("id") + ",'dose':'" + bolus + "',"
                    + usual(model) + "}],'untilH':4}");
            assertEquals(
                    texts(model.get("analytes"), "name"),
                    texts(page.get("arms").get(0).get("series"), "name"));
        }
    }

    /** The defaults of all covariates, as a page sends them. */
    private static String usual(JsonNode model) {
        List<String> others = new ArrayList<>();
        String own = "";
        for (JsonNode covariate : model.get("covariates")) {
            String name = covariate.get("name").textValue();
            switch (name) {
                case "WT" -> own += "'weight':" + covariate.get("default") + ",";
                case "AGE" -> own += "'age':" + covariate.get("default") + ",";
                default -> others.add(covariate.get("name") + ":" + covariate.get("default"));
            }
        }
        return own + "'covariates':{" + String.join(",", others) + "}";
    }

    @Test
    void aModelHasEquationsNumbersWithSourcesAndADiagramWithoutScriptsOrStyles() throws IOException {
        for (PkModel model : Ketamine.models()) {
            JsonNode page =
                    explorer.get("/api/models/" + model.card().id()).done().json();
            assertEquals(model.equations(), texts(page.get("equations")));
            assertEquals(model.parameters().size(), page.get("parameters").size());
            assertEquals(model.card().discrepancies(), texts(page.get("discrepancies")));
            String diagram = page.get("diagramSvg").textValue();
            assertTrue(diagram.startsWith("<svg"), diagram);
            assertFalse(diagram.contains("style=") || diagram.contains("<script"), diagram);
        }
    }

    @Test
    void theTableHasARowForEachArmTimeAndSeries() throws IOException {
        String request = "{'arms':[" + IV + "," + IV.replace("'IV'", "'a, \\\"b\\\"'") + "],'untilH':2,'everyMin':60}";
        List<String> lines = explorer.post("/api/csv", json(request))
                .done()
                .content()
                .lines()
                .toList();
        assertEquals("arm,time_h,series,unit,value", lines.get(0));
        assertEquals(1 + 2 * 3 * 6, lines.size());
        assertTrue(lines.get(1).startsWith("IV,0,ketamine,ng/mL,0"), lines.get(1));
        assertTrue(lines.get(19).startsWith("\"a, \"\"b\"\"\",0,ketamine,"), lines.get(19));
    }

    @Test
    void everyAnswerForbidsWhatThePageDoesNotNeed() throws IOException {
        for (String path : List.of("/", "/assets/echarts.min.js", "/api/catalogue", "/nothing")) {
            String head = explorer.get(path).head();
            assertTrue(head.contains("Content-Security-Policy: default-src 'none'; script-src 'self';"), head);
            assertTrue(head.contains("X-Content-Type-Options: nosniff"), head);
            assertFalse(head.contains("Server:"), head);
        }
    }

    @Test
    void aFileIsNotSentAgainToWhoHasIt() throws IOException {
        Reply first = explorer.get("/assets/echarts.min.js").done();
        assertTrue(first.content().length() > 500_000);
        String tag = first.head()
                .lines()
                .filter(line -> line.startsWith("ETag: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
        Reply again = explorer.send(
                "GET /assets/echarts.min.js HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + tag
                        + "\r\nConnection: close\r\n\r\n",
                new byte[0]);
        assertEquals(304, again.status());
        assertEquals("", again.content());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "127.0.0.1:8080, 200",
        "[::1]:1, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "192.168.1.7, 403",
        "127.0.0.1.evil.example:80, 403"
    })
    void onlyNamesOfThisMachineAreAnswered(String host, int status) throws IOException {
        Reply reply = explorer.send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n", new byte[0]);
        assertEquals(status, reply.status(), reply.content());
    }

    private static PkModel model(String... effects) {
        PkModel model = Ketamine.racemic();
        for (String effect : effects) {
            model = model.with(KetamineEffects.effect(effect, EffectOptions.standard()));
        }
        return model;
    }

    private static JsonNode simulated(String request) throws IOException {
        return explorer.post(SIMULATE, json(request)).done().json();
    }

    static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }

    private static JsonNode seriesOf(JsonNode arm, String name) {
        return StreamSupport.stream(arm.get("series").spliterator(), false)
                .filter(series -> series.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> values(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.doubleValue()));
        return values;
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.get(member).textValue()));
        return texts;
    }
}

package io.github.kinetamine.workbench.explorer;

import static io.github.kinetamine.workbench.explorer.RunningExplorer.SIMULATE;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.workbench.explorer.RunningExplorer.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Bodies that no page would send: they are refused with problem details, or served within bounds. */
class HostileBodiesTest extends AttackedExplorer {

    @Test
    void bodiesThatAreNoRequestAreRefused() {
        List<String> bodies = new ArrayList<>(List.of(
                "",
                " ",
                "null",
                "1",
                "'text'",
                "[]",
                "{}",
                "{",
                "[[[[",
                "{'arms'}",
                GOOD + "x",
                GOOD + GOOD,
                "\u0000",
                "<xml/>",
                "a=b&c=d",
                "{'arms':null,'untilH':1}",
                "{'arms':[],'untilH':1}",
                "{'arms':{},'untilH':1}",
                "{'arms':[null],'untilH':1}",
                "{'arms':[[]],'untilH':1}",
                "{'arms':[" + ARM + "]}",
                "{'untilH':2}",
                "{'arms':[" + ARM + "," + ARM + "],'untilH':2}",
                "{'arms':[" + (ARM + ",").repeat(6) + ARM + "],'untilH':2}",
                GOOD.replace("'untilH'", "'untilH':1,'untilH'"),
                GOOD.replace("'label'", "'label':'b','label'"),
                "{'__proto__':{}," + GOOD.substring(1),
                "[".repeat(20_000),
                "{'a':".repeat(5_000) + "1" + "}".repeat(5_000),
                "{'arms':" + "[".repeat(9) + "]".repeat(9) + ",'untilH':1}",
                "// comment\n" + GOOD,
                "{'arms':[" + ARM + ",],'untilH':2}"));
        assertRefused(bodies);
        assertRefusedAsIs("{'arms':[" + ARM + "],'untilH':2}");
        assertRefusedAsIs("{\"untilH\":\"\\ud800\"}");
    }

    @Test
    void anEmptyOrCutBodyIsSaidToBeThat() throws IOException {
        assertTrue(detail("").contains("is empty"), detail(""));
        assertTrue(detail(" ").contains("is empty"), detail(" "));
        assertTrue(detail("{'arms':[").contains("ends too early at line 1"), detail("{'arms':["));
        assertTrue(detail(GOOD + GOOD).contains("goes on after its end"), detail(GOOD + GOOD));
    }

    private static String detail(String body) throws IOException {
        return simulate(body).json().get("detail").asText();
    }

    @Test
    void numbersOfAnySizeOrKindAreRefused() {
        List<String> numbers = List.of(
                "NaN",
                "-NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "-1e999",
                "1e-400",
                "0",
                "-1",
                "8760.1",
                "1e308",
                "9".repeat(50),
                "9".repeat(5_000),
                "0x10",
                "007",
                "+1",
                ".5",
                "1.",
                "'24'",
                "true",
                "null",
                "[24]",
                "{'h':24}");
        List<String> bodies = new ArrayList<>();
        numbers.forEach(number -> bodies.add("{'arms':[" + ARM + "],'untilH':" + number + "}"));
        for (String number : List.of("NaN", "0", "-5", "1e999", "0.0001", "1e300", "'1'", "1e-300")) {
            bodies.add("{'arms':[" + ARM + "],'untilH':24,'everyMin':" + number + "}");
        }
        assertRefused(bodies);
    }

    @Test
    void fieldsOfAnArmThatAreWrongAreRefused() {
        List<String> bodies = new ArrayList<>();
        for (String replaced : List.of(
                "'dose':''",
                "'dose':' '",
                "'dose':5",
                "'dose':'30 mg iv bolus\\u0000'",
                "'dose':'-30 mg iv bolus'",
                "'dose':'NaN mg iv bolus'",
                "'dose':'1e999 mg iv bolus'",
                "'dose':'0.5 mg/kg iv over 40 min'",
                "'dose':'30 mg po'",
                "'dose':'30 mg iv bolus every 1 h x 2001'",
                "'dose':'30 mg iv bolus every 1 s x 100000'",
                "'dose':'30 mg iv bolus every 1 h x 999999999999999999999'",
                "'dose':'" + "30 mg iv bolus + ".repeat(500) + "30 mg iv bolus'",
                "'dose':'" + "(".repeat(1_900) + "'",
                "'dose':'" + "9".repeat(1_900) + " mg iv bolus'",
                "'dose':'30 mg iv bolus at 1e30 h'",
                "'dose':'{{7*7}}${jndi:ldap://x/y}'",
                "'dose':'; rm -rf /'")) {
            bodies.add(GOOD.replace("'dose':'30 mg iv bolus'", replaced));
        }
        for (String replaced : List.of(
                "'model':''",
                "'model':7",
                "'model':'nothing'",
                "'model':'../../etc/passwd'",
                "'model':'otto-2021\\u0000'",
                "'model':'" + "x".repeat(60_000) + "'")) {
            bodies.add(GOOD.replace("'model':'otto-2021'", replaced));
        }
        for (String replaced : List.of(
                "'label':''",
                "'label':' '",
                "'label':'a\\nb'",
                "'label':'\\u0000'",
                "'label':'\\ud800'",
                "'label':'" + "x".repeat(81) + "'",
                "'label':['a']")) {
            bodies.add(GOOD.replace("'label':'a'", replaced));
        }
        for (String added : List.of(
                "'weight':0",
                "'weight':-70",
                "'weight':'70'",
                "'weight':1e999",
                "'weight':null",
                "'age':-1",
                "'age':1e9",
                "'covariates':[]",
                "'covariates':{'WT':70}",
                "'covariates':{'X':1}",
                "'covariates':{'CYP2B6':'*9/*9'}",
                "'covariates':{'CYP2B6':6}",
                "'covariates':{'CLINT':-1}",
                "'covariates':{'CLINT':'much'}",
                "'covariates':{'RACE':{}}",
                "'context':2",
                "'context':-0.1",
                "'context':'1'",
                "'baselines':{'MADRS':1e999}",
                "'baselines':{'NOTHING':1}",
                "'command':'ls'")) {
            bodies.add(GOOD.replace("'label':'a'", "'label':'a'," + added));
        }
        assertRefused(bodies);
    }

    @Test
    void effectsBandsAndSitesThatAreWrongAreRefused() {
        List<String> bodies = new ArrayList<>();
        for (String added : List.of(
                "'effects':'MADRS'",
                "'effects':['NOTHING']",
                "'effects':['MADRS','MADRS']",
                "'effects':[1]",
                "'effects':[" + "'MADRS',".repeat(3_000) + "'MADRS']",
                "'site':'moon'",
                "'site':1",
                "'site':'arterial','band':{'subjects':10,'seed':1}",
                "'band':{}",
                "'band':[]",
                "'band':true",
                "'band':{'subjects':10}",
                "'band':{'subjects':0,'seed':1}",
                "'band':{'subjects':1001,'seed':1}",
                "'band':{'subjects':1e9,'seed':1}",
                "'band':{'subjects':1.5,'seed':1}",
                "'band':{'subjects':2147483648,'seed':1}",
                "'band':{'subjects':10,'seed':-1}",
                "'band':{'subjects':10,'seed':99999999999999999999}",
                "'band':{'subjects':10,'seed':1,'threads':9}")) {
            bodies.add("{" + added + "," + GOOD.substring(1));
        }
        assertRefused(bodies);
    }

    @Test
    void whatIsTooMuchForNumbersOrMemoryIsRefusedWithTheReason() throws IOException {
        assertRefused(List.of(
                GOOD.replace("30 mg", "1e308 mg"),
                "{'arms':[" + ARM + "],'untilH':24,'everyMin':1,'effects':['MADRS','RESPONSE','CADSS'],"
                        + "'band':{'subjects':1000,'seed':1}}",
                "{'arms':[{'label':'a','model':'perez-ruixo-2021','dose':'1e9 mg in'}],'untilH':2}",
                "{'arms':[{'label':'a','model':'perez-ruixo-2021','dose':'28000 mg in every 4 h x 2000'}],'untilH':8760}",
                "{'arms':[{'label':'a','model':'perez-ruixo-2021','dose':'100 mg/kg in every 4 h x 2000','weight':70}],"
                        + "'untilH':8760}",
                "{'arms':[{'label':'a','model':'otto-2021-racemate','dose':'30 mg iv bolus every 4 h x 2000'}],"
                        + "'untilH':8760,'effects':['MADRS','CADSS','SBP','PAIN_VAS']}",
                "{'arms':[{'label':'a','model':'otto-2021','dose':'30 mg iv bolus every 4 h x 2000'}],"
                        + "'untilH':8760,'band':{'subjects':1000,'seed':1}}"));
    }

    @Test
    void theLargestThatIsAllowedIsServedOrGivenUpInTime() throws IOException {
        String doses = "30 mg iv bolus every 4 h x 2000";
        StringBuilder arms = new StringBuilder();
        for (int i = 0; i < Limits.MAX_ARMS; i++) {
            arms.append(i == 0 ? "" : ",")
                    .append("{'label':'" + i + "','model':'otto-2021-racemate','dose':'" + doses + "'}");
        }
        String effects = "'effects':['MADRS','CADSS','PAIN_VAS']";
        long started = System.nanoTime();
        Reply large = simulate("{'arms':[" + arms + "],'untilH':8760,'everyMin':270," + effects + "}");
        Reply band = simulate("{'arms':[" + arms + "],'untilH':390,'everyMin':600,'band':{'subjects':990,'seed':1}}");
        double seconds = (System.nanoTime() - started) / 1e9;
        assertTrue(List.of(200, 422, 503).contains(large.status()), large::content);
        assertTrue(List.of(200, 422, 503).contains(band.status()), band::content);
        assertTrue(seconds < 4 * Limits.MAX_TIME.toSeconds(), () -> seconds + " s");
    }

    private static void assertRefused(List<String> bodies) {
        assertAll(bodies.stream().map(body -> (Executable) () -> assertProblem(body, simulate(body))));
    }

    /** With quotes that JSON does not know. */
    private static void assertRefusedAsIs(String body) {
        assertAll(() -> assertProblem(body, explorer.post(SIMULATE, body)));
    }
}

package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the input: exit code 2, one line that names the fault, no result and no file. */
class MalformedInputTest {

    private static final String RACEMATE = "otto-2021-racemate";
    private static final String BOLUS = "30 mg iv bolus";
    private static final String[] TIMES = times("24h", "1h");

    @TempDir
    private Path temporary;

    static Stream<Arguments> commands() {
        return Stream.of(
                row("no command", said("models, simulate, compare", "--help")),
                row("unknown command", said("unknown command 'simulat'", "did you mean 'simulate'?"), "simulat"),
                row("unknown option", said("unknown option '--versoin'", "did you mean '--version'?"), "--versoin"),
                row("unknown model", said("'otto-2012'", "did you mean 'otto-2021'?"), "models", "otto-2012"),
                row("two models", said("unexpected 'domino-1984'"), "models", "otto-2021", "domino-1984"),
                row("model without a name", said("unknown model ''", "allowed: otto-2021"), "models", ""),
                row("a file of arguments", said("unexpected '@pom.xml'"), "models", "otto-2021", "@pom.xml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void commands(String[] words, String[] args) {
        Answer.to(args).assertRefused(words);
    }

    static Stream<Arguments> doses() {
        return Stream.of(
                row("empty", said("a dose is missing", "write as in"), ""),
                row("blank", said("a dose is missing"), "  "),
                row(
                        "unknown unit",
                        said("unknown unit 'mg/kgg'", "did you mean 'mg/kg'?"),
                        "0.5 mg/kgg iv over 40 min"),
                row("no route", said("expected a route", "allowed: iv, im"), "0.5 mg/kg"),
                row("unknown route", said("unknown route 'nasal'", "allowed: iv, im, in"), "56 mg nasal"),
                row("a weight is needed", said("0.5 mg/kg", "add --weight KG"), "0.5 mg/kg iv over 40 min"),
                row("rate per weight", said("needs a body weight", "--weight"), "1 mg/kg/h iv over 2 h"),
                row("not how fast", said("does not say how fast", "bolus", "over 40 min"), "30 mg iv"),
                row("duration below zero", said("must not be negative", "'-40'"), "30 mg iv over -40 min"),
                row("no duration", said("duration of an infusion must be positive"), "30 mg iv over 0 min"),
                row("duration without unit", said("unit of time", "'40'", "h, min, s"), "30 mg iv over 40"),
                row("dose below zero", said("dose must not be negative", "'-5'"), "-5 mg im"),
                row("no dose", said("dose must be positive", "0 mg"), "0 mg im"),
                row("decimal comma", said("decimal point"), "0,5 mg im"),
                row("beyond double range", said("too large", "'1e999'"), "1e999 mg im"),
                row("beyond double range in mg", said("amount must be finite"), "1e308 g im"),
                row("below double range", said("dose must be positive"), "1e-400 mg im"),
                row("trailing word", said("unexpected 'please'", "allowed: at, every"), "30 mg im please"),
                row("trailing plus", said("expected a number", "the end"), "30 mg im +"),
                row("too many doses", said("between 1 and 100000", "100001"), "30 mg im every 1 min x 100001"),
                row("too many to count", said("at most 100000"), "30 mg im every 1 min x 99999999999999999999"),
                row("beyond a lifetime", said("100 years"), "30 mg im weekly x 100000"),
                row("never twice", said("interval must be positive"), "30 mg im every 0 h x 3"),
                row("steady state at once", said("steady-state interval must be positive"), steady("0 h")),
                row("steady state, how often?", said("expected 'every'"), "35 mg iv bolus steady state"),
                row("then, but when?", said("no next dose", "'then'"), "30 mg im then 30 mg im"),
                row("infused into a muscle", said("only iv and sc", "im"), "30 mg im over 10 min"),
                row("skipped dose out of range", said("skipped dose", "got 5"), "30 mg im daily x 3 skip 5"),
                row("one megabyte", said("dose", "write as in"), "x".repeat(1 << 20)),
                row("one megabyte of digits", said("dose"), "9".repeat(1 << 20) + " mg im"),
                row("one megabyte of units", said("unknown unit", "allowed: ug, mg"), "9 " + "m".repeat(1 << 20)),
                row("control characters", said("unexpected character"), "30 mg im \u001b[31m"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doses(String[] words, String[] dose) {
        Answer.to(List.of("simulate", "--model", RACEMATE, "--dose", dose[0]), TIMES)
                .assertRefused(words);
        Path folder = temporary.resolve("out");
        Answer.to(List.of("compare", "--out", folder.toString(), "--arm", "a=" + RACEMATE + ": " + dose[0]), TIMES)
                .assertRefused(words);
        assertFalse(Files.exists(folder));
    }

    static Stream<Arguments> simulations() {
        return Stream.of(
                row("unknown model", said("'oto-2021'", "did you mean 'otto-2021'?"), "--model", "oto-2021"),
                row("route that the model lacks", said("no route 'im'", "its routes are iv"), "--dose", "30 mg im"),
                row("unknown option", said("'--wieght'", "did you mean '--weight'?"), "--wieght", "70"),
                row("unknown option with value", said("'--wieght'", "'--weight'"), "--wieght=70"),
                row("stray word", said("unexpected 'please'", "quotes"), "please"),
                row("weight of nothing", said("weight must be positive", "0 kg"), "--weight", "0"),
                row("weight below zero", said("weight must be positive", "-5 kg"), "--weight", "-5"),
                row("weight NaN", said("--weight takes a number", "'NaN'"), "--weight", "NaN"),
                row("weight in words", said("--weight takes a number", "'abc'"), "--weight", "abc"),
                row("weight with a unit", said("--weight takes a number", "'70kg'"), "--weight", "70kg"),
                row("weight of a Java double", said("--weight takes a number", "'70d'"), "--weight", "70d"),
                row("hexadecimal weight", said("--weight takes a number", "'0x1p3'"), "--weight", "0x1p3"),
                row("weight too large", said("--weight takes a finite number", "'1e999'"), "--weight", "1e999"),
                row("weight without value", said("--weight takes a number", "''"), "--weight", ""),
                row("weight twice", said("--weight", "only once"), "--weight", "70", "--weight", "80"),
                row("weight said twice", said("WT", "--weight", "keep one"), "--weight=70", "--covariate=wt=80"),
                row("age said twice", said("AGE", "--age", "keep one"), "--age=70", "--covariate=AGE=80"),
                row("age below zero", said("age must be", "-5 years"), "--age", "-5"),
                row("age in words", said("--age takes a number", "'old'"), "--age", "old"),
                row("unknown parameter", said("'cl'", "did you mean 'CL'?"), "--set", "cl=5"),
                row("setting without '='", said("--set takes NAME=VALUE", "'CL'"), "--set", "CL"),
                row("setting without value", said("--set takes NAME=VALUE", "'CL= '"), "--set", "CL= "),
                row("setting without name", said("--set takes NAME=VALUE", "' =5'"), "--set", " =5"),
                row("setting below zero", said("CL", "not negative", "-1.0 L/h"), "--set", "CL=-1"),
                row("volume of nothing", said("V1", "positive", "0.0 L"), "--set", "V1=0"),
                row("setting in words", said("--set CL takes a number", "'abc'"), "--set", "CL=abc"),
                row("setting with unit", said("--set CL takes a number", "'5L/h'"), "--set", "CL=5L/h"),
                row("setting too large", said("--set CL takes a finite number", "1e999"), "--set", "CL=1e999"),
                row("setting twice", said("--set gives CL twice"), "--set", "CL=5", "--set", "CL=6"),
                row("unknown race", said("RACE", "caucasian, asian, japanese", "'martian'"), cov("RACE=martian")),
                row("unknown sex", said("SEX", "female, male", "'martian'"), cov("SEX=martian")),
                row("unknown covariate", said("'RACES'", "did you mean 'RACE'?"), cov("RACES=asian")),
                row("a covariate of doses", said("'DEVICE'", "allowed: WT, AGE"), cov("DEVICE=2")),
                row("covariate without '='", said("--covariate takes NAME=VALUE", "'RACE'"), cov("RACE")),
                row("covariate twice", said("gives RACE twice"), "--covariate=RACE=asian", "--covariate=race=asian"),
                row("weight is no word", said("WT", "number", "'abc'"), cov("WT=abc")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void simulations(String[] words, String[] args) {
        Stream<String> model = List.of(args).contains("--model") ? Stream.of() : Stream.of("--model", "otto-2021");
        Stream<String> dose = List.of(args).contains("--dose") ? Stream.of() : Stream.of("--dose", BOLUS);
        Stream<String> options = Stream.concat(model, dose);
        Stream<String> all = Stream.concat(Stream.concat(Stream.of("simulate"), options), Stream.of(TIMES));
        Answer.to(Stream.concat(all, Stream.of(args)).toArray(String[]::new)).assertRefused(words);
    }

    static Stream<Arguments> grids() {
        return Stream.of(
                row("no end", said("--until"), "--every", "1h"),
                row("no step", said("--every"), "--until", "1h"),
                row("neither", said("--until", "--every")),
                row("end before the first step", said("--until 5min", "--every 10min"), times("5min", "10min")),
                row("no step at all", said("--every must be longer than 0", "'0min'"), times("1h", "0min")),
                row("less than a nanosecond", said("--every must be longer than 0"), times("1h", "1e-12s")),
                row("step without unit", said("--every: '10'", "units: wk, d, h, min, s"), times("1h", "10")),
                row("step in words", said("--every: 'often'"), times("1h", "often")),
                row("empty step", said("--every: ''"), times("1h", "")),
                row("step below zero", said("--every", "negative", "-10 min"), times("1h", "-10min")),
                row("end below zero", said("--until", "negative", "-1 h"), times("-1h", "10min")),
                row("end too far", said("--until", "100 years"), times("1e30d", "10min")),
                row("too many rows", said("2000001 times", "2000000 rows"), times("2000000s", "1s")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void grids(String[] words, String[] args) {
        Answer.to(List.of("simulate", "--model", "otto-2021", "--dose", BOLUS), args)
                .assertRefused(words);
        Path folder = temporary.resolve("out");
        Answer.to(List.of("compare", "--arm", "a=domino-1984: " + BOLUS, "--out", folder.toString()), args)
                .assertRefused(words);
        assertFalse(Files.exists(folder));
    }

    static Stream<Arguments> arms() {
        return Stream.of(
                row("no arm", said("--arm", "LABEL=MODEL: DOSE")),
                row("no '='", said("--arm takes", "LABEL=MODEL: DOSE", "\"IV\""), "IV"),
                row("no ':'", said("--arm takes", "\"IV=otto-2021\""), "IV=otto-2021"),
                row("nothing", said("--arm takes", "\"\""), ""),
                row("':' before '='", said("--arm takes"), "otto-2021: 30 mg iv bolus=IV"),
                row("no label", said("must not be blank", "''"), "=otto-2021: 30 mg iv bolus"),
                row("blank label", said("must not be blank", "' '"), " =otto-2021: 30 mg iv bolus"),
                row("line break in the label", said("one line", "'a b'"), "a\nb=otto-2021: 30 mg iv bolus"),
                row("tabulator in the label", said("control characters"), "a\tb=otto-2021: 30 mg iv bolus"),
                row("colours in the label", said("control characters"), "\u001b[31mb=otto-2021: 30 mg iv bolus"),
                row("lost characters", said("did not arrive", "UTF-8"), "Gr\uFFFDe=otto-2021: 30 mg iv bolus"),
                row("half a character", said("control characters"), "a\ud83d=otto-2021: 30 mg iv bolus"),
                row("unknown model", said("arm 'IV'", "did you mean 'otto-2021'?"), "IV=oto-2021: 30 mg iv bolus"),
                row("no model", said("arm 'IV'", "unknown model ''"), "IV=: 30 mg iv bolus"),
                row("no dose", said("arm 'IV'", "a dose is missing"), "IV=otto-2021:"),
                row("no route", said("arm 'IV'", "no route 'im'", "routes are iv"), "IV=otto-2021: 30 mg im"),
                row("two alike", said("two arms 'IV'"), "IV=otto-2021: 3 mg iv bolus", "IV =otto-2021: 5 mg iv bolus"),
                row("too long a label", said("--arm takes"), "x".repeat(1 << 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void arms(String[] words, String[] arms) {
        Path folder = temporary.resolve("out");
        Stream<String> given = Stream.of(arms).flatMap(arm -> Stream.of("--arm", arm));
        Stream<String> others = Stream.concat(Stream.of("compare", "--out", folder.toString()), Stream.of(TIMES));
        Answer.to(Stream.concat(others, given).toArray(String[]::new)).assertRefused(words);
        assertFalse(Files.exists(folder));
    }

    @Test
    void tooManyRowsOfAllSeriesTogether() {
        Path folder = temporary.resolve("out");
        Answer.to(
                        List.of("compare", "--arm", "a=otto-2021: " + BOLUS, "--out", folder.toString()),
                        times("1000000s", "1s"))
                .assertRefused("1000001 times of 2 series", "2000000 rows");
        assertFalse(Files.exists(folder));
    }

    @Test
    void noFolder() {
        compare("").assertRefused("--out takes the name of a folder", "''");
        compare("a\0b").assertRefused("--out takes the name of a folder", "cannot be one here");
        Answer.to(List.of("compare", "--arm", "a=otto-2021: " + BOLUS), TIMES).assertRefused("--out");
    }

    /** Patience for a busy machine: reading by trial and error would take the square of the length, minutes. */
    @Test
    void aLongTextThatIsAlmostANumberIsRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Answer.to(
                                "simulate",
                                "--model=otto-2021",
                                "--dose=" + BOLUS,
                                "--until=2h",
                                "--every=1h",
                                "--weight=" + "9".repeat(500_000) + "x")
                        .assertRefused("--weight takes a number"));
    }

    @Test
    void aNameThatNoFileCanHave() {
        Answer.to("nca", "--data", "a\0b").assertRefused("--data", "no file can be called", "Nul character");
        Answer.to("dataset", "--model", "otto-2021", "--data", "a\0b").assertRefused("--data", "no file can be called");
    }

    @Test
    void aFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");
        compare(file.toString()).assertRefused("is a file", "name a folder");
        compare(file.resolve("below").toString()).assertRefused("cannot be made in " + file);
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFileThatIsAFolder() throws IOException {
        Path inTheWay = Files.createDirectories(temporary.resolve("out/report.html"));
        compare(inTheWay.getParent().toString()).assertRefused("report.html is a folder");
        assertEquals(
                List.of("report.html"), List.of(inTheWay.getParent().toFile().list()));
    }

    @Test
    void aSteadyStateThatIsNever() {
        Answer.to(
                        List.of("simulate", "--model", "otto-2021", "--set", "CL=0", "--dose", steady("12 h")),
                        times("1h", "1h"))
                .assertFailed(1, "no steady state", "no way leads out");
    }

    private static Answer compare(String folder) {
        return Answer.to(List.of("compare", "--arm", "a=otto-2021: " + BOLUS, "--out", folder), TIMES);
    }

    private static String steady(String interval) {
        return "35 mg iv bolus steady state every " + interval;
    }

    private static String cov(String assignment) {
        return "--covariate=" + assignment;
    }

    private static String[] times(String until, String every) {
        return new String[] {"--until", until, "--every", every};
    }

    private static String[] said(String... words) {
        return words;
    }

    private static Arguments row(String name, String[] words, String... args) {
        return arguments(Named.of(name, words), args);
    }
}

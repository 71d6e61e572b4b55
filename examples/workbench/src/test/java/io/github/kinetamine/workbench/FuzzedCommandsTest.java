package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.testing.Evidence;
import io.github.kinetamine.testing.fuzz.Findings;
import io.github.kinetamine.testing.fuzz.Fuzzing;
import io.github.kinetamine.workbench.asked.ArmLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged command lines do what they say or are refused in words, and so is each text that an option takes. */
class FuzzedCommandsTest {

    /** A command line does all its work at once: these are milliseconds each. */
    private static final int FEW_COMMANDS = 100;

    private static final int MANY_COMMANDS = 5_000;

    @TempDir
    private static Path folder;

    static Stream<Fuzzing<String>> options() {
        return Stream.of(
                option(
                        "arms",
                        ArmText::parse,
                        "IV=otto-2021-racemate: 0.5 mg/kg iv over 40 min",
                        "nasal µ=perez-ruixo-2021: 56 mg in"),
                option("labels", text -> ArmLabel.checked("the label", text, "write one"), "IV 0.5 mg/kg", "nasal µ"),
                option("assignments", FuzzedCommandsTest::readAssignment, "CL=80", "RACE = asian", "V1=1.5e-3"),
                option("variation", FuzzedCommandsTest::readVary, "CL:lognormal(0.3)", "WT: normal(75, 15)"),
                option("parts", text -> NcaPart.parseAll("--part", text), "0h-4h,4h-12h", "8 h - 1.5 days"));
    }

    /** What reads the text of an option, with its refusals as the command line says them. */
    private static Fuzzing<String> option(String name, Consumer<String> reader, String... valid) {
        Fuzzing.Reader<String> said = text -> {
            try {
                reader.accept(text);
            } catch (NumberFormatException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(Failures.shortened(e.getMessage()), e);
            }
        };
        return Fuzzing.ofTexts(name, said, valid);
    }

    private static void readAssignment(String text) {
        Assignment assignment = Assignment.parse("--set", text);
        if (assignment.isNumber()) {
            assertTrue(Double.isFinite(assignment.number()));
        }
    }

    private static void readVary(String text) {
        VaryText vary = VaryText.parse(text);
        if (vary.numbers().size() == 1) {
            vary.effect(Unit.ONE);
        } else {
            vary.covariate();
        }
    }

    @ParameterizedTest
    @MethodSource("options")
    void aFewThousandDamagedOptionsAreReadOrRefused(Fuzzing<String> reader) {
        run("every build", reader, Fuzzing.FEW);
    }

    @ParameterizedTest
    @MethodSource("options")
    @Tag("slow")
    void manyMoreDamagedOptionsAreReadOrRefused(Fuzzing<String> reader) {
        run("slow proofs", reader, Fuzzing.MANY);
    }

    @Test
    void someDamagedCommandLinesAreDoneOrRefused() throws IOException {
        run("every build", commandLines(), FEW_COMMANDS);
    }

    @Test
    @Tag("slow")
    void manyDamagedCommandLinesAreDoneOrRefused() throws IOException {
        run("slow proofs", commandLines(), MANY_COMMANDS);
    }

    /** The words of a command stand on a line each. Commands that write files are given a file where they need a folder. */
    private static Fuzzing<String> commandLines() throws IOException {
        Path samples =
                Files.writeString(folder.resolve("samples.csv"), "ID,TIME,DV\n1,0,0\n1,1,63\n1,2,52\n1,4,30\n1,8,11\n");
        Path doses = Files.writeString(folder.resolve("doses.csv"), "ID,TIME,AMT,CMT\n1,0,30,iv\n1,1,.,.\n");
        return Fuzzing.ofTexts(
                "command lines",
                FuzzedCommandsTest::execute,
                "models\notto-2021\n--latex",
                "simulate\n--model\notto-2021-racemate\n--weight\n70\n--dose\n0.5 mg/kg iv over 40 min\n--until\n4h\n--every\n1h",
                "simulate\n--model=simons-2022\n--age=30\n--covariate=SEX=female\n--dose=30 mg iv bolus\n--effect=MADRS\n"
                        + "--baseline=MADRS=33\n--until=2h\n--every=1h\n--json",
                "compare\n--arm\nIV=otto-2021: 30 mg iv bolus\n--arm\nb=domino-1984: 30 mg iv bolus\n--until\n2h\n--every\n1h",
                "population\n--model\notto-2021\n--dose\n30 mg iv bolus\n--subjects\n3\n--seed\n4\n--vary\nCL:lognormal(0.3)\n"
                        + "--until\n2h\n--every\n1h",
                "nca\n--data\n" + samples + "\n--dose\n50 mg im\n--lambda-points\n3-6\n--part\n0h-4h\n--method\nlinear",
                "dataset\n--model\notto-2021\n--data\n" + doses + "\n--interpolation\nlocf\n--table\nmd",
                "validate",
                "--help");
    }

    private static void execute(String words) throws IOException {
        String[] command = words.split("\n", -1);
        boolean writesFiles = Stream.of("compare", "population", "validate").anyMatch(command[0]::equals);
        Answer answer = Answer.to(writesFiles ? withoutFolder(command) : command);
        if (answer.exitCode() == 0) {
            assertFalse(answer.out().isEmpty());
            return;
        }
        assertTrue(answer.exitCode() == 1 || answer.exitCode() == 2, answer::toString);
        assertEquals("", answer.out(), answer::err);
        assertTrue(answer.err().lines().anyMatch(line -> line.startsWith("kinetamine: ")), answer::err);
        assertFalse(answer.err().contains("Exception") || answer.err().contains("\tat "), answer::err);
        throw new IllegalArgumentException(answer.err());
    }

    private static String[] withoutFolder(String... command) {
        return Stream.concat(Stream.of(command), Stream.of("--out=" + folder.resolve("samples.csv")))
                .toArray(String[]::new);
    }

    private static void run(String when, Fuzzing<String> reader, int inputs) {
        Findings findings = reader.run(inputs);
        String requirement = "damaged command lines are done or refused in words (" + when + ")";
        Evidence.record(requirement, reader + ": inputs", inputs, ">= " + FEW_COMMANDS, "1");
        Evidence.record(requirement, reader + ": outcomes that are not documented", findings.count(), "= 0", "1");
        findings.requireNone();
    }
}

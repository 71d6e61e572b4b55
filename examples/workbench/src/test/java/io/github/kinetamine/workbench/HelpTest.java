package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "models ",
                "simulate ",
                "compare ",
                "population ",
                "nca ",
                "validate ",
                "dataset ",
                "completion "
            })
    void everyCommandHelpsWithAnExampleAndKnowsItsVersion(String command) {
        Answer help = Answer.to((command + "--help").split(" ")).done();
        assertTrue(help.out().startsWith("Usage: kinetamine " + command.strip()), help.out());
        assertTrue(help.out().contains("Example:"), help.out());
        assertEquals("", help.err());
        Answer version = Answer.to((command + "--version").split(" ")).done();
        assertTrue(version.out().matches("kinetamine \\S.*\\R"), version.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "models", "simulate", "compare", "population", "nca", "validate", "completion"})
    void theExampleWorksAsItIsPrinted(String command) throws Exception {
        String help = Answer.to((command + " --help").strip().split(" ")).out();
        String example = help.lines()
                .dropWhile(line -> !line.equals("Example:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .reduce("", (all, line) -> all + line + "\n");
        Finished run = Finished.shell("kinetamine() { " + Finished.KINETAMINE + " \"$@\"; }\n" + example, temporary);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().length() > 100, run.out());
    }

    @Test
    void theGrammarOfDosesIsPrintedAsItIsWritten() {
        for (String command : List.of("simulate", "compare", "population")) {
            String help = Answer.to(command, "--help").out();
            assertTrue(help.contains(Regimen.GRAMMAR), help);
        }
    }
}

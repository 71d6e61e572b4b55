package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, or a system that ends the process, in the middle of a command: no half file, no folder, no word. */
class InterruptTest {

    private static final int SIGINT = 2;
    private static final int SIGTERM = 15;
    private static final List<String> POPULATION = List.of(
            "population",
            "--model=otto-2021",
            "--dose=30 mg iv bolus",
            "--subjects=2000000",
            "--until=2h",
            "--every=1h");
    private static final List<String> COMPARE =
            List.of("compare", "--json", "--arm=a=otto-2021: 30 mg iv bolus", "--until=900000min", "--every=1min");

    @TempDir
    private Path temporary;

    private Process process;

    @AfterEach
    void endProcess() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void aPopulationThatIsEndedWhileItRunsLeavesNoFolder() throws Exception {
        start(POPULATION);
        awaitFile(out());
        process.destroy();
        assertEndedBy(SIGTERM);
        assertTrue(Files.notExists(out()));
    }

    @Test
    void ctrlCDoesTheSame() throws Exception {
        start(POPULATION);
        Path status = Path.of("/proc/" + process.pid() + "/status");
        assumeTrue(Files.exists(status), "this system does not say which signals are ignored");
        assumeFalse(ignores(status, SIGINT), "these tests run where Ctrl-C is ignored");
        awaitFile(out());
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertEndedBy(SIGINT);
        assertTrue(Files.notExists(out()));
    }

    @Test
    void aComparisonThatIsEndedWhileItWritesLeavesWhatWasThere() throws Exception {
        Files.createDirectory(out());
        Path curves = Files.writeString(out().resolve("curves.csv"), "of yesterday");
        start(COMPARE);
        while (files().size() < 2) {
            awaitALittle();
        }
        process.destroy();
        assertEndedBy(SIGTERM);
        assertEquals(List.of(curves), files());
        assertEquals("of yesterday", Files.readString(curves));
    }

    private void start(List<String> command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Workbench.class.getName()));
        words.addAll(command);
        words.add("--out=" + out());
        process = new ProcessBuilder(words)
                .redirectOutput(temporary.resolve("said").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private Path out() {
        return temporary.resolve("out");
    }

    private void awaitFile(Path file) throws Exception {
        while (Files.notExists(file)) {
            awaitALittle();
        }
    }

    private void awaitALittle() throws Exception {
        boolean hasEnded = process.waitFor(10, TimeUnit.MILLISECONDS);
        assertTrue(!hasEnded, () -> "it ended too early: " + said());
    }

    private void assertEndedBy(int signal) throws Exception {
        assertEquals(128 + signal, process.waitFor(), this::said);
        assertEquals("", said());
    }

    private String said() {
        try {
            return Files.readString(temporary.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(out())) {
            return all.toList();
        }
    }

    private static boolean ignores(Path status, int signal) throws IOException {
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("SigIgn:\\s*", "");
        return (Long.parseUnsignedLong(mask, 16) >> (signal - 1) & 1) != 0;
    }
}

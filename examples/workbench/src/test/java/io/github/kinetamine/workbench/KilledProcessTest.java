package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes: under each name stands a whole file, the old one or the new one. */
class KilledProcessTest {

    private static final List<String> COMPARE =
            List.of("compare", "--arm=a=otto-2021: 30 mg iv bolus", "--until=30000min", "--every=1min", "--out=out");
    private static final String OLD = "of yesterday";
    private static final String LEFTOVER = "\\..+\\.[0-9a-f-]{36}\\.tmp";

    @TempDir
    private static Path undisturbed;

    private static List<String> names;

    @TempDir
    private Path temporary;

    private Process process;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        assertEquals(0, start(undisturbed).waitFor());
        names = files(undisturbed);
        assertTrue(names.contains("curves.csv") && names.contains("report.html"), names::toString);
    }

    @AfterEach
    void endProcess() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void killedAtTheFirstFile() throws Exception {
        startOverOldFiles();
        awaitUnlessEnded(() -> files(temporary).size() > names.size());
        killAndCheck();
    }

    @Test
    @Tag("slow")
    void killedAtTheThirdFile() throws Exception {
        startOverOldFiles();
        awaitUnlessEnded(() -> files(temporary).size() > names.size() + 2);
        killAndCheck();
    }

    @Test
    void killedWhileFilesAreGivenTheirNames() throws Exception {
        startOverOldFiles();
        awaitUnlessEnded(this::isAnyNew);
        killAndCheck();
    }

    @Test
    void toldToEndWhileFilesAreGivenTheirNames() throws Exception {
        startOverOldFiles();
        awaitUnlessEnded(this::isAnyNew);
        process.destroy();
        process.waitFor();
        for (String name : names) {
            assertNew(name);
        }
        assertEquals(names, files(temporary), "nothing is left over");
    }

    @Test
    @Tag("slow")
    void theNextRunIsNotDisturbedByWhatAKilledOneLeft() throws Exception {
        startOverOldFiles();
        awaitUnlessEnded(() -> files(temporary).size() > names.size());
        process.destroyForcibly().waitFor();
        process = start(temporary);
        assertEquals(0, process.waitFor());
        for (String name : names) {
            assertNew(name);
        }
    }

    private void startOverOldFiles() throws IOException {
        Files.createDirectory(temporary.resolve("out"));
        for (String name : names) {
            Files.writeString(file(temporary, name), OLD);
        }
        process = start(temporary);
    }

    private void killAndCheck() throws Exception {
        process.destroyForcibly().waitFor();
        List<String> left = new ArrayList<>(files(temporary));
        assertTrue(left.removeAll(names) && left.stream().allMatch(name -> name.matches(LEFTOVER)), left::toString);
        for (String name : names) {
            if (isNew(name)) {
                assertNew(name);
            }
        }
    }

    private static Process start(Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Workbench.class.getName()));
        words.addAll(COMPARE);
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitUnlessEnded(Callable<Boolean> condition) throws Exception {
        while (!condition.call() && !process.waitFor(2, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    private boolean isAnyNew() throws IOException {
        for (String name : names) {
            if (isNew(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNew(String name) throws IOException {
        return Files.size(file(temporary, name)) != OLD.length();
    }

    private void assertNew(String name) throws IOException {
        assertArrayEquals(Files.readAllBytes(file(undisturbed, name)), Files.readAllBytes(file(temporary, name)), name);
    }

    private static Path file(Path folder, String name) {
        return folder.resolve("out").resolve(name);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("out"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

package io.github.kinetamine.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.snippets.Snippets;
import io.github.kinetamine.workbench.Workbench;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, the model file and the table of the page on dosing, as a reader types them. */
class DataSetFromTheShellTest {

    private static final Path PAGE = Path.of("dosing.md");

    @TempDir
    private Path folder;

    @Test
    void theCommandOfThePageWritesTheTableOfThePage() throws IOException, InterruptedException {
        List<String> shown = Snippets.blocks("csv", PAGE).get(0).lines().toList();
        String data = shown.stream().map(DataSetFromTheShellTest::withoutLast).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("trial.csv"), data);
        Files.writeString(
                folder.resolve("capsule.yaml"), Snippets.blocks("yaml", PAGE).get(0));
        List<String> written = run(Snippets.blocks("sh", PAGE).get(0)).lines().toList();
        assertEquals(shown.get(0), written.get(0));
        for (int row = 1; row < shown.size(); row++) {
            assertEquals(shown.get(row), rounded(written.get(row), shown.get(row)));
        }
        assertEquals(shown.size(), written.size());
    }

    /** Runs what stands behind the name of the jar. */
    private String run(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Workbench.class.getName()));
        words.addAll(List.of(command.substring(command.indexOf(".jar ") + 5).split(" ")));
        File out = folder.resolve("out.csv").toFile();
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(0, process.waitFor());
        return Files.readString(out.toPath());
    }

    private static String withoutLast(String row) {
        return row.substring(0, row.lastIndexOf(','));
    }

    private static String last(String row) {
        return row.substring(row.lastIndexOf(',') + 1);
    }

    /** A row whose last number has as many decimals as another row's. */
    private static String rounded(String row, String other) {
        int decimals = new BigDecimal(last(other)).scale();
        return withoutLast(row) + "," + new BigDecimal(last(row)).setScale(decimals, RoundingMode.HALF_UP);
    }
}

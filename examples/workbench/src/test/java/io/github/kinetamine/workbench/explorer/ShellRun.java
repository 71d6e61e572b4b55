package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.workbench.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A line of a shell, run as a user would. */
final class ShellRun {

    /** What stands for {@code java -jar kinetamine.jar} where there is no jar yet. */
    private static final String KINETAMINE = "'" + System.getProperty("java.home") + "/bin/java' -cp '"
            + System.getProperty("java.class.path") + "' " + Workbench.class.getName();

    private ShellRun() {}

    /** What the line has printed. */
    static String of(String line, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line.replace("java -jar kinetamine.jar", KINETAMINE))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), line);
        return out;
    }
}

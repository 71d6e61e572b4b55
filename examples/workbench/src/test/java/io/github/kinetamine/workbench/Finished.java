package io.github.kinetamine.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that has ended: the command line as its users meet it.
 *
 * @param exitCode of the process
 * @param out its standard output
 * @param err its standard error
 */
record Finished(int exitCode, String out, String err) {

    /** What stands for {@code java -jar kinetamine.jar} where there is no jar yet; it compiles no more than a short run needs. */
    static final String KINETAMINE = "'" + System.getProperty("java.home")
            + "/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + System.getProperty("java.class.path") + "' " + Workbench.class.getName();

    /** Runs a script of a POSIX shell in a folder. */
    static Finished shell(String script, Path folder) throws IOException, InterruptedException {
        File out = Files.createTempFile(folder, "out", "").toFile();
        File err = Files.createTempFile(folder, "err", "").toFile();
        try {
            int exitCode = new ProcessBuilder("sh", "-c", script)
                    .directory(folder.toFile())
                    .redirectOutput(out)
                    .redirectError(err)
                    .start()
                    .waitFor();
            return new Finished(exitCode, Files.readString(out.toPath()), Files.readString(err.toPath()));
        } finally {
            Files.delete(out.toPath());
            Files.delete(err.toPath());
        }
    }
}

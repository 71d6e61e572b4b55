package io.github.kinetamine.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * What was built and where.
 *
 * @param commit as git names it, with {@code -dirty} where files were changed; "unknown" where git can't tell
 * @param javas the versions of Java that ran tests
 * @param system operating system and processor
 * @param tested when the last test ended, to the second; "unknown" where none ran
 * @param files the jars that are handed on
 */
record Build(String commit, List<String> javas, String system, String tested, List<BuiltFile> files) {

    Build {
        javas = List.copyOf(javas);
        files = List.copyOf(files);
    }

    static Build of(Path root, Collection<TestRun> runs) {
        List<String> javas =
                runs.stream().map(TestRun::java).distinct().sorted().toList();
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String tested = TestReports.latest(root)
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("unknown");
        return new Build(commit(root), javas, system, tested, BuiltFile.below(root));
    }

    private static String commit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}

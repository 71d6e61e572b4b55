package io.github.kinetamine.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What was built and where.
 *
 * @param commit as git names it, with {@code -dirty} where files were changed; "unknown" where git can't tell
 * @param javas the versions of Java that ran tests
 * @param system operating system and processor
 */
record Build(String commit, List<String> javas, String system) {

    static Build of(Path root, Collection<TestRun> runs) {
        List<String> javas =
                runs.stream().map(TestRun::java).distinct().sorted().toList();
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new Build(commit(root), javas, system);
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

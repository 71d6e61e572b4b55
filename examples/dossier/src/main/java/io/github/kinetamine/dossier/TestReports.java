package io.github.kinetamine.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Reads what Surefire has left behind in {@code target/surefire-reports}. Stateless. */
final class TestReports {

    private TestReports() {}

    /** The runs of all modules by class, in the order of the classes' names. */
    static Map<String, TestRun> below(Path root) {
        Map<String, TestRun> runs = new TreeMap<>();
        for (Path module : Modules.of(root)) {
            String name = root.relativize(module).toString().replace('\\', '/');
            for (Path file : reports(module)) {
                Element suite = Xml.read(file);
                if (suite.getTagName().equals("testsuite")) {
                    TestRun run = run(suite, name);
                    runs.merge(run.testClass(), run, TestRun::and);
                }
            }
        }
        return runs;
    }

    /** When the last of all reports was written. */
    static Optional<Instant> latest(Path root) {
        return Modules.of(root).stream()
                .flatMap(module -> reports(module).stream())
                .map(TestReports::written)
                .max(Comparator.naturalOrder());
    }

    private static Instant written(Path report) {
        try {
            return Files.getLastModifiedTime(report).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> reports(Path module) {
        return Folders.filesBelow(module.resolve("target").resolve("surefire-reports"), ".xml");
    }

    private static TestRun run(Element suite, String module) {
        return new TestRun(
                TestRun.ownName(suite.getAttribute("name")),
                module,
                count(suite, "tests"),
                count(suite, "failures") + count(suite, "errors"),
                count(suite, "skipped"),
                Double.parseDouble(suite.getAttribute("time").replace(",", "")),
                property(suite, "java.version"));
    }

    private static int count(Element suite, String attribute) {
        String text = suite.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static String property(Element suite, String name) {
        return Xml.below(suite, "property")
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse("unknown");
    }
}

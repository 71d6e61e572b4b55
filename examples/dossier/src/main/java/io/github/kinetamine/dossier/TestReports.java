package io.github.kinetamine.dossier;

import java.nio.file.Path;
import java.util.Map;
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
            for (Path file : Folders.filesBelow(module.resolve("target").resolve("surefire-reports"), ".xml")) {
                Element suite = Xml.read(file);
                if (suite.getTagName().equals("testsuite")) {
                    TestRun run = run(suite, name);
                    runs.merge(run.testClass(), run, TestRun::and);
                }
            }
        }
        return runs;
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

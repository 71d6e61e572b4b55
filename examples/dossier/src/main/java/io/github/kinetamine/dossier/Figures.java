package io.github.kinetamine.dossier;

import java.nio.file.Path;
import java.util.List;

/** Reads the figures that tests have left behind in {@code target/evidence}, a file for each class of tests. Stateless. */
final class Figures {

    private static final String ENDING = ".csv";

    private Figures() {}

    /** The figures of all modules, file by file. */
    static List<Figure> below(Path root) {
        return Modules.of(root).stream()
                .flatMap(module -> Folders.filesBelow(module.resolve("target").resolve("evidence"), ENDING).stream())
                .flatMap(file -> of(file).stream())
                .toList();
    }

    private static List<Figure> of(Path file) {
        String name = file.getName(file.getNameCount() - 1).toString();
        String testClass = TestRun.ownName(name.substring(0, name.length() - ENDING.length()));
        return Rows.ofFile(file)
                .map(row -> new Figure(
                        testClass,
                        row.text("requirement"),
                        row.text("figure"),
                        row.text("value"),
                        row.text("bound"),
                        row.text("unit")));
    }
}

package io.github.kinetamine.dossier;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of tests of which there are sources. Stateless. */
final class TestSources {

    private static final Path ROOT_PACKAGE = Path.of("src", "test", "java", "io", "github", "kinetamine");

    private TestSources() {}

    /** The names below the root package of all classes in the modules' test sources. */
    static Set<String> below(Path root) {
        return Modules.of(root).stream()
                .map(module -> module.resolve(ROOT_PACKAGE))
                .flatMap(home -> Folders.filesBelow(home, ".java").stream()
                        .map(file -> name(home.relativize(file).toString())))
                .collect(Collectors.toSet());
    }

    private static String name(String file) {
        return file.substring(0, file.length() - ".java".length())
                .replace('/', '.')
                .replace('\\', '.');
    }
}

package io.github.kinetamine.dossier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The modules of the project: folders with a {@code pom.xml}, beside one another or one in another. Stateless. */
final class Modules {

    private Modules() {}

    /** The modules below the project's folder, in the order of their names, without the folder itself. */
    static List<Path> of(Path root) {
        List<Path> modules = new ArrayList<>();
        for (Path folder : Folders.within(root)) {
            if (Files.exists(folder.resolve("pom.xml"))) {
                modules.add(folder);
                modules.addAll(of(folder));
            }
        }
        return modules;
    }
}

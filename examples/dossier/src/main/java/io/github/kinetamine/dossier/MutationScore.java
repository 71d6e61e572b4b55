package io.github.kinetamine.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * How many small faults, put into the code of a module, its tests noticed.
 *
 * @param module the folder of the module
 * @param faults how many were put in
 * @param noticed how many made a test fail
 */
record MutationScore(String module, long faults, long noticed) {

    /** The scores of the modules that have some in {@code target/pit-reports}. */
    static List<MutationScore> below(Path root) {
        return Modules.of(root).stream()
                .flatMap(module -> of(root, module).stream())
                .toList();
    }

    private static Optional<MutationScore> of(Path root, Path module) {
        List<Element> faults =
                Folders.filesBelow(module.resolve("target").resolve("pit-reports"), "mutations.xml").stream()
                        .flatMap(file -> Xml.below(Xml.read(file), "mutation"))
                        .toList();
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        long noticed = faults.stream()
                .filter(fault -> fault.getAttribute("detected").equals("true"))
                .count();
        return Optional.of(new MutationScore(root.relativize(module).toString(), faults.size(), noticed));
    }
}

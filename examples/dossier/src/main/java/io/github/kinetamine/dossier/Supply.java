package io.github.kinetamine.dossier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the project stands on, and whether it may.
 *
 * @param components those of others; empty where no bill of materials was made
 * @param inlined files of others that are handed on within files of the project
 * @param objections to licences, a sentence each
 */
record Supply(List<Component> components, List<Inlined> inlined, List<String> objections) {

    private static final String BILL = "bom.json";
    private static final String BILL_WITH_TESTS = "bom-with-tests.json";

    Supply {
        components = List.copyOf(components);
        inlined = List.copyOf(inlined);
        objections = List.copyOf(objections);
    }

    /** What the bills of materials of a build list; where there are none, nothing is listed and nothing objected to. */
    static Supply of(Path root) {
        Path target = root.resolve("target");
        List<Component> components = isListed(root)
                ? BillOfMaterials.components(target.resolve(BILL), target.resolve(BILL_WITH_TESTS))
                : List.of();
        List<String> objections = new LicencePolicy(Licence.decided()).objections(components);
        return new Supply(components, Inlined.all(), objections);
    }

    /** Whether profile {@code supply} has made both bills of materials. */
    static boolean isListed(Path root) {
        Path target = root.resolve("target");
        return Files.exists(target.resolve(BILL)) && Files.exists(target.resolve(BILL_WITH_TESTS));
    }
}

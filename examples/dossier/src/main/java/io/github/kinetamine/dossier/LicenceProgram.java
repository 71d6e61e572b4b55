package io.github.kinetamine.dossier;

import java.nio.file.Path;

/**
 * Holds the bills of materials in {@code target} of the current folder against the licences that were decided on: exit
 * code 1 where a component has none that is allowed in its place, or where there is no bill.
 */
public final class LicenceProgram {

    private LicenceProgram() {}

    public static void main(String[] args) {
        Path root = Path.of("").toAbsolutePath();
        if (!Supply.isListed(root)) {
            System.err.println("there is no bill of materials in " + root.resolve("target")
                    + ": run mvn -P supply verify from the project's folder, without -o");
            System.exit(1);
        }
        Supply supply = Supply.of(root);
        supply.objections().forEach(System.err::println);
        if (!supply.objections().isEmpty()) {
            System.exit(1);
        }
        System.out.println(
                supply.components().size() + " components of others, each under a licence that its place allows");
    }
}

package io.github.kinetamine.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {

    @TempDir
    Path folder;

    @Test
    void aComponentIsUsedWhereModulesLeadToIt() throws IOException {
        Path bill = write("bom.json", List.of("matrix", "chart"), "core > matrix", "workbench > core chart");
        Path withTests = write("bom-with-tests.json", List.of("matrix", "chart", "junit"), "core > matrix junit");
        assertEquals(
                List.of(
                        new Component("a:chart 1", List.of("MIT"), Set.of(Place.APPLICATIONS)),
                        new Component("a:junit 1", List.of("MIT"), Set.of(Place.TESTS)),
                        new Component("a:matrix 1", List.of("MIT"), Set.of(Place.LIBRARY, Place.APPLICATIONS))),
                BillOfMaterials.components(bill, withTests));
    }

    @Test
    void aLicenceWithoutAnIdentifierHasTheNameThatItsComponentGives() throws IOException {
        Path bill = folder.resolve("bom.json");
        Files.writeString(bill, """
                {"components": [{"group": "a", "name": "b", "version": "2", "bom-ref": "x",
                  "licenses": [{"license": {"name": "A licence of its own"}}, {"license": {"id": "MIT"}}]}],
                 "dependencies": []}
                """);
        assertEquals(
                List.of(new Component("a:b 2", List.of("A licence of its own", "MIT"), Set.of(Place.TESTS))),
                BillOfMaterials.components(bill, bill));
    }

    /** A bill of these components and of what needs what. */
    private Path write(String file, List<String> names, String... needs) throws IOException {
        String components = Stream.concat(
                        Stream.of(own("core"), own("workbench")), names.stream().map(n -> part("a", n)))
                .collect(Collectors.joining(","));
        List<String> dependencies = new ArrayList<>();
        for (String need : needs) {
            String[] parts = need.split("[ >]+");
            String needed = Stream.of(parts)
                    .skip(1)
                    .map(name -> '"' + reference(name) + '"')
                    .collect(Collectors.joining(","));
            dependencies.add("{\"ref\": \"%s\", \"dependsOn\": [%s]}".formatted(reference(parts[0]), needed));
        }
        return Files.writeString(
                folder.resolve(file),
                "{\"components\": [%s], \"dependencies\": [%s]}".formatted(components, String.join(",", dependencies)));
    }

    private static String own(String module) {
        return part("io.github.kinetamine", module);
    }

    private static String part(String group, String name) {
        return """
                {"group": "%s", "name": "%s", "version": "1", "bom-ref": "%s", "licenses": [{"license": {"id": "MIT"}}]}""".formatted(group, name, reference(name));
    }

    private static String reference(String name) {
        boolean isModule = Set.of("core", "workbench").contains(name);
        return isModule ? "pkg:maven/io.github.kinetamine/kinetamine-" + name + "@1?type=jar" : "pkg:maven/a/" + name;
    }
}

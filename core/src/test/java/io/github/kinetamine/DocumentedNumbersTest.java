package io.github.kinetamine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public type says what it is, and of every number that callers see, in which unit it is. */
class DocumentedNumbersTest {

    /** Tests run in the module's folder. */
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../ode/src/main/java"));

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        List<PublicType> types = PublicType.in(sources(SOURCES));
        assertTrue(types.size() > 200, "public types were found: " + types.size());
        assertEquals(
                Set.of(), names(types.stream().filter(type -> type.comment().isBlank())));
    }

    /** Solvers know no unit: their numbers have those of the problem. */
    @Test
    void everyNumberThatCallersSeeHasAUnitOrNone() throws IOException {
        Set<String> unclear = PublicType.in(sources(SOURCES.subList(0, 1))).stream()
                .flatMap(type -> type.numbersWithoutUnit().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unclear, () -> unclear.size() + " numbers: " + String.join("\n", unclear));
    }

    @Test
    void aNumberWithoutAUnitIsFound() {
        String source = """
                /** A thing. */
                public final class Thing {
                    /** How heavy it is. */
                    public double heavy() { return 1; }
                    /** How heavy it is, kg. */
                    public double kilograms() { return 1; }
                    /** How long it is. */
                    public int length() { return 1; }
                    /**
                     * Moves it.
                     *
                     * @param by how far
                     */
                    public void move(double by) {}
                    double hidden() { return 1; }
                }
                """;
        assertEquals(
                List.of("Thing.heavy", "Thing.move"),
                PublicType.in(List.of(source)).get(0).numbersWithoutUnit());
        assertEquals(
                List.of(),
                PublicType.in(List.of(source.replace("A thing.", "A thing, in kg.")))
                        .get(0)
                        .numbersWithoutUnit());
        assertEquals(List.of(), PublicType.in(List.of(source.replace("public final class", "final class"))));
    }

    private static Set<String> names(Stream<PublicType> types) {
        return types.map(PublicType::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources(List<Path> folders) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}

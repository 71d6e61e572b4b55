package io.github.kinetamine.dossier;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of requirements, kept as data: {@code requirements.csv}. Stateless. */
final class Requirements {

    private Requirements() {}

    /** Those of the project, in the order in which they are listed. */
    static List<Requirement> all() {
        return of(Rows.ofResource("requirements.csv"));
    }

    /**
     * The requirements of a table with the columns id, group, requirement and tests, the last with spaces between.
     *
     * @throws IllegalArgumentException if a row is not whole or an id comes twice
     */
    static List<Requirement> of(Rows rows) {
        List<Requirement> all = rows.map(
                row -> new Requirement(row.text("id"), row.text("group"), row.text("requirement"), row.words("tests")));
        Set<String> seen = new HashSet<>();
        for (Requirement one : all) {
            if (!seen.add(one.id())) {
                throw new IllegalArgumentException("there are two requirements " + one.id() + ": give each its own id");
            }
        }
        return all;
    }

    /** What no source folder of tests has: a class that was renamed would show nothing from then on. */
    static List<String> withoutSource(List<Requirement> requirements, Path root) {
        Set<String> known = TestSources.below(root);
        return requirements.stream()
                .flatMap(one -> one.tests().stream()
                        .filter(test -> !known.contains(test))
                        .map(test -> one.id() + " names " + test + ", of which there is no source"))
                .toList();
    }
}

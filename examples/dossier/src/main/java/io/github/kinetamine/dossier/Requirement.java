package io.github.kinetamine.dossier;

import java.util.List;

/**
 * Something that the project promises.
 *
 * @param id by which documents name it, such as {@code SOL-1}
 * @param group of requirements that are read together
 * @param sentence what has to hold
 * @param tests the classes whose tests show it together, by their names below the root package; at least one
 */
record Requirement(String id, String group, String sentence, List<String> tests) {

    Requirement {
        if (id.isBlank() || group.isBlank() || sentence.isBlank()) {
            throw new IllegalArgumentException("a requirement needs an id, a group and a sentence, got '" + id + "', '"
                    + group + "' and '" + sentence + "'");
        }
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("requirement " + id + " names no test: name those that show it");
        }
        tests = List.copyOf(tests);
    }
}

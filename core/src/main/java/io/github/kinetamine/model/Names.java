package io.github.kinetamine.model;

import io.github.kinetamine.text.Suggestion;
import java.util.Collection;

/** Checks of the names in a declaration: a wrong name fails when the model is built, with the nearest right one. */
final class Names {

    private Names() {}

    static void requireName(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " name must not be blank");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " name must not hold a line break or a tab, got '"
                    + name.replaceAll("\\p{Cntrl}", "?") + "'");
        }
    }

    static IllegalArgumentException unknown(String what, String name, Collection<String> known) {
        return new IllegalArgumentException("no " + what + " '" + name + "': " + Suggestion.hint(name, known));
    }
}

package io.github.kinetamine.dossier;

import java.util.List;

/**
 * A file of somebody else that a program hands on within a page or a jar of its own.
 *
 * @param file its name
 * @param component of which it is a part
 * @param licence under which it may be handed on
 * @param into where it is found
 */
record Inlined(String file, String component, String licence, String into) {

    /** All of them: {@code inlined.csv}. */
    static List<Inlined> all() {
        return Rows.ofResource("inlined.csv")
                .map(row ->
                        new Inlined(row.text("file"), row.text("component"), row.text("licence"), row.text("into")));
    }
}

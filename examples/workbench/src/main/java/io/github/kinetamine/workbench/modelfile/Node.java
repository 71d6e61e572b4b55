package io.github.kinetamine.workbench.modelfile;

import java.util.List;

/** A part of a YAML document, and where it begins. What a scalar means is left to its reader. */
sealed interface Node {

    Place place();

    /** A number, a word, a text: as it is written, without quotes. */
    record Scalar(Place place, String text) implements Node {

        boolean isNothing() {
            return text.isEmpty() || text.equals("~") || text.equals("null");
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {}

    /** Keys with values, in the order of the file; a key may come twice. */
    record Mapping(Place place, List<Entry> entries) implements Node {}

    /** A key, its place, and its value. */
    record Entry(Place place, String key, Node value) {}
}

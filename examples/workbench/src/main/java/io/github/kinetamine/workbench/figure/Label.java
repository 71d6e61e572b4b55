package io.github.kinetamine.workbench.figure;

import io.github.kinetamine.workbench.output.XmlText;

/** Text of the user made fit to be drawn: on one line, without characters that SVG forbids. */
final class Label {

    private Label() {}

    static String of(String text) {
        return XmlText.legal(text.replaceAll("\\s+", " ").strip());
    }

    static String required(String what, String text) {
        String label = of(text);
        if (label.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a label, got a blank text");
        }
        return label;
    }
}

package io.github.kinetamine.workbench.output;

import java.util.List;
import java.util.function.Function;

/** A growing piece of well-formed HTML: elements from plain text, which is escaped on its way in. */
final class Markup {

    private final StringBuilder out = new StringBuilder();

    /** Markup that is well-formed already. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** An element that holds text; nothing for an empty text. */
    Markup element(String name, String text) {
        return text.isEmpty() ? this : element(name, "", text);
    }

    /** An element with attributes (as in {@code class="note"}) that holds text, empty or not. */
    Markup element(String name, String attributes, String text) {
        String gap = attributes.isEmpty() ? "" : " ";
        out.append('<').append(name).append(gap).append(attributes).append('>');
        out.append(XmlText.escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    /** A bulleted list; nothing for an empty one. */
    Markup bullets(String attributes, List<String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        out.append("<ul ").append(attributes).append(">\n");
        texts.forEach(text -> element("li", "", text));
        out.append("</ul>\n");
        return this;
    }

    /** The parts one after the other, each as {@code one} renders it. */
    <T> Markup each(List<T> parts, Function<T, String> one) {
        parts.forEach(part -> out.append(one.apply(part)));
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

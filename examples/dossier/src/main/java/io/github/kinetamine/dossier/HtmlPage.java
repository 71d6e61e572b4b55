package io.github.kinetamine.dossier;

import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Alignment;
import io.github.kinetamine.workbench.output.XmlText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dossier as one page that needs nothing else: HTML5 and well-formed XML at once, without scripts or requests. Stateless. */
final class HtmlPage {

    private static final String TITLE = "Validation dossier of Kinetamine";

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
            main { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #8886; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            td { overflow-wrap: break-word; }
            td:first-child { white-space: nowrap; }
            .right { text-align: right; font-variant-numeric: tabular-nums; }
            .bad { color: #b00020; font-weight: 600; }
            @media (prefers-color-scheme: dark) { .bad { color: #ff8a80; } }
            @media print { main { max-width: none; } tr { break-inside: avoid; } }
            """;

    private HtmlPage() {}

    static String of(Dossier dossier) {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
                + "<meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                + element("title", TITLE) + "<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n"
                + element("h1", TITLE)
                + each(Opening.lines(dossier), line -> element("p", line))
                + objections(dossier.objections())
                + each(Section.of(dossier), HtmlPage::section)
                + "</main>\n</body>\n</html>\n";
    }

    private static String objections(List<String> objections) {
        return objections.isEmpty()
                ? ""
                : "<ul class=\"bad\">\n" + each(objections, line -> element("li", line)) + "</ul>\n";
    }

    private static String section(Section section) {
        String table = section.table().rows().isEmpty() ? "" : table(section.table());
        return "<section>\n" + element("h2", section.title()) + element("p", section.words()) + table + "</section>\n";
    }

    private static String table(TextTable table) {
        return "<table>\n<thead><tr>"
                + each(table.columns(), HtmlPage::heading)
                + "</tr></thead>\n<tbody>\n"
                + each(table.rows(), row -> "<tr>" + cells(table, row) + "</tr>\n")
                + "</tbody>\n</table>\n";
    }

    private static String cells(TextTable table, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cell(row.get(i), table.columns().get(i).alignment()))
                .collect(Collectors.joining());
    }

    private static String heading(TextTable.Column column) {
        return "<th scope=\"col\"" + side(column.alignment()) + ">" + XmlText.escaped(column.heading()) + "</th>";
    }

    private static String side(Alignment alignment) {
        return alignment == Alignment.RIGHT ? " class=\"right\"" : "";
    }

    private static String cell(String text, Alignment alignment) {
        String kind = text.startsWith("NOT SHOWN") ? " class=\"bad\"" : side(alignment);
        return "<td" + kind + ">" + withBreaks(XmlText.escaped(text)) + "</td>";
    }

    /** A checksum may go on in the next line: whole, two of them are wider than a page. */
    private static String withBreaks(String text) {
        return text.replaceAll("[0-9a-f]{16}(?=[0-9a-f])", "$0<wbr />");
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + XmlText.escaped(text) + "</" + name + ">\n";
    }

    private static <T> String each(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining());
    }
}

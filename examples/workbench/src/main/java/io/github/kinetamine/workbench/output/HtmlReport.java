package io.github.kinetamine.workbench.output;

import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Alignment;
import io.github.kinetamine.text.TextTable.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A report as one HTML page that needs nothing else: style, figure and, where it is interactive, the chart library are
 * inside; there is no request. Without scripts, and on paper, the static figure is seen.
 *
 * <p>The page is HTML5 and well-formed XML at once, follows the reader's preference for light or dark, prints on paper,
 * and its tables name their headings for screen readers. Equal reports give equal bytes. Stateless and safe for use by
 * many threads.
 */
public final class HtmlReport {

    private static final String DISCLAIMER = "For research and teaching; not for clinical use. "
            + "The curves are predictions of published models, not advice on how to treat anyone.";
    private static final List<Column> ARM_COLUMNS =
            List.of(Column.left("arm"), Column.left("model"), Column.left("dose"));

    private HtmlReport() {}

    /** The whole page. */
    public static String of(Report report) {
        return new Markup()
                .raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n")
                .raw(head(report))
                .raw("<body>\n<main>\n")
                .raw(opening(report))
                .raw(figure(report))
                .each(report.moreFigures(), HtmlReport::more)
                .each(report.tables(), t -> "<section>\n" + table(t.caption(), t.table()) + "</section>\n")
                .raw(effects(report))
                .raw(notes(report))
                .raw(models(report))
                .raw(reproduction(report))
                .raw("</main>\n")
                .element("footer", DISCLAIMER)
                .raw("</body>\n</html>\n")
                .toString();
    }

    private static String head(Report report) {
        return new Markup()
                .raw("<head>\n<meta charset=\"utf-8\" />\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\" />\n")
                .element("title", report.title())
                .raw("<style>\n" + Style.TEXT + "</style>\n</head>\n")
                .toString();
    }

    private static String opening(Report report) {
        List<List<String>> arms = report.arms().stream()
                .map(arm -> List.of(arm.label(), arm.model(), arm.dose()))
                .toList();
        return new Markup()
                .raw("<header>\n")
                .element("h1", report.title())
                .element("p", "class=\"disclaimer\" role=\"note\"", DISCLAIMER)
                .element("p", report.question())
                .raw("</header>\n")
                .raw(arms.isEmpty() ? "" : "<section>\n<h2>Arms</h2>\n")
                .raw(arms.isEmpty() ? "" : table("What is compared", new TextTable(ARM_COLUMNS, arms)) + "</section>\n")
                .toString();
    }

    private static String figure(Report report) {
        if (report.figureSvg().isEmpty()) {
            return "";
        }
        return new Markup()
                .raw("<section>\n<h2>Figure</h2>\n<figure id=\"still\">\n")
                .raw(report.figureSvg())
                .element("figcaption", report.figureNote())
                .raw("</figure>\n")
                .raw(report.figureData().isEmpty() ? "" : InteractiveFigure.of(report.figureData()))
                .raw("</section>\n")
                .toString();
    }

    private static String more(Report.CaptionedFigure figure) {
        return new Markup()
                .raw("<section>\n")
                .element("h2", figure.caption())
                .raw("<figure>\n" + figure.svg() + "</figure>\n</section>\n")
                .toString();
    }

    private static String table(String caption, TextTable table) {
        Markup out = new Markup()
                .raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .raw(XmlText.escaped(caption))
                .raw("\">\n<table>\n")
                .element("caption", caption)
                .raw("<thead><tr>\n");
        table.columns().forEach(column -> out.element("th", "scope=\"col\"" + style(column), column.heading()));
        out.raw("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> out.raw(row(table.columns(), row)));
        return out.raw("</tbody>\n</table>\n</div>\n").toString();
    }

    /** The first cell of a row is its heading. */
    private static String row(List<Column> columns, List<String> cells) {
        Markup out = new Markup().raw("<tr>").element("th", "scope=\"row\"" + style(columns.get(0)), cells.get(0));
        for (int i = 1; i < cells.size(); i++) {
            out.element("td", style(columns.get(i)).strip(), cells.get(i));
        }
        return out.raw("</tr>\n").toString();
    }

    private static String style(Column column) {
        return column.alignment() == Alignment.RIGHT ? " class=\"number\"" : "";
    }

    private static String effects(Report report) {
        return report.effects().isEmpty()
                ? ""
                : new Markup()
                        .raw("<section>\n<h2>Effects</h2>\n")
                        .each(report.effects(), HtmlReport::effect)
                        .raw("</section>\n")
                        .toString();
    }

    private static String effect(Report.Effect effect) {
        return new Markup()
                .element("h3", effect.id())
                .element("p", effect.description())
                .raw(effect.figureSvg().isEmpty() ? "" : "<figure>\n" + effect.figureSvg() + "</figure>\n")
                .raw(bullets("Scope", "scope", effect.scope()))
                .raw(bullets("Sources", "sources", effect.sources()))
                .raw(bullets("Gaps, and what fills them", "warnings", effect.gaps()))
                .raw(bullets("Notes of this run", "notes", effect.notes()))
                .toString();
    }

    private static String notes(Report report) {
        return report.notes().isEmpty()
                ? ""
                : new Markup()
                        .raw("<section>\n<h2>Notes</h2>\n")
                        .bullets("class=\"notes\"", report.notes())
                        .raw("</section>\n")
                        .toString();
    }

    private static String models(Report report) {
        return report.models().isEmpty()
                ? ""
                : new Markup()
                        .raw("<section>\n<h2>Models</h2>\n")
                        .each(report.models(), HtmlReport::model)
                        .raw("</section>\n")
                        .toString();
    }

    private static String model(Report.Model model) {
        return new Markup()
                .element("h3", model.id())
                .element("p", model.description())
                .raw(bullets("Scope", "scope", model.scope()))
                .raw(bullets("Sources", "sources", model.sources()))
                .raw(bullets("Known discrepancies", "warnings", model.warnings()))
                .toString();
    }

    private static String bullets(String heading, String kind, List<String> texts) {
        return texts.isEmpty()
                ? ""
                : new Markup()
                        .element("h4", heading)
                        .bullets("class=\"" + kind + "\"", texts)
                        .toString();
    }

    private static String reproduction(Report report) {
        return new Markup()
                .raw("<section>\n<h2>How to reproduce</h2>\n")
                .raw("<pre tabindex=\"0\">")
                .element("code", "", report.command())
                .raw("</pre>\n")
                .element("p", "Made with " + report.version() + " on Java " + Runtime.version() + ".")
                .raw("</section>\n")
                .toString();
    }

    /** The style sheet, read once. */
    private static final class Style {

        static final String TEXT = read();

        private static String read() {
            try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import io.github.kinetamine.workbench.Xml;
import io.github.kinetamine.workbench.figure.Curve;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.figure.Panel;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {

    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'x'";

    private final String page = HtmlReport.of(report(HOSTILE));
    private final Document document = Xml.parsed(page);

    @Test
    void thePageIsWellFormedAndComplete() {
        Xml.assertContains(document, "h1", "Three routes");
        for (String heading : List.of("Arms", "Figure", "Notes", "Models", "How to reproduce")) {
            Xml.assertContains(document, "h2", heading);
        }
        Xml.assertContains(document, "code", "kinetamine compare --arm \"" + HOSTILE + "\"");
        Xml.assertContains(document, "li", "Somebody 2021, table 2");
        Xml.assertContains(document, "td", "203.4");
        assertTrue(Xml.texts(document, "p").contains("Made with kinetamine 1.2.3 on Java " + Runtime.version() + "."));
    }

    @Test
    void thePageSaysThatItIsNotForClinicalUse() {
        assertTrue(Xml.texts(document, "footer").get(0).contains("not for clinical use"));
    }

    @Test
    void textsOfTheUserAreShownAndNeverMarkup() {
        assertEquals(List.of(), Xml.elements(document, "script"));
        Xml.assertContains(document, "th", HOSTILE);
    }

    @Test
    void nothingIsFetched() {
        assertFalse(Pattern.compile("(?i)\\b(src|href|srcset|action)\\s*=|@import|url\\((?!#)")
                .matcher(page)
                .find());
        assertEquals(List.of(), Xml.elements(document, "link"));
    }

    @Test
    void everyHeadingCellNamesWhatItHeads() {
        for (Element heading : Xml.elements(document, "th")) {
            assertTrue(List.of("col", "row").contains(heading.getAttribute("scope")), heading.getTextContent());
        }
        assertEquals(
                Xml.elements(document, "table").size(),
                Xml.elements(document, "caption").size());
    }

    @Test
    void idsAreUnique() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void equalReportsGiveEqualPages() {
        assertEquals(page, HtmlReport.of(report(HOSTILE)));
    }

    @Test
    void emptyPartsLeaveNoEmptySections() {
        Document bare = Xml.parsed(HtmlReport.of(
                new Report("Bare", "", List.of(), "", "", List.of(), List.of(), List.of(), "kinetamine", "0")));
        assertEquals(List.of("How to reproduce"), Xml.texts(bare, "h2"));
    }

    @Test
    void aReportNeedsATitle() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Report(" ", "", List.of(), "", "", List.of(), List.of(), List.of(), "kinetamine", "0"));
    }

    private static Report report(String label) {
        Figure figure = new Figure(
                "Routes",
                "",
                List.of(new Panel(
                        "Ketamine",
                        "concentration (ng/mL)",
                        List.of(Curve.continuous(label, new double[] {0, 1, 24}, new double[] {0, 200, 3})))));
        TextTable summary = TextTable.of(Column.left("arm"), Column.right("Cmax (ng/mL)"))
                .withRows(List.of(List.of(label, "203.4")));
        return new Report(
                "Three routes",
                "How do the routes differ?",
                List.of(new Report.Arm(label, "otto-2021", "30 mg im")),
                FigureWriter.svg(figure),
                "Typical subject.",
                List.of(new Report.CaptionedTable("Summary", summary)),
                List.of(new Report.Model(
                        "otto-2021",
                        "S-ketamine",
                        List.of("venous"),
                        List.of("Somebody 2021, table 2"),
                        List.of("adults only"))),
                List.of("Weight 70 kg taken."),
                "kinetamine compare --arm \"" + label + "\"",
                "kinetamine 1.2.3");
    }
}

package io.github.kinetamine.workbench.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.workbench.Xml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FigureWriterTest {

    private static final double[] HOURS = {0, 1, 2, 4, 24};

    @Test
    void equalFiguresGiveEqualBytes() {
        assertEquals(FigureWriter.svg(figure(3)), FigureWriter.svg(figure(3)));
        assertArrayEquals(FigureWriter.png(figure(3)), FigureWriter.png(figure(3)));
        assertNotEquals(FigureWriter.svg(figure(2)), FigureWriter.svg(figure(3)));
    }

    @Test
    void theLocaleDoesNotMatter() {
        String svg = FigureWriter.svg(figure(2));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertEquals(svg, FigureWriter.svg(figure(2)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theSvgHoldsEveryLabelAsText() {
        Document svg = Xml.parsed(FigureWriter.svg(figure(2)));
        for (String label : List.of(
                "Two ways",
                "A note.",
                "panel 0",
                "panel 1",
                "concentration (ng/mL)",
                "time (h)",
                "IV <&> \"0.5\"",
                "IM é",
                "dose")) {
            Xml.assertContains(svg, "text", label);
        }
    }

    @Test
    void theSvgScalesAndNamesItself() {
        Document svg = Xml.parsed(FigureWriter.svg(figure(1)));
        Element root = svg.getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals(
                "0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"), root.getAttribute("viewBox"));
        assertEquals("img", root.getAttribute("role"));
        assertEquals(List.of("Two ways"), Xml.texts(svg, "title"));
        assertTrue(Xml.texts(svg, "desc").get(0).contains("IM é"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void thePngHasTwiceThePixelsOfTheSvg(int panels) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureWriter.png(figure(panels))));
        Element svg = Xml.parsed(FigureWriter.svg(figure(panels))).getDocumentElement();
        assertEquals(2 * Integer.parseInt(svg.getAttribute("width")), image.getWidth());
        assertEquals(2 * Integer.parseInt(svg.getAttribute("height")), image.getHeight());
    }

    @Test
    void anArmKeepsItsColourWhereAnotherIsMissing() {
        Curve first = Curve.continuous("first", HOURS, new double[] {0, 3, 2, 1, 0});
        Curve second = Curve.continuous("second", HOURS, new double[] {0, 1, 2, 1, 0});
        Figure both = new Figure("", "", List.of(panel(first, second), panel(second)));
        String svg = FigureWriter.svg(both);
        assertEquals(2, occurrences("stroke=\"rgb(0,114,178)\"", svg), "blue in one panel and the legend");
        assertEquals(3, occurrences("stroke=\"rgb(213,94,0)\"", svg), "vermillion in two panels and the legend");
    }

    @Test
    void nothingToDrawStillGivesAxes() {
        Curve empty = Curve.continuous("empty", new double[0], new double[0]);
        Curve gap = Curve.continuous("gap", new double[] {0}, new double[] {Double.NaN});
        Curve constant = Curve.continuous("constant", new double[] {0, 100}, new double[] {0.3, 0.1 + 0.2});
        for (Curve curve : List.of(empty, gap, constant)) {
            Figure figure = new Figure("", "", List.of(panel(curve)));
            Xml.assertContains(Xml.parsed(FigureWriter.svg(figure)), "text", curve.label());
            assertTrue(FigureWriter.png(figure).length > 0);
        }
    }

    @Test
    void labelsThatDoNotFitAreCutShort() {
        String label = "a very long label ".repeat(20).strip();
        Figure figure = new Figure(
                label, label, List.of(new Panel(label, label, List.of(Curve.continuous(label, HOURS, HOURS)))));
        List<String> texts = Xml.texts(Xml.parsed(FigureWriter.svg(figure)), "text");
        assertEquals(3, texts.stream().filter(text -> text.contains("…")).count(), "panel title, axis, legend");
        assertTrue(texts.stream().allMatch(text -> Theme.width(Theme.LEGEND, text) < 800), texts.toString());
    }

    @Test
    void longLabelsThatDifferAtTheEndStayDifferent() {
        String label = "a very long label ".repeat(20);
        Curve one = Curve.continuous(label + "one", HOURS, HOURS);
        Curve two = Curve.continuous(label + "two", HOURS, HOURS);
        List<String> texts =
                Xml.texts(Xml.parsed(FigureWriter.svg(new Figure("", "", List.of(panel(one, two))))), "text");
        assertTrue(texts.stream().anyMatch(text -> text.endsWith(" one")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.endsWith(" two")), texts.toString());
    }

    @Test
    void theDosesOfVeryManyArmsTakeOneRow() {
        assertTrue(height(13) < height(12), "one row where twelve were");
        assertEquals(height(13), height(14), "no further row");
    }

    /** The room that the rows of doses take. */
    private static double height(int arms) {
        List<Marker> markers = IntStream.range(0, arms)
                .mapToObj(arm -> new Marker("" + (char) ('a' + arm), 0))
                .toList();
        Figure figure = new Figure("", "", List.of(panel(Curve.continuous("a", HOURS, HOURS))), markers);
        return new DoseLanes(figure, TimeScale.of(figure), ArmStyle.forLabels(figure.labels())).height();
    }

    @Test
    void twoMillionPointsAreDrawnInReasonableTimeAndSize() {
        double[] hours = IntStream.range(0, 500_000).mapToDouble(i -> i * 1e-3).toArray();
        double[] values =
                IntStream.range(0, 500_000).mapToDouble(i -> Math.sin(i)).toArray();
        List<Curve> curves = IntStream.range(0, 4)
                .mapToObj(arm -> Curve.continuous("arm " + arm, hours, values))
                .toList();
        Figure figure = new Figure("", "", List.of(new Panel("", "1", curves)));
        String svg = Assertions.assertTimeout(Duration.ofSeconds(60), () -> FigureWriter.svg(figure));
        assertTrue(svg.length() < 1_000_000, () -> svg.length() + " characters");
    }

    private static Figure figure(int panels) {
        Curve bolus = new Curve(
                "IV <&> \"0.5\"", HOURS, new double[] {200, 120, 160, 60, 1}, new double[] {0, 120, 80, 60, 1});
        Curve slow = Curve.continuous("IM é", HOURS, new double[] {0, 90, 70, 40, 2});
        List<Panel> all = IntStream.range(0, panels)
                .mapToObj(i -> new Panel(
                        "panel " + i,
                        "concentration (ng/mL)",
                        List.of(bolus, slow),
                        List.of(Band.of(
                                "IM é", HOURS, new double[] {0, 60, 50, 20, 1}, new double[] {0, 120, 90, 60, 4}))))
                .toList();
        return new Figure("Two ways", "A note.", all, List.of(new Marker("IV <&> \"0.5\"", 0), new Marker("IM é", 2)));
    }

    private static int occurrences(String part, String text) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static Panel panel(Curve... curves) {
        return new Panel("", "mg", List.of(curves));
    }
}

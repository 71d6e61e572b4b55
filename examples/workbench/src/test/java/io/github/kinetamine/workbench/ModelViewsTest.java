package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Compartment;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** A model as LaTeX and as a picture. */
class ModelViewsTest {

    @TempDir
    Path folder;

    static Stream<PkModel> models() {
        return Ketamine.models().stream();
    }

    static Stream<LinearModel> linearModels() {
        return models().filter(LinearModel.class::isInstance).map(LinearModel.class::cast);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEquationAndRelationBecomesALineOfLatexWithPairedBraces(PkModel model) {
        String latex = Answer.to("models", model.card().id(), "--latex").done().out();
        List<String> lines = latex.lines().filter(line -> line.contains("&")).toList();
        long begun = lines.stream().filter(line -> !line.startsWith("&\\quad ")).count();
        assertEquals(model.equations().size() + model.relations().size(), begun, latex);
        assertEquals(2, count(latex, "\\begin{align*}"));
        assertEquals(2, count(latex, "\\end{align*}"));
        for (String line : lines) {
            assertEquals(count(line, "{"), count(line, "}"), line);
            assertEquals(count(line, "\\left("), count(line, "\\right)"), line);
            assertEquals(1, count(line, "&"), line);
            assertTrue(line.chars().allMatch(character -> character < 128), line);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLineOfLatexHasMoreThanThreeTerms(PkModel model) {
        Answer.to("models", model.card().id(), "--latex")
                .done()
                .out()
                .lines()
                .filter(line -> line.contains("A_{"))
                .map(line -> line.substring(line.indexOf('&')))
                .forEach(line -> assertTrue(count(line, "A_{") <= 3, line));
    }

    @Test
    void covariatesBecomeReplacements() {
        String latex = Answer.to("models", "perez-ruixo-2021", "--latex").done().out();
        assertTrue(
                latex.contains("\\mathrm{QH} &\\leftarrow \\mathrm{QH} - 2.19 \\, \\left(\\mathrm{AGE} - 60\\right)"
                        + " \\quad \\text{above 60}"),
                latex);
        assertTrue(latex.contains("\\cdot 0.62 \\quad \\text{if DEVICE $\\geq$ 2}"), latex);
        assertTrue(latex.contains("\\mathrm{CLINT} \\quad \\text{(an option)}"), latex);
        String scaled = Answer.to("models", "otto-2021", "--latex").done().out();
        assertTrue(
                scaled.contains(
                        "\\mathrm{CL} &\\leftarrow \\mathrm{CL} \\, \\left(\\frac{\\mathrm{WT}}{70}\\right)^{0.75}"),
                scaled);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void ratesBecomeFractionsAndCompartmentsIndices() {
        String latex = Answer.to("models", "elkomy-2015", "--latex").done().out();
        String rate =
                "\\frac{dA_{\\text{peripheral}}}{dt} &= \\frac{\\mathrm{Q}}{\\mathrm{V1}} \\, A_{\\text{ketamine}}"
                        + " - \\frac{\\mathrm{Q}}{\\mathrm{V2}} \\, A_{\\text{peripheral}}";
        assertTrue(latex.contains(rate), latex);
        assertTrue(
                latex.contains(
                        "\\text{im:}\\quad & \\mathrm{F}_{\\mathrm{IM}} \\, \\mathrm{dose} \\to \\text{ketamine depot, im}"),
                latex);
    }

    @ParameterizedTest
    @MethodSource("linearModels")
    void theDiagramHoldsEveryDoseCompartmentAndFlow(LinearModel model) throws IOException {
        Document svg = Xml.parsed(diagram(model));
        assertEquals("svg", svg.getDocumentElement().getLocalName());
        String words = String.join(" ", Xml.texts(svg, "text"));
        for (Compartment compartment : model.compartments()) {
            assertTrue(words.contains(compartment.name()), () -> "no " + compartment.name() + " in " + words);
        }
        model.inputs()
                .forEach(input ->
                        Xml.assertContains(svg, "text", "dose, " + input.route().code()));
        List<String> texts = Xml.texts(svg, "text");
        for (Flow flow : model.flows()) {
            String rate = flow.rate().toString();
            assertTrue(
                    texts.stream()
                            .anyMatch(text ->
                                    List.of(rate, rate + " →", "← " + rate).contains(text)),
                    () -> "no '" + rate + "' in " + texts);
        }
    }

    @ParameterizedTest
    @MethodSource("linearModels")
    void theSameModelIsTheSamePicture(LinearModel model) throws IOException {
        assertEquals(diagram(model), diagram(model));
    }

    private String diagram(PkModel model) throws IOException {
        Path file = folder.resolve("new").resolve(model.card().id() + ".svg");
        Answer.to("models", model.card().id(), "--diagram", file.toString()).done();
        return Files.readString(file);
    }

    @Test
    void aModelOfEquationsIsDrawnFromWhatItPrints() throws IOException {
        Document svg = Xml.parsed(diagram(Ketamine.model("flint-2017")));
        for (String text : List.of(
                "dose, iv",
                "noresketamine",
                "volume V1_NK",
                "Q / V1 →",
                "← Q / V2",
                "CL / V1",
                "CL_NK · (1 + SLOPE · max(0, t)) / V1_NK",
                "out")) {
            Xml.assertContains(svg, "text", text);
        }
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        Answer.to("models", "otto-2021", "--diagram", folder.resolve("otto.png").toString())
                .assertRefused("otto.png", ".svg");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.svg"));
        Answer.to("models", "otto-2021", "--diagram", taken.toString()).assertRefused("taken.svg");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(taken), left.toList());
        }
    }

    @Test
    void aViewNeedsAModel() {
        Answer.to("models", "--latex").assertRefused("--latex", "name it");
    }
}

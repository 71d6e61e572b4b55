package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    void everyEquationBecomesALineOfLatexWithPairedBraces(PkModel model) {
        String latex = Answer.to("models", model.card().id(), "--latex").done().out();
        List<String> lines = latex.lines().toList();
        assertEquals(4 + model.equations().size(), lines.size(), latex);
        assertEquals("\\begin{align*}", lines.get(2));
        assertEquals("\\end{align*}", lines.get(lines.size() - 1));
        for (String line : lines.subList(3, lines.size() - 1)) {
            assertEquals(count(line, "{"), count(line, "}"), line);
            assertEquals(count(line, "\\left("), count(line, "\\right)"), line);
            assertEquals(1, count(line, "&"), line);
            assertFalse(line.contains("·") || line.contains("−") || line.contains("→"), line);
        }
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
        for (Compartment compartment : model.compartments()) {
            Xml.assertContains(svg, "text", compartment.name());
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

    private String diagram(LinearModel model) throws IOException {
        Path file = folder.resolve("new").resolve(model.card().id() + ".svg");
        Answer.to("models", model.card().id(), "--diagram", file.toString()).done();
        return Files.readString(file);
    }

    @Test
    void aModelOfEquationsHasNoDiagramAndLeavesNoFile() {
        Path file = folder.resolve("flint.svg");
        Answer.to("models", "flint-2017", "--diagram", file.toString()).assertRefused("flint-2017", "--latex");
        assertFalse(Files.exists(file));
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

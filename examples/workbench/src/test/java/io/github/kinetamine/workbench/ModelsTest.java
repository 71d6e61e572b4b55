package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.text.Decimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {

    @Test
    void theListNamesEveryModelWithItsRoutesAndAnalytes() {
        Answer answer = Answer.to("models").done();
        List<String> lines = answer.out().lines().toList();
        assertTrue(lines.get(0).matches("id +drug +routes +site +tier"), lines.get(0));
        for (PkModel model : Ketamine.models()) {
            int row = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith(model.card().id() + " "))
                    .findFirst()
                    .orElseThrow();
            List<String> routes = List.of(lines.get(row).split(" {2,}")[2].split(" "));
            assertEquals(
                    model.inputs().stream().map(input -> input.route().code()).toList(), routes);
            List<String> below = lines.subList(row + 1, lines.size()).stream()
                    .takeWhile(line -> line.startsWith("  "))
                    .map(String::strip)
                    .toList();
            String analytes = model.analytes().stream().map(Analyte::name).collect(Collectors.joining(", "));
            assertEquals(analytes + "; " + model.card().population(), String.join(" ", below));
        }
    }

    @Test
    void theListFitsATerminalAndARowBeginsWithItsModel() {
        List<String> lines = Answer.to("models").done().out().lines().toList();
        lines.forEach(line -> assertTrue(line.length() <= 100, line));
        List<String> ids = lines.stream()
                .skip(2)
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.split(" ")[0])
                .toList();
        assertEquals(Ketamine.models().stream().map(model -> model.card().id()).toList(), ids);
    }

    static Stream<PkModel> models() {
        return Ketamine.models().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void thePageShowsEveryEquationNumberAndSource(PkModel model) {
        String page = Answer.to("models", model.card().id()).done().out();
        assertContains(page, model.card().title());
        Validity validity = model.card().validity();
        assertContains(page, validity.text());
        validity.weights().ifPresent(range -> assertContains(page, range.toString()));
        validity.ages().ifPresent(range -> assertContains(page, range.toString()));
        model.card().discrepancies().forEach(text -> assertContains(page, text));
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        PublishedVariability variability = model.card().variability();
        variability.text(names).forEach(text -> assertContains(page, text));
        variability
                .numbers()
                .forEach(name -> assertContains(page, variability.source(name).toString()));
        List<String> compartments = model.compartmentNames();
        compartments.forEach(name -> assertContains(page, "  " + (compartments.indexOf(name) + 1) + " " + name + "\n"));
        model.equations().forEach(text -> assertContains(page, text));
        model.relations().forEach(relation -> assertContains(page, relation.toString()));
        model.parameters().forEach(parameter -> {
            String start = parameter.name() + " +" + Decimal.shortest(parameter.value()) + " +"
                    + parameter.unit().symbol();
            assertTrue(page.lines().anyMatch(line -> line.strip().matches(start + " .*")), () -> start + page);
            assertContains(page, parameter.source().toString());
        });
    }

    @Test
    void thePageSaysTheRangesThatARunWarnsOf() {
        String child = Answer.to("models", "flint-2017").done().out();
        assertContains(child, "valid for: infusions in children; not made for boluses; 3.4–35 kg; 0.02–12.5 years");
        String adult = Answer.to("models", "otto-2021").done().out();
        assertContains(adult, "; weights not stated; 18 years and older");
    }

    @Test
    void aChangeOfUnitDoesNotRoundAPrintedNumber() {
        String page = Answer.to("models", "domino-1984").done().out();
        assertContains(page, " 35.52  1/h   rate constant: to the first peripheral compartment (0.592 /min)");
        assertContains(page, "missing: V1, K10, K12, K21, K13, K31, residual error of ketamine");
    }

    @Test
    void aCovariateThatNoSubjectHasIsExplained() {
        assertContains(Answer.to("models", "perez-ruixo-2021").done().out(), "DEVICE is the number of the device");
        assertFalse(Answer.to("models", "otto-2021").done().out().contains("DEVICE"));
    }

    private static void assertContains(String page, String text) {
        assertTrue(page.contains(text), () -> "no \"" + text + "\" in:\n" + page);
    }
}

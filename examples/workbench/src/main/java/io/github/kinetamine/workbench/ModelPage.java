package io.github.kinetamine.workbench;

import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.PublishedVariability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Everything there is to know about one model, as text. */
final class ModelPage {

    private final PkModel model;
    private final Citations citations = new Citations();
    private final StringBuilder page = new StringBuilder();

    private ModelPage(PkModel model) {
        this.model = model;
    }

    static String of(PkModel model) {
        ModelPage page = new ModelPage(model);
        page.addCard();
        page.addSection("Routes", model.inputs().stream().map(page::route).toList());
        page.addSection(
                "Compartments (a data set's CMT names one by its number, its name, or a route)", page.compartments());
        page.addSection("Equations (amounts A in mg, concentrations C in mg/L, time in h)", model.equations());
        page.addParameters();
        page.addSection("Covariates", page.relations());
        page.addSection("Options, off until the covariate is given", page.caveats());
        page.addSection("Variability as published (curves are of the typical subject)", page.variability());
        page.addSection("Known discrepancies", model.card().discrepancies());
        page.addSection("Sources", page.citations.lines());
        return page.page.toString();
    }

    private void addCard() {
        ModelCard card = model.card();
        page.append(card.id()).append(": ").append(card.title()).append('\n');
        addLine("drug", card.drug());
        addLine("source", card.source().toString());
        addLine("population", card.population());
        addLine("sampling site", card.site().word());
        addLine("basis", card.basis());
        addLine("valid for", ValidityText.of(card.validity()));
        addLine("tier", card.source().tier() + ": " + card.source().tier().sentence());
    }

    private void addLine(String what, String value) {
        page.append("  ").append(what).append(": ").append(value).append('\n');
    }

    private void addSection(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append('\n').append(heading).append('\n');
            lines.forEach(line -> page.append("  ").append(line).append('\n'));
        }
    }

    private String route(Input input) {
        return input.route().code() + " (" + input.route().word() + "), " + model.inputTier(input.route());
    }

    private List<String> compartments() {
        List<String> names = model.compartmentNames();
        return IntStream.range(0, names.size())
                .mapToObj(i -> (i + 1) + " " + names.get(i))
                .toList();
    }

    private void addParameters() {
        addSection("Parameters (typical values)", citations.table(model.parameters()));
    }

    private List<String> relations() {
        List<String> lines =
                new ArrayList<>(model.relations().stream().map(this::relation).toList());
        boolean countsDevices = model.relations().stream()
                .anyMatch(relation -> relation.effect().covariates().contains(Covariates.DEVICE));
        if (countsDevices) {
            lines.add("DEVICE is the number of the device within one dose; the regimen counts it");
        }
        return lines;
    }

    private String relation(CovariateRelation relation) {
        return relation.parameter() + " = " + relation + " " + citations.reference(relation.source());
    }

    private List<String> caveats() {
        return model.relations().stream()
                .filter(CovariateRelation::isOption)
                .map(CovariateRelation::caveat)
                .distinct()
                .toList();
    }

    private List<String> variability() {
        PublishedVariability published = model.card().variability();
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        List<String> lines = new ArrayList<>(published.text(names));
        published
                .otherSources()
                .forEach((name, source) ->
                        lines.add("source of the variability of " + name + ": " + citations.reference(source)));
        if (!lines.isEmpty()) {
            lines.add("source: " + citations.reference(published.source()));
        }
        return lines;
    }
}

package io.github.kinetamine.workbench;

import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.workbench.output.Report;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the numbers of a model come from and how far they reach, as a report cites it. */
final class ModelProvenance {

    private final Map<Source, Set<String>> namesBySource = new LinkedHashMap<>();

    private ModelProvenance(PkModel model) {
        for (Parameter parameter : model.parameters()) {
            add(parameter.source(), parameter.name());
        }
        for (CovariateRelation relation : model.relations()) {
            String covariates = String.join(" and ", relation.effect().covariates());
            add(relation.source(), relation.parameter() + " by " + covariates);
        }
    }

    static Report.Model of(PkModel model) {
        ModelCard card = model.card();
        return new Report.Model(
                card.id(), card.title(), scope(card), new ModelProvenance(model).sources(), card.discrepancies());
    }

    private static List<String> scope(ModelCard card) {
        return List.of(
                "studied in: " + card.population(),
                "valid for: " + ValidityText.of(card.validity()),
                "sampling: " + card.site().word(),
                "basis: " + card.basis(),
                "tier: " + card.source().tier() + ", " + card.source().tier().sentence());
    }

    private void add(Source source, String name) {
        namesBySource.computeIfAbsent(source, s -> new LinkedHashSet<>()).add(name);
    }

    /** Each source with its tier, how it was read and what comes from it. */
    private List<String> sources() {
        return namesBySource.entrySet().stream()
                .map(entry -> text(entry.getKey(), entry.getValue()))
                .toList();
    }

    static String text(Source source, Set<String> names) {
        return source + " (" + source.tier() + "; " + source.reading().sentence() + ")"
                + (names.isEmpty() ? "" : ": " + String.join(", ", names));
    }
}

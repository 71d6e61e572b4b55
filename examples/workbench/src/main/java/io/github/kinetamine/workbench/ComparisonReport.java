package io.github.kinetamine.workbench;

import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.workbench.output.Report;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a report. */
final class ComparisonReport {

    private ComparisonReport() {}

    static Report of(ComparisonFiles files, String svg) {
        List<Report.Arm> arms = files.comparison().arms().stream()
                .map(arm -> new Report.Arm(
                        arm.label(),
                        arm.profile().model().card().id(),
                        arm.regimen().toString()))
                .toList();
        return new Report(
                "Regimens compared",
                "How do the plasma concentrations of these regimens compare in one typical subject?",
                arms,
                svg,
                "A panel for each analyte; the value at the time of a dose is the value after it.",
                List.of(new Report.CaptionedTable("Exposure", files.comparison().summary())),
                files.models().map(ComparisonReport::model).toList(),
                files.notes(),
                files.command(),
                Version.text());
    }

    /** What the card of a model says, with the sources of its parameters. */
    static Report.Model model(PkModel model) {
        ModelCard card = model.card();
        List<String> sources = model.parameters().stream()
                .map(Parameter::source)
                .map(Source::toString)
                .distinct()
                .toList();
        List<String> warnings = new ArrayList<>();
        warnings.add("studied in: " + card.population());
        warnings.add("sampling: " + card.site().word());
        warnings.addAll(card.discrepancies());
        return new Report.Model(card.id(), card.title(), sources, warnings);
    }
}

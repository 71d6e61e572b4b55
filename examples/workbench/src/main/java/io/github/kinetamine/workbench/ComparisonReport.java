package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.output.Report;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a report. */
final class ComparisonReport {

    private ComparisonReport() {}

    static Report of(ComparisonFiles files) {
        Comparison comparison = files.comparison();
        List<Report.Arm> arms = comparison.arms().stream()
                .map(arm -> new Report.Arm(
                        arm.label(),
                        arm.profile().model().card().id(),
                        arm.regimen().toString()))
                .toList();
        List<Report.CaptionedTable> tables =
                new ArrayList<>(List.of(new Report.CaptionedTable("Exposure", comparison.summary())));
        if (files.hasEffects()) {
            tables.add(new Report.CaptionedTable(
                    "Effects: peak is the value farthest from the baseline, with its band; beyond is beyond the threshold",
                    EffectTables.table(comparison)));
        }
        return new Report(
                "Regimens compared",
                "How do the plasma concentrations " + (files.hasEffects() ? "and effects " : "")
                        + "of these regimens compare in one typical subject?",
                arms,
                FigureWriter.svg(ComparisonFigure.concentrations(comparison)),
                "A panel for each analyte; the value at the time of a dose is the value after it.",
                tables,
                EffectProvenance.of(comparison),
                files.models().map(ModelProvenance::of).toList(),
                files.notesOfRuns(),
                files.command(),
                Version.text());
    }
}

package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.workbench.output.Report;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a report. */
final class ComparisonReport {

    private ComparisonReport() {}

    /** With this figure of the concentrations. */
    static Report of(ComparisonFiles files, String concentrationsSvg) {
        Comparison comparison = files.comparison();
        List<Report.Arm> arms = comparison.arms().stream()
                .map(arm -> new Report.Arm(
                        arm.label(),
                        arm.profile().model().card().id(),
                        arm.regimen().toString()))
                .toList();
        List<Report.CaptionedTable> tables = new ArrayList<>(List.of(new Report.CaptionedTable(
                files.population().isPresent() ? "Exposure in the typical subject" : "Exposure",
                comparison.summary())));
        if (files.hasEffects()) {
            tables.add(new Report.CaptionedTable(
                    "Effects: peak is the value farthest from the baseline, with its band; beyond is beyond the threshold",
                    EffectTables.table(EffectTables.summaries(comparison))));
        }
        files.population().ifPresent(subjects -> tables.addAll(PopulationReport.tables(subjects)));
        return new Report(
                "Regimens compared",
                "How do the plasma concentrations " + (files.hasEffects() ? "and effects " : "")
                        + "of these regimens compare in "
                        + files.population()
                                .map(subjects -> subjects.arms().get(0).result().size() + " subjects?")
                                .orElse("one typical subject?"),
                arms,
                concentrationsSvg,
                "Two panels for each analyte, linear and logarithmic; the value at the time of a dose is the value after it."
                        + (files.population().isPresent()
                                ? " Lines are medians over the subjects, shaded is the middle 90 % of them."
                                : ""),
                tables,
                files.population()
                        .map(subjects ->
                                EffectProvenance.of(comparison, id -> BandFigure.effect(comparison, subjects, id)))
                        .orElseGet(() -> EffectProvenance.of(comparison)),
                files.models().map(ModelProvenance::of).toList(),
                files.notesOfRuns(),
                files.command(),
                Version.text());
    }
}

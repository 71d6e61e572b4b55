package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.output.Report;
import java.util.ArrayList;
import java.util.List;

/** A population as a report. */
final class PopulationReport {

    private PopulationReport() {}

    static Report of(PopulationFiles files) {
        Comparison typical = files.typical();
        PopulationComparison population = files.population();
        ComparisonFiles ofTypical = files.ofTypical();
        List<Report.Arm> arms = typical.arms().stream()
                .map(arm -> new Report.Arm(
                        arm.label(),
                        arm.profile().model().card().id(),
                        arm.regimen().toString()))
                .toList();
        List<Report.CaptionedTable> tables = new ArrayList<>(tables(population));
        if (files.hasEffects()) {
            tables.add(new Report.CaptionedTable(
                    "Effects over the subjects: medians; low and high are of the peak, from the 5th to the 95th percentile",
                    EffectTables.table(EffectSpread.of(population))));
        }
        return new Report(
                "A population",
                "How do subjects differ in plasma concentrations" + (files.hasEffects() ? " and effects" : "")
                        + " under this regimen?",
                arms,
                FigureWriter.svg(BandFigure.concentrations(typical, population)),
                "Two panels for each analyte, linear and logarithmic: the median and the middle 50 % and 90 % of the subjects at each time.",
                tables,
                EffectProvenance.of(typical, id -> BandFigure.effect(typical, population, id)),
                ofTypical.models().map(ModelProvenance::of).toList(),
                ofTypical.notesOfRuns(),
                files.command(),
                Version.text());
    }

    /** What is said of the subjects of any comparison. */
    static List<Report.CaptionedTable> tables(PopulationComparison population) {
        List<Report.CaptionedTable> tables = new ArrayList<>();
        tables.add(new Report.CaptionedTable("Percentiles over the subjects", population.summary()));
        if (population.arms().size() > 1) {
            tables.add(new Report.CaptionedTable(
                    "Differences from the first arm, subject by subject, and in how many subjects the arm is larger",
                    population.forest()));
        }
        return tables;
    }
}

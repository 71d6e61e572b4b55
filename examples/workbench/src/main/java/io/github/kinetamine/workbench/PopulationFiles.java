package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.output.HtmlReport;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.util.List;
import java.util.Optional;

/**
 * What a population leaves in its folder.
 *
 * @param population its one arm
 * @param typical the same in the typical subject
 * @param assumptions what was filled in for the user
 * @param command the command that gives the same again
 */
record PopulationFiles(PopulationComparison population, Comparison typical, List<String> assumptions, String command) {

    void writeTo(OutputFolder folder, TableFiles tables) {
        Figure figure = BandFigure.of(typical, population);
        Drawing<byte[]> png = Drawing.begin(() -> FigureWriter.png(figure));
        Drawing<String> svg = Drawing.begin(() -> FigureWriter.svg(figure));
        tables.write("quantiles", target -> PopulationTexts.quantiles(population, target));
        tables.write("subjects", target -> PopulationTexts.subjects(population, target));
        if (hasEffects()) {
            tables.write("effects", target -> EffectTables.write(EffectSpread.of(population), target));
        }
        folder.write("bands.png", png.finished());
        folder.write("bands.svg", svg.finished());
        folder.write("report.html", HtmlReport.of(PopulationReport.of(this)));
    }

    boolean hasEffects() {
        return !population.arms().get(0).typical().model().effects().isEmpty();
    }

    /** The typical run, as a comparison leaves it. */
    ComparisonFiles ofTypical() {
        return new ComparisonFiles(typical, Optional.of(population), assumptions, command);
    }
}

package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.FigureData;
import io.github.kinetamine.workbench.output.HtmlReport;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.util.ArrayList;
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
        ExposureResponse response = new ExposureResponse(typical, population);
        List<PictureFiles> pictures = new ArrayList<>();
        Figure bands = BandFigure.of(typical, population);
        pictures.add(PictureFiles.begin("bands", bands));
        response.figure()
                .map(figure -> PictureFiles.begin("exposure-response", figure))
                .ifPresent(pictures::add);
        tables.write("quantiles", target -> PopulationTexts.quantiles(population, target));
        tables.write("subjects", target -> PopulationTexts.subjects(population, target));
        if (hasEffects()) {
            tables.write("effects", target -> EffectTables.write(EffectSpread.of(population), target));
            tables.write("exposure-response", response::write);
        }
        pictures.forEach(picture -> picture.writeTo(folder));
        folder.write(
                "report.html",
                HtmlReport.of(PopulationReport.of(this)
                        .interactive(FigureData.of(bands))
                        .with(pictures.stream()
                                .skip(1)
                                .map(PictureFiles::forReport)
                                .toList())));
    }

    boolean hasEffects() {
        return !population.arms().get(0).typical().model().effects().isEmpty();
    }

    /** The typical run, as a comparison leaves it. */
    ComparisonFiles ofTypical() {
        return new ComparisonFiles(typical, Optional.of(population), assumptions, command);
    }
}

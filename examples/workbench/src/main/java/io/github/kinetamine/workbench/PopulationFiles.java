package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.FigureWriter;
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

    static final String QUANTILES = "quantiles.csv";
    static final String SUBJECTS = "subjects.csv";
    private static final String EFFECTS = "effects.csv";

    void writeTo(OutputFolder folder) {
        Figure figure = BandFigure.of(typical, population);
        folder.write(QUANTILES, writer -> PopulationTexts.quantiles(population, writer));
        folder.write(SUBJECTS, writer -> PopulationTexts.subjects(population, writer));
        if (hasEffects()) {
            folder.write(EFFECTS, writer -> EffectTables.write(EffectSpread.of(population), writer));
        }
        folder.write("bands.png", FigureWriter.png(figure));
        folder.write("bands.svg", FigureWriter.svg(figure));
        folder.write("report.html", HtmlReport.of(PopulationReport.of(this)));
    }

    /** The files that are written. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(QUANTILES, SUBJECTS, "bands.png", "bands.svg", "report.html"));
        if (hasEffects()) {
            names.add(EFFECTS);
        }
        return names;
    }

    boolean hasEffects() {
        return !population.arms().get(0).typical().model().effects().isEmpty();
    }

    /** The typical run, as a comparison leaves it. */
    ComparisonFiles ofTypical() {
        return new ComparisonFiles(typical, Optional.of(population), assumptions, command);
    }
}

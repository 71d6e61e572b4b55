package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.PairedDifference;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.workbench.figure.Estimate;
import io.github.kinetamine.workbench.figure.ForestFigure;
import io.github.kinetamine.workbench.figure.ForestPanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the arms of a population differ from the first, as a forest plot: the numbers of {@code differences.csv}. */
final class DifferencesFigure {

    private DifferencesFigure() {}

    /** A panel for each peak and area that an arm shares with the first; there must be one. */
    static ForestFigure of(PopulationComparison population) {
        Map<String, List<PairedDifference>> metrics = population.differences().stream()
                .collect(Collectors.groupingBy(PairedDifference::metric, LinkedHashMap::new, Collectors.toList()));
        List<ForestPanel> panels =
                metrics.values().stream().map(DifferencesFigure::panel).toList();
        return new ForestFigure(
                "Differences from " + population.arms().get(0).label(),
                "square: mean difference within subjects; line: its 95 % confidence interval, "
                        + population.arms().get(0).result().size() + " subjects in each arm",
                population.arms().get(0).label(),
                panels);
    }

    private static ForestPanel panel(List<PairedDifference> rows) {
        PairedDifference first = rows.get(0);
        String unit =
                first.unit().symbol().equals("1") ? "" : " (" + first.unit().symbol() + ")";
        return new ForestPanel(
                first.metric(),
                "difference" + unit,
                rows.stream().map(DifferencesFigure::estimate).toList());
    }

    private static Estimate estimate(PairedDifference row) {
        return new Estimate(row.arm(), row.mean(), row.low(), row.high());
    }
}

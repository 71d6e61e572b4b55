package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.Comparison.Arm;
import io.github.kinetamine.model.EffectOutput.Threshold;
import io.github.kinetamine.workbench.figure.Band;
import io.github.kinetamine.workbench.figure.Curve;
import io.github.kinetamine.workbench.figure.Level;
import io.github.kinetamine.workbench.figure.Panel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The panels of effects: a panel for each series, with its band where it has one and its threshold as a line. Of a series that
 * one with a band says more fully there is none.
 */
final class EffectPanels {

    private EffectPanels() {}

    /** All effects of a comparison. */
    static List<Panel> of(Comparison comparison) {
        return of(comparison, any -> true);
    }

    /** One effect; none where no arm has it. */
    static List<Panel> of(Comparison comparison, String effectId) {
        return of(comparison, series -> series.effect().card().id().equals(effectId));
    }

    private static List<Panel> of(Comparison comparison, Predicate<EffectSeries> wanted) {
        return shown(comparison).stream()
                .filter(wanted)
                .map(series -> panel(comparison, series))
                .toList();
    }

    /** The series that have a panel. */
    static List<EffectSeries> shown(Comparison comparison) {
        Map<String, EffectSeries> shown = new LinkedHashMap<>();
        comparison.arms().stream()
                .flatMap(arm -> EffectSeries.of(arm.profile().model()).filter(series -> isGiven(arm, series.name())))
                .filter(series -> !series.isBesideBand())
                .forEach(series -> shown.putIfAbsent(series.name(), series));
        return List.copyOf(shown.values());
    }

    private static boolean isGiven(Arm arm, String name) {
        return arm.profile().effects().stream().anyMatch(series -> series.name().equals(name));
    }

    private static Panel panel(Comparison comparison, EffectSeries series) {
        List<Arm> arms = comparison.arms().stream()
                .filter(arm -> isGiven(arm, series.name()))
                .toList();
        List<Curve> curves = arms.stream()
                .map(arm -> ComparisonFigure.curve(arm, series.name()))
                .toList();
        List<Band> bands =
                series.hasBand() ? arms.stream().map(arm -> band(arm, series)).toList() : List.of();
        return panel(series, curves, bands);
    }

    /** The panel of a series with these curves and bands, and its threshold. */
    static Panel panel(EffectSeries series, List<Curve> curves, List<Band> bands) {
        List<Level> levels =
                series.output().limit().map(EffectPanels::level).stream().toList();
        return new Panel(series.name() + ": " + series.output().meaning(), series.label(), curves, bands, levels);
    }

    private static Band band(Arm arm, EffectSeries series) {
        return new Band(ComparisonFigure.curve(arm, series.lowName()), ComparisonFigure.curve(arm, series.highName()));
    }

    private static Level level(Threshold limit) {
        return new Level(limit.value(), limit.meaning());
    }
}

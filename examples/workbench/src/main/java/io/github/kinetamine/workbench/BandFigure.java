package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationArm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.workbench.figure.Band;
import io.github.kinetamine.workbench.figure.Curve;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A population over time: of each arm the median and the band of 90 % of its subjects, and of up to two arms that of 50 % too,
 * where others do not hide it.
 */
final class BandFigure {

    private static final int MOST_NESTED = 2;
    private static final double[] OF_FEW = {0.9, 0.5};
    private static final double[] OF_MANY = {0.9};

    private final Comparison typical;
    private final PopulationComparison population;
    private final double[] shares;

    private BandFigure(Comparison typical, PopulationComparison population) {
        this.typical = typical;
        this.population = population;
        this.shares = population.arms().size() <= MOST_NESTED ? OF_FEW : OF_MANY;
    }

    /** Concentrations, then effects. */
    static Figure of(Comparison typical, PopulationComparison population) {
        BandFigure figure = new BandFigure(typical, population);
        List<Panel> panels = new ArrayList<>(figure.concentrations());
        List<Panel> effects = figure.effects("");
        panels.addAll(effects);
        return figure.figure(effects.isEmpty() ? "Plasma concentrations" : "Plasma concentrations and effects", panels);
    }

    static Figure concentrations(Comparison typical, PopulationComparison population) {
        BandFigure figure = new BandFigure(typical, population);
        return figure.figure("Plasma concentrations", figure.concentrations());
    }

    /** One effect; none where no arm has it. */
    static Optional<Figure> effect(Comparison typical, PopulationComparison population, String id) {
        BandFigure figure = new BandFigure(typical, population);
        List<Panel> panels = figure.effects(id);
        return panels.isEmpty() ? Optional.empty() : Optional.of(figure.figure("", panels));
    }

    private Figure figure(String title, List<Panel> panels) {
        boolean hasLevels = panels.stream().anyMatch(panel -> !panel.levels().isEmpty());
        boolean hasEdges = EffectPanels.shown(typical).stream().anyMatch(EffectSeries::hasBand);
        int subjects = population.arms().stream()
                .map(PopulationArm::result)
                .mapToInt(result -> result.subjects().size())
                .min()
                .orElseThrow();
        String note = "line: median of " + subjects + " subjects; shaded: the middle "
                + (shares.length == 1 ? "90 %" : "50 % and 90 %") + " of them"
                + (hasEdges ? "; with a band of its own, from a series' _low to its _high" : "")
                + (hasLevels ? "; dashed grey: thresholds" : "");
        return new Figure(title, note, panels, ComparisonFigure.doses(typical));
    }

    private List<Panel> concentrations() {
        return ComparisonFigure.analytes(typical).stream()
                .map(name -> new Panel(name, "concentration (ng/mL)", medians(name), bands(name, name, name)))
                .flatMap(panel -> Stream.of(panel, panel.logarithmic()))
                .toList();
    }

    /** Those of an effect, or of all where the id is empty. */
    private List<Panel> effects(String id) {
        return EffectPanels.shown(typical).stream()
                .filter(series -> id.isEmpty() || series.effect().card().id().equals(id))
                .map(series -> EffectPanels.panel(series, medians(series.name()), bands(series)))
                .toList();
    }

    private List<Band> bands(EffectSeries series) {
        return series.hasBand()
                ? bands(series.name(), series.lowName(), series.highName())
                : bands(series.name(), series.name(), series.name());
    }

    private List<Curve> medians(String name) {
        return each(name, (arm, quantiles) -> curve(arm, quantiles.quantile(name, 0.5)));
    }

    private List<Band> bands(String name, String low, String high) {
        List<Band> bands = new ArrayList<>();
        for (double share : shares) {
            bands.addAll(each(
                    name,
                    (arm, quantiles) -> new Band(
                            curve(arm, quantiles.quantile(low, (1 - share) / 2)),
                            curve(arm, quantiles.quantile(high, (1 + share) / 2)))));
        }
        return bands;
    }

    /** The quantiles of an arm. */
    private interface Quantiles {
        Series quantile(String name, double probability);
    }

    private <T> List<T> each(String name, BiFunction<PopulationArm, Quantiles, T> make) {
        return population.arms().stream()
                .filter(arm -> arm.result().names().contains(name))
                .map(arm -> make.apply(
                        arm, (series, p) -> arm.result().series(series).quantile(p)))
                .toList();
    }

    private static Curve curve(PopulationArm arm, Series series) {
        return Curve.continuous(arm.label(), series.hours(), series.values());
    }
}

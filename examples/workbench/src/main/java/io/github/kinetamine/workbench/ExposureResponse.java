package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationArm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.comparison.SubjectMetric;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.workbench.figure.Axis;
import io.github.kinetamine.workbench.figure.Guide;
import io.github.kinetamine.workbench.figure.PointFigure;
import io.github.kinetamine.workbench.figure.PointPanel;
import io.github.kinetamine.workbench.figure.Points;
import io.github.kinetamine.workbench.output.RowWriter;
import io.github.kinetamine.workbench.output.TableTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exposure and response: for each effect, the peak of every subject against the subject's peak and area of the analyte
 * that drives it, each arm in its colour. The same numbers are the rows of {@code exposure-response.csv}.
 */
final class ExposureResponse {

    private final Comparison typical;
    private final PopulationComparison population;

    ExposureResponse(Comparison typical, PopulationComparison population) {
        this.typical = typical;
        this.population = population;
    }

    /** None without an effect. */
    Optional<PointFigure> figure() {
        List<PointPanel> panels = EffectPanels.shown(typical).stream()
                .flatMap(effect -> Stream.of(SubjectMetric.cmax(analyte(effect)), SubjectMetric.auc(analyte(effect)))
                        .map(exposure -> panel(effect, exposure)))
                .toList();
        boolean hasLimits = panels.stream().anyMatch(panel -> !panel.guides().isEmpty());
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new PointFigure(
                        "Exposure and response",
                        "a point for each subject; the peak of an effect is its value farthest from the baseline"
                                + (hasLimits ? "; dashed: thresholds" : ""),
                        panels));
    }

    /** A row for each subject of each arm that has the effect. */
    void write(TableTarget target) {
        RowWriter rows =
                target.columns("id", "arm", "effect", "unit", "peak", "analyte", "cmax_ng_per_mL", "auc_ng_h_per_mL");
        for (EffectSeries effect : EffectPanels.shown(typical)) {
            for (PopulationArm arm : arms(effect)) {
                writeRows(rows, effect, arm);
            }
        }
        rows.end();
    }

    private void writeRows(RowWriter rows, EffectSeries effect, PopulationArm arm) {
        String analyte = analyte(effect);
        double[] peaks = arm.values(SubjectMetric.peak(effect.name()));
        double[] cmax = arm.values(SubjectMetric.cmax(analyte));
        double[] auc = arm.values(SubjectMetric.auc(analyte));
        for (int i = 0; i < peaks.length; i++) {
            rows.number(arm.result().id(i))
                    .text(arm.label())
                    .text(effect.name())
                    .text(effect.output().unit().symbol())
                    .number(peaks[i])
                    .text(analyte)
                    .number(cmax[i])
                    .number(auc[i])
                    .endRow();
        }
    }

    private PointPanel panel(EffectSeries effect, SubjectMetric exposure) {
        SubjectMetric peak = SubjectMetric.peak(effect.name());
        List<PopulationArm> arms = arms(effect);
        List<Points> points = arms.stream()
                .map(arm -> Points.filled(arm.label(), arm.values(exposure), arm.values(peak)))
                .toList();
        List<Guide> guides = effect.output().limit().stream()
                .map(limit -> Guide.horizontal(limit.value(), limit.meaning(), true))
                .toList();
        Unit unit = exposure.unit(arms.get(0).result().series(exposure.series()));
        return new PointPanel(
                effect.name() + " and " + exposure.name(),
                Axis.linear(exposure.name() + " (" + unit.symbol() + ")"),
                Axis.linear(effect.label().replaceFirst("(?= \\(|$)", " peak")),
                points,
                guides);
    }

    /** The arms that have the effect and the analyte, at least one. */
    private List<PopulationArm> arms(EffectSeries effect) {
        return population.arms().stream()
                .filter(arm -> arm.result().names().containsAll(List.of(effect.name(), analyte(effect))))
                .toList();
    }

    /** The analyte with the greatest weight in what drives the effect; where none of the arms has it, the one most have. */
    private String analyte(EffectSeries effect) {
        List<PopulationArm> arms = population.arms().stream()
                .filter(arm -> arm.result().names().contains(effect.name()))
                .toList();
        return effect.effect().drivers().stream()
                .flatMap(driver -> driver.weights().entrySet().stream())
                .sorted(Comparator.comparingDouble(weight -> -Math.abs(weight.getValue())))
                .map(Map.Entry::getKey)
                .filter(name ->
                        arms.stream().anyMatch(arm -> arm.result().names().contains(name)))
                .findFirst()
                .orElseGet(() -> arms.get(0).typical().analytes().get(0));
    }
}

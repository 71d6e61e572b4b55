package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.Comparison.Arm;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.workbench.figure.Curve;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.Marker;
import io.github.kinetamine.workbench.figure.Panel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The curves of a comparison: a panel per analyte, the ones that most arms have in common first, then one per effect. */
final class ComparisonFigure {

    private ComparisonFigure() {}

    /** Concentrations, then effects. */
    static Figure of(Comparison comparison) {
        List<Panel> effects = EffectPanels.of(comparison);
        List<Panel> panels = new ArrayList<>(concentrationPanels(comparison));
        panels.addAll(effects);
        return effects.isEmpty()
                ? concentrations(comparison)
                : figure("Plasma concentrations and effects", comparison, panels);
    }

    static Figure concentrations(Comparison comparison) {
        return figure("Plasma concentrations", comparison, concentrationPanels(comparison));
    }

    /** Panels with the doses of all arms, and a line that says what is seen. */
    static Figure figure(String title, Comparison comparison, List<Panel> panels) {
        List<Marker> markers = doses(comparison);
        boolean hasBands = panels.stream().anyMatch(panel -> !panel.bands().isEmpty());
        boolean hasLevels = panels.stream().anyMatch(panel -> !panel.levels().isEmpty());
        String note = "typical subject" + (markers.isEmpty() ? "" : "; triangles mark doses")
                + (hasBands ? "; shaded: the band of a series, from its _low to its _high" : "")
                + (hasLevels ? "; dashed grey: thresholds" : "");
        return new Figure(title, note, panels, markers);
    }

    /** The doses of all arms. */
    static List<Marker> doses(Comparison comparison) {
        return comparison.arms().stream()
                .flatMap(arm -> arm.profile().doses().stream()
                        .map(dose -> dose.at().toNanos() / 3.6e12)
                        .map(hour -> new Marker(arm.label(), hour)))
                .toList();
    }

    /** The analytes in the order of their panels. */
    static List<String> analytes(Comparison comparison) {
        return comparison.analytes().stream()
                .sorted(Comparator.comparingLong(analyte -> -armsWith(comparison, analyte)))
                .toList();
    }

    private static List<Panel> concentrationPanels(Comparison comparison) {
        return analytes(comparison).stream()
                .map(analyte -> panel(comparison, analyte))
                .flatMap(panel -> Stream.of(panel, panel.logarithmic()))
                .toList();
    }

    private static long armsWith(Comparison comparison, String analyte) {
        return comparison.arms().stream()
                .filter(arm -> arm.profile().names().contains(analyte))
                .count();
    }

    private static Panel panel(Comparison comparison, String analyte) {
        List<Curve> curves = comparison.arms().stream()
                .filter(arm -> arm.profile().names().contains(analyte))
                .map(arm -> curve(arm, analyte))
                .toList();
        return new Panel(analyte, "concentration (ng/mL)", curves);
    }

    static Curve curve(Arm arm, String name) {
        Series series = arm.profile().series(name);
        return new Curve(arm.label(), series.hours(), series.values(), series.valuesBefore());
    }
}

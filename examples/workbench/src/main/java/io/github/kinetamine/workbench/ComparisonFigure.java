package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.Comparison.Arm;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.workbench.figure.Curve;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.Marker;
import io.github.kinetamine.workbench.figure.Panel;
import java.util.Comparator;
import java.util.List;

/** The curves of a comparison: a panel per analyte, the ones that most arms have in common first. */
final class ComparisonFigure {

    private ComparisonFigure() {}

    static Figure of(Comparison comparison) {
        List<Panel> panels = comparison.analytes().stream()
                .sorted(Comparator.comparingLong(analyte -> -armsWith(comparison, analyte)))
                .map(analyte -> panel(comparison, analyte))
                .toList();
        List<Marker> markers = comparison.arms().stream()
                .flatMap(arm -> arm.profile().doses().stream()
                        .map(dose -> dose.at().toNanos() / 3.6e12)
                        .map(hour -> new Marker(arm.label(), hour)))
                .toList();
        String note = markers.isEmpty() ? "typical subject" : "typical subject; triangles mark doses";
        return new Figure("Plasma concentrations", note, panels, markers);
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

    private static Curve curve(Arm arm, String analyte) {
        Series series = arm.profile().series(analyte);
        return new Curve(arm.label(), series.hours(), series.values(), series.valuesBefore());
    }
}

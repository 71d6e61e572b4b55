package io.github.kinetamine.workbench;

import io.github.kinetamine.workbench.output.Report;
import java.util.List;

/** A comparison as a report. */
final class ComparisonReport {

    private ComparisonReport() {}

    static Report of(ComparisonFiles files, String svg) {
        List<Report.Arm> arms = files.comparison().arms().stream()
                .map(arm -> new Report.Arm(
                        arm.label(),
                        arm.profile().model().card().id(),
                        arm.regimen().toString()))
                .toList();
        return new Report(
                "Regimens compared",
                "How do the plasma concentrations of these regimens compare in one typical subject?",
                arms,
                svg,
                "A panel for each analyte; the value at the time of a dose is the value after it.",
                List.of(new Report.CaptionedTable("Exposure", files.comparison().summary())),
                files.models().map(ModelProvenance::of).toList(),
                files.notes(),
                files.command(),
                Version.text());
    }
}

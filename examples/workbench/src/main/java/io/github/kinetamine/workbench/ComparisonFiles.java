package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.Comparison.Arm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.output.CsvWriter;
import io.github.kinetamine.workbench.output.HtmlReport;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a comparison leaves in its folder.
 *
 * @param comparison the arms and their profiles
 * @param population the same in many subjects, if that was asked for
 * @param assumptions what was filled in for the user
 * @param command the command that gives the same again
 */
record ComparisonFiles(
        Comparison comparison, Optional<PopulationComparison> population, List<String> assumptions, String command) {

    private static final String EFFECTS = "effects.csv";
    private static final String DIFFERENCES = "differences.csv";
    private static final List<String> NAMES =
            List.of("curves.csv", "summary.csv", "curves.png", "curves.svg", "report.html");

    void writeTo(OutputFolder folder) {
        Figure figure = population
                .map(subjects -> BandFigure.of(comparison, subjects))
                .orElseGet(() -> ComparisonFigure.of(comparison));
        folder.write(NAMES.get(0), this::writeCurves);
        folder.write(NAMES.get(1), this::writeSummary);
        if (hasEffects()) {
            folder.write(EFFECTS, writer -> EffectTables.write(EffectTables.summaries(comparison), writer));
        }
        population.ifPresent(subjects -> {
            folder.write(PopulationFiles.QUANTILES, writer -> PopulationTexts.quantiles(subjects, writer));
            folder.write(PopulationFiles.SUBJECTS, writer -> PopulationTexts.subjects(subjects, writer));
        });
        if (hasDifferences()) {
            folder.write(DIFFERENCES, writer -> PopulationTexts.differences(population.orElseThrow(), writer));
        }
        folder.write(NAMES.get(2), FigureWriter.png(figure));
        folder.write(NAMES.get(3), FigureWriter.svg(figure));
        folder.write(NAMES.get(4), HtmlReport.of(ComparisonReport.of(this)));
    }

    /** The files that are written. */
    List<String> names() {
        List<String> names = new ArrayList<>(NAMES);
        if (hasEffects()) {
            names.add(EFFECTS);
        }
        if (population.isPresent()) {
            names.addAll(List.of(PopulationFiles.QUANTILES, PopulationFiles.SUBJECTS));
        }
        if (hasDifferences()) {
            names.add(DIFFERENCES);
        }
        return names;
    }

    /** Whether there are subjects, and an arm to compare with the first. */
    boolean hasDifferences() {
        return population.filter(subjects -> subjects.arms().size() > 1).isPresent();
    }

    boolean hasEffects() {
        return comparison.arms().stream()
                .anyMatch(arm -> !arm.profile().model().effects().isEmpty());
    }

    /** What was assumed and what the runs had to say, each once, with the arm where it is not common to all. */
    List<String> notes() {
        ArmNotes notes = new ArmNotes();
        comparison.arms().forEach(arm -> notes.add(arm.label(), arm.profile().notes()));
        return Stream.concat(assumptions.stream(), notes.texts().stream()).toList();
    }

    /** The same without those that stand in the sections of effects. */
    List<String> notesOfRuns() {
        ArmNotes notes = new ArmNotes();
        for (Arm arm : comparison.arms()) {
            Set<String> elsewhere = EffectProvenance.notesOf(arm).collect(Collectors.toSet());
            notes.add(
                    arm.label(),
                    arm.profile().notes().stream()
                            .filter(note -> !elsewhere.contains(note))
                            .toList());
        }
        return Stream.concat(assumptions.stream(), notes.texts().stream()).toList();
    }

    private void writeCurves(Writer writer) {
        CsvWriter csv = CsvWriter.to(writer, "arm", "time_h", "series", "unit", "value");
        for (Arm arm : comparison.arms()) {
            for (Series series : arm.profile().series()) {
                for (int i = 0; i < series.size(); i++) {
                    csv.text(arm.label())
                            .number(series.hours(i))
                            .text(series.name())
                            .text(series.unit().symbol())
                            .number(series.value(i))
                            .endRow();
                }
            }
        }
        csv.flush();
    }

    private void writeSummary(Writer writer) {
        CsvWriter csv = CsvWriter.to(
                writer,
                "arm",
                "model",
                "dose",
                "analyte",
                "cmax_ng_per_mL",
                "tmax_h",
                "auc_last_ng_h_per_mL",
                "auc_inf_ng_h_per_mL",
                "half_life_h",
                "note");
        for (Arm arm : comparison.arms()) {
            for (String analyte : arm.profile().analytes()) {
                writeSummary(csv, arm, analyte);
            }
        }
        csv.flush();
    }

    private static void writeSummary(CsvWriter csv, Arm arm, String analyte) {
        NcaResult nca = arm.exposure(analyte);
        csv.text(arm.label())
                .text(arm.profile().model().card().id())
                .text(arm.regimen().toString())
                .text(analyte);
        List<Finding> values = List.of(nca.cmax(), nca.tmax(), nca.aucLast(), nca.aucInf(), nca.halfLife());
        values.forEach(value -> csv.number(value.value()));
        String reasons = values.stream()
                .map(Finding::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        csv.text(reasons).endRow();
    }

    /** The models of the arms, each once. */
    Stream<PkModel> models() {
        Map<String, PkModel> models = new LinkedHashMap<>();
        for (Arm arm : comparison.arms()) {
            models.putIfAbsent(arm.profile().model().card().id(), arm.profile().model());
        }
        return models.values().stream();
    }
}

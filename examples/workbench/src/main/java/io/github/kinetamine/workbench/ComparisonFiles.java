package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.Comparison.Arm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.FigureData;
import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.output.HtmlReport;
import io.github.kinetamine.workbench.output.OutputFolder;
import io.github.kinetamine.workbench.output.RowWriter;
import io.github.kinetamine.workbench.output.TableTarget;
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

    void writeTo(OutputFolder folder, TableFiles tables) {
        Figure figure = population
                .map(subjects -> BandFigure.of(comparison, subjects))
                .orElseGet(() -> ComparisonFigure.of(comparison));
        PictureFiles curves = PictureFiles.begin("curves", figure);
        List<PictureFiles> more = pictures();
        tables.write("curves", this::writeCurves);
        tables.write("summary", this::writeSummary);
        if (hasEffects()) {
            tables.write("effects", target -> EffectTables.write(EffectTables.summaries(comparison), target));
        }
        population.ifPresent(subjects -> {
            tables.write("quantiles", target -> PopulationTexts.quantiles(subjects, target));
            tables.write("subjects", target -> PopulationTexts.subjects(subjects, target));
        });
        if (hasDifferences()) {
            tables.write("differences", target -> PopulationTexts.differences(population.orElseThrow(), target));
        }
        exposureResponse().ifPresent(response -> tables.write("exposure-response", response::write));
        curves.writeTo(folder);
        more.forEach(picture -> picture.writeTo(folder));
        String concentrations =
                hasEffects() ? FigureWriter.svg(concentrations()) : curves.svg().finished();
        folder.write(
                "report.html",
                HtmlReport.of(ComparisonReport.of(this, concentrations)
                        .interactive(FigureData.of(figure))
                        .with(more.stream().map(PictureFiles::forReport).toList())));
    }

    /** What a population shows beyond its curves. */
    private List<PictureFiles> pictures() {
        List<PictureFiles> pictures = new ArrayList<>();
        if (hasForest()) {
            pictures.add(PictureFiles.begin("forest", DifferencesFigure.of(population.orElseThrow())));
        }
        exposureResponse()
                .flatMap(ExposureResponse::figure)
                .map(figure -> PictureFiles.begin("exposure-response", figure))
                .ifPresent(pictures::add);
        return pictures;
    }

    /** Arms of different drugs may have nothing in common. */
    private boolean hasForest() {
        return hasDifferences() && !population.orElseThrow().differences().isEmpty();
    }

    private Optional<ExposureResponse> exposureResponse() {
        return population.filter(any -> hasEffects()).map(subjects -> new ExposureResponse(comparison, subjects));
    }

    private Figure concentrations() {
        return population
                .map(subjects -> BandFigure.concentrations(comparison, subjects))
                .orElseGet(() -> ComparisonFigure.concentrations(comparison));
    }

    /** What a person is shown. */
    List<TextTable> tables() {
        List<TextTable> tables = new ArrayList<>(List.of(comparison.summary()));
        if (hasEffects()) {
            tables.add(EffectTables.table(EffectTables.summaries(comparison)));
        }
        population.map(PopulationComparison::summary).ifPresent(tables::add);
        if (hasDifferences()) {
            tables.add(population.orElseThrow().forest());
        }
        return tables;
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

    private void writeCurves(TableTarget target) {
        RowWriter rows = target.columns("arm", "time_h", "series", "unit", "value");
        for (Arm arm : comparison.arms()) {
            for (Series series : arm.profile().series()) {
                for (int i = 0; i < series.size(); i++) {
                    rows.text(arm.label())
                            .number(series.hours(i))
                            .text(series.name())
                            .text(series.unit().symbol())
                            .number(series.value(i))
                            .endRow();
                }
            }
        }
        rows.end();
    }

    /** Peak, exposure and half-life of each analyte in each arm. */
    void writeSummary(TableTarget target) {
        RowWriter rows = target.columns(
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
                writeSummary(rows, arm, analyte);
            }
        }
        rows.end();
    }

    private static void writeSummary(RowWriter rows, Arm arm, String analyte) {
        NcaResult nca = arm.exposure(analyte);
        rows.text(arm.label())
                .text(arm.profile().model().card().id())
                .text(arm.regimen().toString())
                .text(analyte);
        List<Finding> values = List.of(nca.cmax(), nca.tmax(), nca.aucLast(), nca.aucInf(), nca.halfLife());
        values.forEach(value -> rows.number(value.value()));
        Stream<String> reasons = values.stream().map(Finding::reason).filter(reason -> !reason.isEmpty());
        String note = Stream.concat(reasons, arm.cautionOfHalfLife(analyte).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        rows.text(note).endRow();
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

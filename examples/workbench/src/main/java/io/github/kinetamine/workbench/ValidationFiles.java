package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.ObservedStudy;
import io.github.kinetamine.ketamine.ObservedValue;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.validation.Outcome;
import io.github.kinetamine.validation.Prediction;
import io.github.kinetamine.validation.Validation;
import io.github.kinetamine.workbench.output.HtmlReport;
import io.github.kinetamine.workbench.output.OutputFolder;
import io.github.kinetamine.workbench.output.RowWriter;
import io.github.kinetamine.workbench.output.TableTarget;
import java.util.Locale;

/**
 * What a validation leaves in its folder.
 *
 * @param validation the observations and their predictions
 * @param command the command that gives the same again
 */
record ValidationFiles(Validation validation, String command) {

    private static final String[] COLUMNS = {
        "id",
        "source",
        "identifier",
        "flag",
        "basis",
        "drug",
        "dose",
        "route",
        "group",
        "weight_kg",
        "site",
        "analyte",
        "quantity",
        "detail",
        "time_h",
        "statistic",
        "unit",
        "observed",
        "spread",
        "model",
        "recommended",
        "independent",
        "predicted",
        "ratio",
        "fold_error",
        "reason",
        "assumption",
        "note"
    };

    void writeTo(OutputFolder folder, TableFiles tables) {
        PictureFiles goodness = PictureFiles.begin("goodness", ValidationFigure.of(validation));
        tables.write("validation", this::writeRows);
        goodness.writeTo(folder);
        folder.write(
                "validation.html",
                HtmlReport.of(ValidationReport.of(this, goodness.svg().finished())));
    }

    /** A row for each model that was asked, or one row with the reason why none could be. */
    private void writeRows(TableTarget target) {
        RowWriter rows = target.columns(COLUMNS);
        for (Outcome outcome : validation.outcomes()) {
            outcome.predictions().forEach(prediction -> writePrediction(rows, prediction));
            if (outcome.predictions().isEmpty()) {
                writeReason(rows, outcome);
            }
        }
        rows.end();
    }

    private static void writePrediction(RowWriter rows, Prediction prediction) {
        writeObservation(rows, prediction.observation());
        rows.text(prediction.model())
                .text(yesOrNo(prediction.isRecommended()))
                .text(yesOrNo(prediction.isIndependent()))
                .number(prediction.predicted().value())
                .number(prediction.ratio())
                .number(prediction.foldError())
                .text(prediction.predicted().reason());
        endRow(rows, prediction.observation());
    }

    private static void writeReason(RowWriter rows, Outcome outcome) {
        writeObservation(rows, outcome.observation());
        rows.missing().missing().missing().missing().missing().missing().text(outcome.reason());
        endRow(rows, outcome.observation());
    }

    private static void endRow(RowWriter rows, Observation observation) {
        rows.text(observation.assumption()).text(observation.note()).endRow();
    }

    private static void writeObservation(RowWriter rows, Observation observation) {
        rows.text(observation.id())
                .text(observation.source().citation())
                .text(observation.source().identifier())
                .text(word(observation.source().flag()))
                .text(word(observation.source().basis()));
        writeStudy(rows, observation.study());
        writeMeasured(rows, observation.measured());
    }

    private static void writeStudy(RowWriter rows, ObservedStudy study) {
        rows.text(word(study.drug()))
                .text(study.regimen().map(Object::toString).orElse(study.doseNote()))
                .text(study.route().map(Route::code).orElse(""))
                .text(word(study.ageGroup()))
                .number(study.weight().map(weight -> weight.kilograms()).orElse(Double.NaN))
                .text(word(study.site()));
    }

    private static void writeMeasured(RowWriter rows, ObservedValue measured) {
        rows.text(measured.analyte())
                .text(word(measured.quantity()))
                .text(measured.detail())
                .number(measured.time().map(Units::inHours).orElse(Double.NaN))
                .text(word(measured.statistic()))
                .text(measured.unit().symbol())
                .number(measured.value().orElse(Double.NaN))
                .text(measured.spread());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String yesOrNo(boolean is) {
        return is ? "yes" : "no";
    }
}

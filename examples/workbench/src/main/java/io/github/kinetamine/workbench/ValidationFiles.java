package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.ObservedStudy;
import io.github.kinetamine.ketamine.ObservedValue;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.validation.Outcome;
import io.github.kinetamine.validation.Prediction;
import io.github.kinetamine.validation.Validation;
import io.github.kinetamine.workbench.output.CsvWriter;
import io.github.kinetamine.workbench.output.HtmlReport;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * What a validation leaves in its folder.
 *
 * @param validation the observations and their predictions
 * @param command the command that gives the same again
 */
record ValidationFiles(Validation validation, String command) {

    static final List<String> NAMES = List.of("validation.csv", "validation.html");

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

    void writeTo(OutputFolder folder) {
        folder.write(NAMES.get(0), this::writeRows);
        folder.write(NAMES.get(1), HtmlReport.of(ValidationReport.of(this)));
    }

    /** A row for each model that was asked, or one row with the reason why none could be. */
    private void writeRows(Writer writer) {
        CsvWriter csv = CsvWriter.to(writer, COLUMNS);
        for (Outcome outcome : validation.outcomes()) {
            outcome.predictions().forEach(prediction -> writePrediction(csv, prediction));
            if (outcome.predictions().isEmpty()) {
                writeReason(csv, outcome);
            }
        }
        csv.flush();
    }

    private static void writePrediction(CsvWriter csv, Prediction prediction) {
        writeObservation(csv, prediction.observation());
        csv.text(prediction.model())
                .text(yesOrNo(prediction.isRecommended()))
                .text(yesOrNo(prediction.isIndependent()))
                .number(prediction.predicted().value())
                .number(prediction.ratio())
                .number(prediction.foldError())
                .text(prediction.predicted().reason());
        endRow(csv, prediction.observation());
    }

    private static void writeReason(CsvWriter csv, Outcome outcome) {
        writeObservation(csv, outcome.observation());
        csv.missing().missing().missing().missing().missing().missing().text(outcome.reason());
        endRow(csv, outcome.observation());
    }

    private static void endRow(CsvWriter csv, Observation observation) {
        csv.text(observation.assumption()).text(observation.note()).endRow();
    }

    private static void writeObservation(CsvWriter csv, Observation observation) {
        csv.text(observation.id())
                .text(observation.source().citation())
                .text(observation.source().identifier())
                .text(word(observation.source().flag()))
                .text(word(observation.source().basis()));
        writeStudy(csv, observation.study());
        writeMeasured(csv, observation.measured());
    }

    private static void writeStudy(CsvWriter csv, ObservedStudy study) {
        csv.text(word(study.drug()))
                .text(study.regimen().map(Object::toString).orElse(study.doseNote()))
                .text(study.route().map(Route::code).orElse(""))
                .text(word(study.ageGroup()))
                .number(study.weight().map(weight -> weight.kilograms()).orElse(Double.NaN))
                .text(word(study.site()));
    }

    private static void writeMeasured(CsvWriter csv, ObservedValue measured) {
        csv.text(measured.analyte())
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

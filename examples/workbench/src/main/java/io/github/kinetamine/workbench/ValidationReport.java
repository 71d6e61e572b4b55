package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.validation.Outcome;
import io.github.kinetamine.validation.Prediction;
import io.github.kinetamine.validation.Score;
import io.github.kinetamine.validation.Validation;
import io.github.kinetamine.workbench.output.Report;
import io.github.kinetamine.workbench.output.Report.CaptionedTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A validation as a report. */
final class ValidationReport {

    private static final MathContext SHOWN = new MathContext(3);

    private ValidationReport() {}

    /** With this figure. */
    static Report of(ValidationFiles files, String svg) {
        Validation validation = files.validation();
        List<String> scored =
                validation.scores().stream().map(Score::model).distinct().toList();
        return new Report(
                "Models beside published observations",
                "How well does each model predict what others have observed, and where does it fail?",
                List.of(),
                svg,
                ValidationFigure.NOTE,
                List.of(
                        new CaptionedTable("Fold errors by route and model", validation.summary()),
                        new CaptionedTable("What the numbers show", findings(validation)),
                        new CaptionedTable("Predicted and observed", predictions(validation)),
                        new CaptionedTable("Without a prediction", reasons(validation))),
                scored.stream().map(Ketamine::model).map(ModelProvenance::of).toList(),
                ValidationText.METHOD,
                files.command(),
                Version.text());
    }

    private static TextTable findings(Validation validation) {
        return TextTable.of(TextTable.Column.left("finding"))
                .withRows(ValidationText.findings(validation).stream()
                        .map(List::of)
                        .toList());
    }

    private static TextTable predictions(Validation validation) {
        return TextTable.of(
                        TextTable.Column.left("observation"),
                        TextTable.Column.left("source"),
                        TextTable.Column.left("dose"),
                        TextTable.Column.left("model"),
                        TextTable.Column.left("built on it"),
                        TextTable.Column.right("observed"),
                        TextTable.Column.right("predicted"),
                        TextTable.Column.left("unit"),
                        TextTable.Column.right("fold error"),
                        TextTable.Column.left("reason"))
                .withRows(validation.predictions().stream()
                        .map(ValidationReport::row)
                        .toList());
    }

    private static List<String> row(Prediction prediction) {
        Observation observation = prediction.observation();
        return List.of(
                observation.id(),
                observation.source().toString(),
                observation.study().regimen().orElseThrow().toString(),
                prediction.model(),
                prediction.isIndependent() ? "" : "yes",
                Decimal.shortest(prediction.observed()),
                shown(prediction.predicted().value()),
                prediction.predicted().unit().symbol(),
                shown(prediction.foldError()),
                prediction.predicted().reason());
    }

    private static TextTable reasons(Validation validation) {
        return TextTable.of(
                        TextTable.Column.left("observation"),
                        TextTable.Column.left("source"),
                        TextTable.Column.left("reason"))
                .withRows(validation.outcomes().stream()
                        .filter(outcome -> outcome.predictions().isEmpty())
                        .map(ValidationReport::reason)
                        .toList());
    }

    private static List<String> reason(Outcome outcome) {
        Observation observation = outcome.observation();
        String prefix = observation.isExcluded() ? "excluded: " : "";
        return List.of(observation.id(), observation.source().toString(), prefix + outcome.reason());
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "" : new BigDecimal(value).round(SHOWN).toPlainString();
    }
}

package io.github.kinetamine.workbench;

import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.validation.Prediction;
import io.github.kinetamine.validation.Score;
import io.github.kinetamine.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a validation has shown, in sentences. */
final class ValidationText {

    static final List<String> METHOD = List.of(
            "Each study is simulated as it was done, in one typical subject without variability; adults of unknown weight weigh"
                    + " 70 kg. Nothing is tuned to these numbers.",
            "A model is asked if it has the drug, the route and the analyte, is of the same age group, and is not of the other"
                    + " sampling site (arterial or venous); a site that is not stated fits both.",
            "GMFE is the geometric mean of the fold errors; the bias is that of predicted over observed. Both, and the verdict,"
                    + " count only numbers that the model was not built on.",
            "Numbers of one study depend on each other, so that n is larger than the evidence.");

    private ValidationText() {}

    /** How many numbers there are and how many pairs hold, then what fails, then which single numbers a recommended model misses. */
    static List<String> findings(Validation validation) {
        List<String> findings = new ArrayList<>();
        findings.add(counts(validation));
        findings.add(twofold(validation));
        validation.scores().stream()
                .filter(score -> !score.holds())
                .map(ValidationText::failure)
                .forEach(findings::add);
        missed(validation).map(ValidationText::miss).forEach(findings::add);
        return findings;
    }

    private static String counts(Validation validation) {
        long excluded = validation.outcomes().stream()
                .filter(outcome -> outcome.observation().isExcluded())
                .count();
        long without = validation.outcomes().stream()
                .filter(outcome -> outcome.predictions().stream()
                        .noneMatch(prediction -> prediction.predicted().isPresent()))
                .count();
        long all = validation.outcomes().size();
        return all + " published numbers: " + (all - without) + " predicted by at least one model, "
                + (without - excluded) + " by none that applies, " + excluded
                + " excluded; each of the others with its reason in validation.csv";
    }

    private static String twofold(Validation validation) {
        List<Score> judged = validation.scores().stream()
                .filter(score -> score.independent().n() >= Score.FEWEST)
                .toList();
        long holding = judged.stream().filter(Score::holds).count();
        return holding + " of " + judged.size() + " pairs of model and route with at least " + Score.FEWEST
                + " independent numbers are within twofold (GMFE at most 2); those that fail or allow no verdict follow, and what a recommended model misses by more than twofold";
    }

    private static String failure(Score score) {
        String recommended = score.isRecommended() ? ", the recommended model" : "";
        String built = score.used().n() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; GMFE %.2f of %d that it was built on",
                        score.used().gmfe(),
                        score.used().n());
        return score.route().word() + ", " + score.model() + recommended + ": " + score.verdict() + built;
    }

    private static Stream<Prediction> missed(Validation validation) {
        return validation.predictions().stream()
                .filter(Prediction::isRecommended)
                .filter(prediction -> prediction.foldError() > Score.LARGEST_GMFE);
    }

    private static String miss(Prediction prediction) {
        String unit = prediction.predicted().unit().symbol();
        return String.format(
                Locale.ROOT,
                "%s, %s misses %s: predicted %.3g, observed %s%s%s",
                prediction.route().word(),
                prediction.model(),
                prediction.observation().id(),
                prediction.predicted().value(),
                Decimal.shortest(prediction.observed()),
                unit.equals("1") ? "" : " " + unit,
                prediction.isIndependent() ? "" : " (built on it)");
    }
}

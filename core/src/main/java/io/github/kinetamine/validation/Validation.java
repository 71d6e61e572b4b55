package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.Observations;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Published observations, each predicted by every model that can be asked for it.
 *
 * <p>Each study is simulated as it was done: dose, route, body weight (70 kg for adults where none is stated) and time, in
 * one typical subject without variability; the value stands for the mean or median of the group. A model can be asked if it
 * has the drug, the route and the analyte, is of the same age group (children or adults), and is not of the other sampling
 * site. Race is not read from the description of the subjects. Nothing is tuned to the observations.
 *
 * <p>A number that a model was built on is scored apart from those that it never saw. Immutable and safe for use by many
 * threads.
 */
public final class Validation {

    private final List<Outcome> outcomes;
    private final List<Score> scores;

    private Validation(List<Outcome> outcomes, List<Score> scores) {
        this.outcomes = List.copyOf(outcomes);
        this.scores = List.copyOf(scores);
    }

    /** Every published observation of the library and every model of it. */
    public static Validation published() {
        return of(Observations.all(), Ketamine.models());
    }

    /** These observations and these models. */
    public static Validation of(List<Observation> observations, List<PkModel> models) {
        List<Outcome> outcomes =
                observations.stream().map(o -> Outcome.of(o, models)).toList();
        return new Validation(outcomes, scores(outcomes, models));
    }

    /** A score of each model by each route of which there is a prediction, and of each recommended one in any case. */
    private static List<Score> scores(List<Outcome> outcomes, List<PkModel> models) {
        Map<Route, Map<String, List<Prediction>>> byRoute = outcomes.stream()
                .flatMap(outcome -> outcome.predictions().stream())
                .collect(Collectors.groupingBy(
                        Prediction::route, TreeMap::new, Collectors.groupingBy(Prediction::model)));
        List<Score> scores = new ArrayList<>();
        for (Route route : Route.values()) {
            Map<String, List<Prediction>> byModel = byRoute.getOrDefault(route, Map.of());
            for (PkModel model : models) {
                String id = model.card().id();
                Optional.ofNullable(byModel.get(id))
                        .or(() -> Recommendation.isGiven(id, route) ? Optional.of(List.of()) : Optional.empty())
                        .ifPresent(predictions -> scores.add(Score.of(id, route, predictions)));
            }
        }
        return scores;
    }

    /** What became of each observation, in their order. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** Every prediction, observation after observation; those that are missing say why. */
    public List<Prediction> predictions() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.predictions().stream())
                .toList();
    }

    /** How well each model meets the observations by each route, in the order of routes and of models. */
    public List<Score> scores() {
        return scores;
    }

    /** The scores as a table. */
    public TextTable summary() {
        return TextTable.of(
                        TextTable.Column.left("route"),
                        TextTable.Column.left("model"),
                        TextTable.Column.left("recommended"),
                        TextTable.Column.right("n"),
                        TextTable.Column.right("GMFE"),
                        TextTable.Column.right("bias"),
                        TextTable.Column.right("beyond twofold"),
                        TextTable.Column.right("n built on"),
                        TextTable.Column.right("GMFE of these"),
                        TextTable.Column.left("verdict"))
                .withRows(scores.stream().map(Validation::row).toList());
    }

    private static List<String> row(Score score) {
        return List.of(
                score.route().code(),
                score.model(),
                score.isRecommended() ? "yes" : "",
                Integer.toString(score.independent().n()),
                shown(score.independent().gmfe()),
                shown(score.independent().bias()),
                Integer.toString(score.independent().beyond()),
                Integer.toString(score.used().n()),
                shown(score.used().gmfe()),
                score.verdict());
    }

    private static String shown(double ratio) {
        return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio);
    }
}

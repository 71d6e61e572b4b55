package io.github.kinetamine.validation;

import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.model.PkModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of one observation: a prediction of each applicable model, or the reason why there is none.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param observation what was published
 * @param predictions one for each model that can be asked, in the order of the models
 * @param reason why there is no prediction; empty if there is one
 */
public record Outcome(Observation observation, List<Prediction> predictions, String reason) {

    /** Checks that there are predictions or a reason, not both. */
    public Outcome {
        predictions = List.copyOf(predictions);
        if (predictions.isEmpty() == reason.isBlank()) {
            throw new IllegalArgumentException("an outcome has either predictions or a reason, got "
                    + predictions.size() + " predictions and '" + reason + "' for " + observation.id());
        }
    }

    static Outcome of(Observation observation, List<PkModel> models) {
        if (observation.isExcluded()) {
            return new Outcome(observation, List.of(), observation.excluded());
        }
        List<Prediction> predictions = new ArrayList<>();
        Map<String, List<String>> obstacles = new LinkedHashMap<>();
        for (PkModel model : models) {
            Optional<String> obstacle = Applicability.obstacle(model, observation);
            if (obstacle.isPresent()) {
                obstacles
                        .computeIfAbsent(obstacle.get(), any -> new ArrayList<>())
                        .add(model.card().id());
            } else {
                predictions.add(Prediction.of(model, observation));
            }
        }
        return new Outcome(observation, predictions, predictions.isEmpty() ? sentence(obstacles) : "");
    }

    private static String sentence(Map<String, List<String>> obstacles) {
        return obstacles.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("; ", "no model applies: ", ""));
    }
}

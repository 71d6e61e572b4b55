package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.quantity.Finding;
import java.util.Objects;

/**
 * What one model predicts for one observation.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param observation what was published
 * @param model the id of the model
 * @param predicted the number in the unit of the observation, above zero; or why there is none
 */
public record Prediction(Observation observation, String model, Finding predicted) {

    /** Checks that both numbers are in one unit and that a prediction is above zero. */
    public Prediction {
        Objects.requireNonNull(observation, "observation");
        Objects.requireNonNull(model, "model");
        if (!predicted.unit().equals(observation.measured().unit())) {
            throw new IllegalArgumentException("a prediction must be in the unit of its observation, "
                    + observation.measured().unit().symbol() + ", got "
                    + predicted.unit().symbol() + ": convert it");
        }
        if (predicted.isPresent() && !(predicted.value() > 0)) {
            throw new IllegalArgumentException("a prediction must be above zero, got " + predicted
                    + ": without a fold error it is missing, with a reason");
        }
    }

    /** Simulates the study; where that fails, the prediction is missing and says why. */
    static Prediction of(PkModel model, Observation observation) {
        String id = model.card().id();
        try {
            return new Prediction(observation, id, Reading.of(model, observation));
        } catch (SolverException | ArithmeticException | IllegalArgumentException | IllegalStateException e) {
            String reason = "the study can't be simulated: " + e.getMessage();
            return new Prediction(
                    observation,
                    id,
                    new Finding(Double.NaN, observation.measured().unit(), reason));
        }
    }

    /** The observed number. */
    public double observed() {
        return observation.measured().value().orElseThrow();
    }

    /** Predicted over observed; NaN without a prediction. */
    public double ratio() {
        return predicted.value() / observed();
    }

    /** The larger of predicted and observed over the smaller, at least 1; NaN without a prediction. */
    public double foldError() {
        return Math.max(ratio(), 1 / ratio());
    }

    /** Whether the model was built without this number. */
    public boolean isIndependent() {
        return !observation.usedIn().contains(model);
    }

    /** The route of the study. */
    public Route route() {
        return observation.study().route().orElseThrow();
    }

    /** Whether the model is the one that is recommended for the route. */
    public boolean isRecommended() {
        return Recommendation.isGiven(model, route());
    }
}

package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Route;
import java.util.List;
import java.util.Locale;

/**
 * How well one model meets what was observed by one route.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param model the id of the model
 * @param route the route
 * @param isRecommended whether the model is the one to take for this route
 * @param independent of the numbers that the model never saw; the verdict rests on them alone
 * @param used of the numbers that the model was built on
 */
public record Score(String model, Route route, boolean isRecommended, FoldErrors independent, FoldErrors used) {

    /** A model whose GMFE is larger fails. */
    public static final double LARGEST_GMFE = 2;

    /** Fewer numbers allow no verdict. */
    public static final int FEWEST = 3;

    static Score of(String model, Route route, List<Prediction> predictions) {
        return new Score(
                model,
                route,
                Recommendation.isGiven(model, route),
                FoldErrors.of(
                        predictions.stream().filter(Prediction::isIndependent).toList()),
                FoldErrors.of(
                        predictions.stream().filter(p -> !p.isIndependent()).toList()));
    }

    /** Whether there are enough independent numbers, and the model meets them within a factor of two. */
    public boolean holds() {
        return independent.n() >= FEWEST && independent.gmfe() <= LARGEST_GMFE;
    }

    /** In words: "within twofold", or how it fails. */
    public String verdict() {
        if (independent.n() < FEWEST) {
            return "no verdict: " + independent.n() + " independent number" + (independent.n() == 1 ? "" : "s");
        }
        return holds() ? "within twofold" : String.format(Locale.ROOT, "FAILS: GMFE %.2f", independent.gmfe());
    }
}

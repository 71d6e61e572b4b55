package io.github.kinetamine.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.Observations;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.testing.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every published observation beside every model that can be asked for it. */
class ValidationTest {

    private static final Validation PUBLISHED = Validation.published();

    @Test
    void everyObservationHasAPredictionOrAReason() {
        assertEquals(
                Observations.all(),
                PUBLISHED.outcomes().stream().map(Outcome::observation).toList());
        for (Outcome outcome : PUBLISHED.outcomes()) {
            assertEquals(outcome.predictions().isEmpty(), !outcome.reason().isBlank());
            for (Prediction prediction : outcome.predictions()) {
                boolean isNumber = prediction.predicted().isPresent();
                assertTrue(isNumber || !prediction.predicted().reason().isBlank());
                assertEquals(isNumber, prediction.foldError() >= 1);
            }
        }
    }

    @Test
    void anExcludedObservationKeepsItsReason() {
        for (Outcome outcome : PUBLISHED.outcomes()) {
            if (outcome.observation().isExcluded()) {
                assertEquals(outcome.observation().excluded(), outcome.reason());
            }
        }
    }

    @Test
    void everyRecommendedModelIsScored() {
        Set<String> recommended = PUBLISHED.scores().stream()
                .filter(Score::isRecommended)
                .map(score -> score.route().code() + " " + score.model())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "iv otto-2021-racemate",
                        "im otto-2021-racemate",
                        "in otto-2021-racemate",
                        "in perez-ruixo-2021",
                        "po perez-ruixo-2021",
                        "iv simons-2022",
                        "sl simons-2022"),
                recommended);
    }

    /** The goal of the library: a geometric mean fold error of at most 1.5 of numbers that were not used. */
    @Test
    void theRecommendedIntravenousModelsMeetWhatTheyNeverSaw() {
        for (String model : List.of("otto-2021-racemate", "simons-2022")) {
            FoldErrors errors = score(model, Route.INTRAVENOUS).independent();
            Evidence.record(
                    "intravenous models meet observations that they never saw",
                    "geometric mean fold error of " + model + " (" + errors.n() + " observations)",
                    errors.gmfe(),
                    "<= 1.5",
                    "1");
            assertTrue(errors.n() >= 20 && errors.gmfe() <= 1.5, model + ": " + errors);
        }
    }

    @Test
    void eachPredictionCountsOnceInTheScoreOfItsModelAndRoute() {
        int counted = PUBLISHED.scores().stream()
                .mapToInt(score -> score.independent().n() + score.used().n())
                .sum();
        long present = PUBLISHED.predictions().stream()
                .filter(prediction -> prediction.predicted().isPresent())
                .count();
        assertEquals(present, counted);
        assertEquals(PUBLISHED.scores().size(), PUBLISHED.summary().rows().size());
    }

    @Test
    void theNumbersBeyondTwofoldAreThoseWhoseFoldErrorIs() {
        for (Score score : PUBLISHED.scores()) {
            long beyond = PUBLISHED.predictions().stream()
                    .filter(p -> p.model().equals(score.model()) && p.route() == score.route() && p.isIndependent())
                    .filter(prediction -> prediction.foldError() > 2)
                    .count();
            assertEquals(beyond, score.independent().beyond(), score.model() + " " + score.route());
        }
        assertTrue(score("perez-ruixo-2021", Route.INTRAVENOUS).independent().beyond() > 0);
    }

    @Test
    void numbersThatAModelWasBuiltOnAreKeptApart() {
        for (Prediction prediction : PUBLISHED.predictions()) {
            boolean isUsed = prediction.observation().usedIn().contains(prediction.model());
            assertEquals(!isUsed, prediction.isIndependent());
        }
        assertEquals(0, score("simons-2022", Route.SUBLINGUAL).independent().n());
        assertTrue(score("simons-2022", Route.SUBLINGUAL).used().n() > 0);
        assertFalse(score("simons-2022", Route.SUBLINGUAL).holds());
    }

    @Test
    void modelsOfChildrenAreThoseWhoseCardsSaySo() {
        Set<String> children = Ketamine.models().stream()
                .map(PkModel::card)
                .filter(card -> card.population().contains("children"))
                .map(card -> card.id())
                .collect(Collectors.toSet());
        assertEquals(Applicability.CHILDREN, children);
    }

    @Test
    void regimensBeginAtZeroAsTheTimesOfObservationsDo() {
        Stream<Observation> complete = Observations.all().stream().filter(o -> !o.isExcluded());
        assertTrue(complete.map(observation -> observation.study().regimen().orElseThrow())
                .allMatch(regimen -> regimen.doses().get(0).at().equals(Duration.ZERO)));
    }

    @Test
    void withoutModelsNothingIsPredicted() {
        Validation none = Validation.of(Observations.all(), List.of());
        assertEquals(List.of(), none.predictions());
        assertEquals(List.of(), none.scores());
        assertTrue(
                none.outcomes().stream().noneMatch(outcome -> outcome.reason().isBlank()));
    }

    private static Score score(String model, Route route) {
        Optional<Score> score = PUBLISHED.scores().stream()
                .filter(s -> s.model().equals(model) && s.route() == route)
                .findFirst();
        return score.orElseThrow();
    }
}

package io.github.kinetamine.validation;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.ObservedQuantity;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FoldErrorsTest {

    @Property(tries = 200)
    void theFoldErrorIsTheSameWhicheverOfTheTwoIsLarger(
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double one,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double other) {
        double there = predicted(one, other).foldError();
        double back = predicted(other, one).foldError();
        assertClose(there, back, 1e-14);
        assertClose(Math.exp(Math.abs(Math.log(one / other))), there, 1e-13);
        assertTrue(there >= 1);
    }

    @Test
    void twiceAndHalfAreTwofoldAndUnbiased() {
        FoldErrors both = FoldErrors.of(List.of(predicted(20, 10), predicted(5, 10)));
        assertEquals(2, both.n());
        assertClose(2, both.gmfe(), 1e-14);
        assertClose(1, both.bias(), 1e-14);
    }

    @Test
    void whatIsMissingDoesNotCount() {
        FoldErrors one = FoldErrors.of(List.of(predicted(40, 10), missing()));
        assertEquals(1, one.n());
        assertClose(4, one.gmfe(), 1e-14);
        assertTrue(Double.isNaN(missing().foldError()));
        FoldErrors none = FoldErrors.of(List.of(missing()));
        assertEquals(0, none.n());
        assertTrue(Double.isNaN(none.gmfe()));
    }

    @Test
    void aModelHoldsWithEnoughNumbersWithinTwofold() {
        List<Prediction> within = List.of(predicted(19, 10), predicted(10, 19), predicted(19, 10));
        List<Prediction> beyond = List.of(predicted(21, 10), predicted(10, 21), predicted(21, 10));
        assertEquals("within twofold", score(within).verdict());
        assertTrue(score(within).holds());
        assertEquals("FAILS: GMFE 2.10", score(beyond).verdict());
        assertFalse(score(beyond).holds());
        assertEquals(
                "no verdict: 2 independent numbers", score(within.subList(0, 2)).verdict());
        assertEquals(
                "no verdict: 1 independent number", score(within.subList(0, 1)).verdict());
        assertFalse(score(within.subList(0, 2)).holds());
    }

    @Test
    void numbersThatTheModelWasBuiltOnGiveNoVerdict() {
        List<Prediction> built = List.of(predicted(10, 10), predicted(10, 10), predicted(10, 10));
        Score score = Score.of(
                "built",
                Route.INTRAVENOUS,
                built.stream()
                        .map(p -> new Prediction(p.observation(), "built", p.predicted()))
                        .toList());
        assertEquals(0, score.independent().n());
        assertEquals(3, score.used().n());
        assertFalse(score.holds());
    }

    @Test
    void aPredictionIsInTheUnitOfItsObservationAndAboveZero() {
        Observation observation = SketchedObservation.of(ObservedQuantity.CMAX, 10, Unit.NG_PER_ML);
        Finding hours = new Finding(10, Unit.HOURS, "");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Prediction(observation, "m", hours))
                .getMessage()
                .contains("ng/mL"));
        Finding zero = new Finding(0, Unit.NG_PER_ML, "");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Prediction(observation, "m", zero))
                .getMessage()
                .contains("above zero"));
    }

    private static Score score(List<Prediction> predictions) {
        return Score.of("other", Route.INTRAVENOUS, predictions);
    }

    private static Prediction predicted(double predicted, double observed) {
        Observation observation = SketchedObservation.of(ObservedQuantity.CMAX, observed, Unit.NG_PER_ML);
        return new Prediction(observation, "other", new Finding(predicted, Unit.NG_PER_ML, ""));
    }

    private static Prediction missing() {
        Observation observation = SketchedObservation.of(ObservedQuantity.CMAX, 10, Unit.NG_PER_ML);
        return new Prediction(observation, "other", new Finding(Double.NaN, Unit.NG_PER_ML, "not asked"));
    }
}

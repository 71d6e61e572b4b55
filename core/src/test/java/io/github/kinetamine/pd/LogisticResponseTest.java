package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Probabilities of yes and no, and of grades. */
class LogisticResponseTest {

    private static final EffectDriver DRUG = EffectDriver.of("drug");
    private static final OrderedResponse SEDATION =
            OrderedResponse.of(SigmoidEmax.of(8, 100, 1.5), Logit.of(0.2), Logit.of(0.05), -5);

    @Property(tries = 200)
    void logOddsAndProbabilitiesAreInverse(@ForAll @DoubleRange(min = 0, max = 1) double p) {
        assertClose(p, Logit.probability(Logit.of(p)), 1e-14, 1, "probability");
    }

    @Test
    void extremeLogOddsAreCertainties() {
        assertEquals(0, Logit.probability(-1e4));
        assertEquals(1, Logit.probability(1e4));
        assertEquals(0.5, Logit.probability(0));
        assertClose(Math.exp(-700), Logit.probability(-700), 1e-14);
        assertThrows(IllegalArgumentException.class, () -> Logit.of(1.1));
    }

    @Property(tries = 200)
    void probabilitiesOfGradesAddUpToOneAndMoveUpwards(
            @ForAll @DoubleRange(min = 0, max = 5000) double c, @ForAll @DoubleRange(min = 1, max = 500) double more) {
        double[] probabilities = SEDATION.probabilities(c);
        assertEquals(4, probabilities.length);
        assertClose(1, Arrays.stream(probabilities).sum(), 1e-15 * 4, 1, "sum");
        for (int k = 0; k < 4; k++) {
            assertTrue(probabilities[k] >= 0);
            assertTrue(SEDATION.atLeast(k, c + more) >= SEDATION.atLeast(k, c));
            assertTrue(SEDATION.atLeast(k + 1, c) <= SEDATION.atLeast(k, c));
        }
    }

    @Test
    void withoutDrugProbabilitiesAreThoseOfTheIntercepts() {
        assertClose(0.8, SEDATION.probabilities(0)[0], 1e-14);
        assertClose(0.15, SEDATION.probabilities(0)[1], 1e-14);
        assertClose(0.2, BinaryResponse.of(Logit.of(0.2), Emax.of(2, 3)).probability(0), 1e-14);
    }

    @Property(tries = 100)
    void aSingleInterceptIsABinaryResponse(@ForAll @DoubleRange(min = 0, max = 500) double c) {
        Linear effect = Linear.withSlope(0.02);
        BinaryResponse binary = BinaryResponse.of(-2, effect);
        assertEquals(binary.probability(c), OrderedResponse.of(effect, -2).probabilities(c)[1]);
        double oddsRatio = Math.exp(Logit.of(binary.probability(1)) - Logit.of(binary.probability(0)));
        assertClose(Math.exp(0.02), oddsRatio, 1e-13);
    }

    @Test
    void probabilitiesAreSeries() {
        Grid grid = Grid.at(hours(0), hours(2));
        Profile grades = HeldDrug.held(80, SEDATION.drivenBy(DRUG, "SEDATION"), grid);
        double[] expected = SEDATION.probabilities(80);
        for (int k = 0; k < 4; k++) {
            assertClose(expected[k], grades.series("SEDATION " + k).at(hours(2)), 1e-12);
        }
        BinaryResponse binary = BinaryResponse.of(-1, Linear.withSlope(-0.01));
        Profile response = HeldDrug.held(80, binary.drivenBy(DRUG, "NAUSEA"), grid);
        assertClose(binary.probability(80), response.series("NAUSEA").at(hours(2)), 1e-12);
    }

    @Test
    void gradesBeginAtZeroAndEndOneAboveTheLast() {
        assertEquals(4, SEDATION.grades());
        assertEquals(1, SEDATION.atLeast(0, 50));
        assertEquals(0, SEDATION.atLeast(4, 50));
        assertThrows(IndexOutOfBoundsException.class, () -> SEDATION.atLeast(-1, 50));
        assertThrows(IndexOutOfBoundsException.class, () -> SEDATION.atLeast(5, 50));
    }

    @Test
    void anInterceptIsNamedByItsGrade() {
        Linear effect = Linear.withSlope(1);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> OrderedResponse.of(effect, -1, Double.NEGATIVE_INFINITY))
                .getMessage();
        assertTrue(message.startsWith("intercept of grade 2 must be finite"), message);
        List<Parameter> parameters = SEDATION.drivenBy(DRUG, "SEDATION").parameters();
        for (int grade = 1; grade <= 3; grade++) {
            assertEquals("INTERCEPT_" + grade, parameters.get(grade - 1).name());
            assertEquals(
                    SEDATION.intercepts().get(grade - 1),
                    parameters.get(grade - 1).value());
            assertEquals("log odds of grade " + grade, parameters.get(grade - 1).meaning());
        }
    }

    @Test
    void interceptsThatDoNotDescendAreRefused() {
        Linear effect = Linear.withSlope(1);
        assertThrows(IllegalArgumentException.class, () -> OrderedResponse.of(effect, -1, -1));
        assertThrows(IllegalArgumentException.class, () -> OrderedResponse.of(effect));
        assertThrows(IllegalArgumentException.class, () -> OrderedResponse.of(effect, Double.NaN));
    }
}

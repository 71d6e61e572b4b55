package io.github.kinetamine.variability;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.variability.VarianceTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.random.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResidualErrorTest {

    private static final Unit NG = Unit.NG_PER_ML;

    static List<ResidualError> all() {
        return List.of(
                ResidualError.additive(Variance.ofSd(2), NG),
                ResidualError.proportional(Variance.of(0.055736)),
                ResidualError.combined(Variance.ofSd(0.1), Variance.ofSd(3), NG),
                ResidualError.logAdditive(Variance.ofSd(0.276)),
                ResidualError.power(Variance.ofSd(0.5), 0.8, NG));
    }

    @ParameterizedTest
    @MethodSource("all")
    void observationsHaveTheStandardDeviationOfTheError(ResidualError error) {
        double[] normals = RandomStream.of(3, 1, "residual").normals(50_000);
        double mean = error instanceof ResidualError.LogAdditive ? 40 * Math.exp(0.276 * 0.276 / 2) : 40;
        Sample sample = Sample.of(normals.length, i -> error.simulate(40, normals[i]));
        sample.assertMean(mean, "mean");
        sample.assertVariance(mean, error.sd(40) * error.sd(40), "variance");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aUnitChangesNoObservation(ResidualError error) {
        ResidualError inMilligrams = error.in(Unit.MG_PER_L);
        for (double normal : new double[] {-2, 0, 0.7}) {
            double expected = error.simulate(40, normal);
            assertClose(expected, 1000 * inMilligrams.simulate(0.040, normal), 1e-14);
        }
        assertClose(error.sd(40), 1000 * inMilligrams.sd(0.040), 1e-14);
        assertClose(error.sd(7), inMilligrams.in(NG).sd(7), 1e-14);
    }

    @ParameterizedTest
    @MethodSource("all")
    void withoutANormalTheObservationIsThePrediction(ResidualError error) {
        assertEquals(40, error.simulate(40, 0));
        assertEquals(0, error.simulate(0, 0));
    }

    @Test
    void errorsFollowTheirEquations() {
        assertClose(43, all().get(0).simulate(40, 1.5), 1e-15);
        assertClose(40 * (1 + 1.5 * Math.sqrt(0.055736)), all().get(1).simulate(40, 1.5), 1e-15);
        assertClose(40 + 1.5 * 5, all().get(2).simulate(40, 1.5), 1e-15);
        assertClose(40 * Math.exp(1.5 * 0.276), all().get(3).simulate(40, 1.5), 1e-15);
        assertClose(40 + 1.5 * 0.5 * Math.pow(40, 0.8), all().get(4).simulate(40, 1.5), 1e-15);
    }

    @Test
    void errorsBecomeEachOtherAtTheirLimits() {
        ResidualError proportional = ResidualError.proportional(Variance.ofSd(0.2));
        assertClose(
                proportional.simulate(40, -1),
                ResidualError.power(Variance.ofSd(0.2), 1, NG).simulate(40, -1),
                1e-15);
        assertClose(3, ResidualError.power(Variance.ofSd(3), 0, NG).sd(40), 1e-15);
        assertClose(3, all().get(2).sd(0), 1e-15);
        // for small errors the logarithm is linear
        assertClose(
                ResidualError.proportional(Variance.ofSd(1e-6)).simulate(40, 1),
                ResidualError.logAdditive(Variance.ofSd(1e-6)).simulate(40, 1),
                1e-12);
    }

    /** A mole is no unit of mass, but a substance's molar mass connects them. */
    @Test
    void anErrorInMolesTakesPredictionsInMassBySubstance() {
        Unit micromolar = Unit.micromolesPerLitre(223.70);
        ResidualError error = ResidualError.combined(Variance.ofSd(0.102), Variance.ofSd(0.058), micromolar);
        assertClose(0.058 * 223.70, error.in(NG).sd(0), 1e-14);
        assertRefused("cannot convert", () -> error.in(Unit.MG));
    }

    @Test
    void negativeObservationsAreNotClipped() {
        assertClose(-4, ResidualError.additive(Variance.ofSd(2), NG).simulate(2, -3), 1e-15);
        assertRefused(
                "prediction under a power error must not be negative, got -1 ng/mL",
                () -> all().get(4).sd(-1));
        assertRefused(
                "exponent of a power error must lie between 0 and 2, got 3",
                () -> ResidualError.power(Variance.of(1), 3, NG));
    }

    @Test
    void errorsSayWhatTheyAre() {
        assertEquals(
                List.of(
                        "additive, SD 2 ng/mL",
                        "proportional, σ² 0.055736 (SD 23.6 %)",
                        "combined, SD 10.0 % and 3 ng/mL",
                        "additive on the logarithm, SD 0.276 (CV 28.1 %)",
                        "power, SD 0.5 · f^0.8, f in ng/mL"),
                all().stream().map(ResidualError::text).toList());
    }
}

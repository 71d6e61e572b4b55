package io.github.kinetamine.variability;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Box–Cox scale bends the log-normal one. */
class BoxCoxTest {

    @Test
    void aSmallShapeIsLogNormal() {
        for (double eta = -2; eta <= 2; eta += 0.25) {
            double logNormal = EtaScale.LOG.individual(3, eta);
            assertClose(logNormal, EtaScale.boxCox(1e-9).individual(3, eta), 1e-8);
            assertClose(logNormal, EtaScale.boxCox(-1e-9).individual(3, eta), 1e-8);
        }
    }

    @Test
    void theTransformedLogarithmIsTheEffect() {
        for (double shape : new double[] {-1.5, -0.3, 0.4, 2}) {
            for (double eta = -1; eta <= 1; eta += 0.25) {
                double bent = Math.log(EtaScale.boxCox(shape).individual(5, eta) / 5);
                assertClose(eta, Math.log1p(shape * bent) / shape, 1e-12, 1, "shape " + shape);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.2, -0.5, -2})
    void aNegativeShapeHasMomentsAndABound(double shape) {
        Variance variance = Variance.of(0.2);
        Distribution distribution = EtaScale.boxCox(shape).distribution(4, variance);
        RandomStream stream = RandomStream.of(8, 1, "box");
        Sample sample = Sample.of(40_000, i -> distribution.quantile(stream.uniform(i)));
        sample.assertMean(distribution.mean(), "mean");
        sample.assertVariance(distribution.mean(), distribution.sd() * distribution.sd(), "variance");
        assertTrue(distribution.quantile(1 - 1e-15) < 4 * Math.exp(-1 / shape));
    }

    @Test
    void aPositiveShapeHasNoMean() {
        Distribution distribution = EtaScale.boxCox(0.5).distribution(4, Variance.of(0.2));
        assertEquals(Double.POSITIVE_INFINITY, distribution.mean());
        assertEquals(Double.POSITIVE_INFINITY, distribution.sd());
        assertEquals("Box–Cox, median 4, ω² 0.2 (shape 0.5)", distribution.text());
    }

    @Test
    void effectsAreDeclaredAndPrinted() {
        RandomEffects effects = RandomEffects.builder()
                .boxCox("CL", Variance.of(0.1), -0.4)
                .logNormal("V", Variance.of(0.2))
                .boxCox("Q", Variance.of(0.3), 0.7)
                .build();
        assertEquals(2, effects.text().size());
        assertTrue(
                effects.text().get(1).startsWith("Box–Cox: CL ω² 0.1 (shape -0.4), Q"),
                () -> effects.text().get(1));
        double eta = 0.6 * Math.sqrt(0.1);
        assertEquals(
                EtaScale.boxCox(-0.4).individual(10, eta),
                Variability.of(effects).ofNormals(0.6, 0, 0).individual("CL", 10));
    }

    @Test
    void aShapeIsANumberOtherThanZero() {
        for (double shape : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> EtaScale.boxCox(shape))
                    .getMessage()
                    .contains("not 0"));
        }
    }
}

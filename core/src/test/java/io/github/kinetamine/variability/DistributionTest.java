package io.github.kinetamine.variability;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.variability.VarianceTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.random.StandardNormal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    static List<Distribution> all() {
        return List.of(
                Distribution.normal(71.3, 8.5),
                Distribution.normal(-3, 1e-3),
                Distribution.logNormal(95.2, Variance.of(0.026048)),
                Distribution.logNormal(2, Variance.ofCv(1.04)),
                Distribution.logitNormal(0.54, Variance.ofSd(0.708)),
                Distribution.logitNormal(0.02, Variance.ofSd(3)),
                Distribution.uniform(39, 170));
    }

    @ParameterizedTest
    @MethodSource("all")
    void drawsHaveTheMeanAndVarianceOfTheDistribution(Distribution distribution) {
        double[] u = RandomStream.of(5, 0, "draws").uniforms(100_000);
        Sample sample = Sample.of(u.length, i -> distribution.quantile(u[i]));
        sample.assertMean(distribution.mean(), "mean");
        sample.assertVariance(distribution.mean(), distribution.sd() * distribution.sd(), "variance");
    }

    @ParameterizedTest
    @MethodSource("all")
    void quantilesRiseWithTheProbability(Distribution distribution) {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 1000; i++) {
            double value = distribution.quantile(i / 1000.0);
            assertTrue(value > before);
            before = value;
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aProbabilityOutsideTheOpenIntervalIsRefused(Distribution distribution) {
        for (double u : new double[] {0, 1, -1, Double.NaN}) {
            assertRefused("between 0 and 1", () -> distribution.quantile(u));
        }
    }

    @Property(tries = 100)
    void theLogarithmOfALogNormalIsNormal(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double u,
            @ForAll @DoubleRange(min = 0.01, max = 2) double omega) {
        double ln = Math.log(Distribution.logNormal(133, Variance.ofSd(omega)).quantile(u) / 133);
        assertClose(omega * StandardNormal.quantile(u), ln, 1e-14, 1, "logarithm");
    }

    @Property(tries = 100)
    void theLogitOfALogitNormalIsNormal(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double u,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double median) {
        double p = Distribution.logitNormal(median, Variance.ofSd(0.708)).quantile(u);
        double eta = Math.log(p / (1 - p)) - Math.log(median / (1 - median));
        assertClose(0.708 * StandardNormal.quantile(u), eta, 1e-12, 1, "logit");
    }

    @Test
    void momentsOfTheLogNormalAreThoseOfItsClosedForm() {
        Distribution distribution = Distribution.logNormal(10, Variance.ofCv(0.296));
        assertClose(10 * Math.sqrt(1 + 0.296 * 0.296), distribution.mean(), 1e-14);
        assertClose(0.296, distribution.sd() / distribution.mean(), 1e-14);
    }

    /** The middle is symmetric; a narrow one is nearly normal (delta method); a very wide one is a coin. */
    @Test
    void momentsOfTheLogitNormalHaveTheirLimits() {
        assertClose(0.5, Distribution.logitNormal(0.5, Variance.ofSd(2)).mean(), 1e-14);
        Distribution narrow = Distribution.logitNormal(0.3, Variance.ofSd(1e-4));
        assertClose(0.3 * 0.7 * 1e-4, narrow.sd(), 1e-7);
        Distribution wide = Distribution.logitNormal(0.5, Variance.ofSd(1000));
        assertClose(0.5, wide.sd(), 1e-3);
        assertEquals(0.5, wide.quantile(0.5));
    }

    @ParameterizedTest(name = "median {0}, SD {1} on the logit")
    @CsvFileSource(resources = "logit-normal-moments.csv")
    void momentsOfTheLogitNormalAgreeWithQuadratureInFortyDigits(double median, double sd, double mean, double spread) {
        Distribution distribution = Distribution.logitNormal(median, Variance.ofSd(sd));
        assertClose(mean, distribution.mean(), 1e-12);
        assertClose(spread, distribution.sd(), 1e-12);
    }

    @Test
    void distributionsOfAScaleAreThoseOfItsIndividuals() {
        Variance variance = Variance.of(0.3);
        for (EtaScale scale :
                List.of(EtaScale.LOG, EtaScale.LOGIT, EtaScale.LINEAR, EtaScale.boxCox(0.5), EtaScale.boxCox(-0.5))) {
            for (double u : new double[] {0.05, 0.5, 0.9}) {
                double eta = variance.sd() * StandardNormal.quantile(u);
                assertEquals(
                        scale.individual(0.4, eta),
                        scale.distribution(0.4, variance).quantile(u));
            }
            assertEquals(0.4, scale.individual(0.4, 0));
        }
    }

    @Test
    void distributionsSayWhatTheyAre() {
        assertEquals("normal, mean 71.3, SD 8.5", all().get(0).text());
        assertEquals(
                "log-normal, median 95.2, ω² 0.026048 (CV 16.2 %)", all().get(2).text());
        assertEquals(
                "logit-normal, median 0.54, ω² 0.50126 (SD 0.708 on the logit)",
                all().get(4).text());
        assertEquals("uniform, 39 to 170", all().get(6).text());
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertRefused("mean must be finite", () -> Distribution.normal(Double.NaN, 1));
        assertRefused("standard deviation must be positive and finite, got 0", () -> Distribution.normal(1, 0));
        assertRefused("median of a log-normal", () -> Distribution.logNormal(0, Variance.of(1)));
        assertRefused(
                "median of a logit-normal fraction must lie between 0 and 1, both excluded, got 1",
                () -> Distribution.logitNormal(1, Variance.of(1)));
        assertRefused("the lowest first, got 2 to 1", () -> Distribution.uniform(2, 1));
    }
}

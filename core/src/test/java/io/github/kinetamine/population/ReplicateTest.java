package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.random.NormalDesign;
import io.github.kinetamine.random.StandardNormal;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many subjects and many replicates have the moments that were asked for, within 4.5 standard errors. */
class ReplicateTest {

    private static final double STANDARD_ERRORS = 4.5;
    private static final int COUNT = 10_000;
    private static final double DOSE = 100;

    private static final RandomEffects EFFECTS = RandomEffects.builder()
            .logNormal("CL", Variance.of(0.09))
            .logNormal("V", Variance.of(0.16))
            .correlation("CL", "V", 0.6)
            .build();

    private static final Population PEOPLE = Population.of(OneCompartment.model())
            .give(Dose.mg(DOSE).intravenous().bolus())
            .vary(Variability.of(EFFECTS))
            .subjects(COUNT)
            .seed(11)
            .observe(every(hours(2)).until(hours(4)));

    /** The mean, and how many of its standard errors it is from what it should be. */
    private static void assertMean(double expected, LongToDoubleFunction value, String what) {
        double[] values = LongStream.rangeClosed(1, COUNT).mapToDouble(value).toArray();
        double mean = LongStream.range(0, COUNT)
                .mapToDouble(i -> values[(int) i])
                .average()
                .orElseThrow();
        double square = LongStream.range(0, COUNT)
                .mapToDouble(i -> (values[(int) i] - mean) * (values[(int) i] - mean))
                .average()
                .orElseThrow();
        double errors = Math.abs(mean - expected) / Math.sqrt(square / COUNT);
        assertTrue(
                errors <= STANDARD_ERRORS, what + " is " + mean + ", " + errors + " standard errors off " + expected);
    }

    @Test
    void subjectsHaveTheMomentsThatWereAskedFor() {
        PopulationResult result = PEOPLE.run();
        LongToDoubleFunction v =
                id -> Math.log(1000 * DOSE / 50 / result.series("drug").value((int) id - 1, 0));
        LongToDoubleFunction cl = id -> {
            double ratio = Math.log(result.series("drug").value((int) id - 1, 0)
                    / result.series("drug").value((int) id - 1, 2));
            return Math.log(ratio / 4 * 50 * Math.exp(v.applyAsDouble(id)) / 10);
        };
        assertMean(0, v, "mean of ln V");
        assertMean(0, cl, "mean of ln CL");
        assertMean(0.16, id -> v.applyAsDouble(id) * v.applyAsDouble(id), "variance of ln V");
        assertMean(0.09, id -> cl.applyAsDouble(id) * cl.applyAsDouble(id), "variance of ln CL");
        assertMean(0.6 * 0.3 * 0.4, id -> v.applyAsDouble(id) * cl.applyAsDouble(id), "covariance");
        assertMean(0.6, id -> v.applyAsDouble(id) * cl.applyAsDouble(id) / (0.3 * 0.4), "correlation");
    }

    @Test
    void replicatesHaveTheUncertaintyThatWasAskedFor() {
        Population typical = PEOPLE.set("CL", 12, "L/h").vary(Variability.none());
        LongToDoubleFunction cl = r -> Math.log(parameters(typical, r).get("CL") / 12);
        LongToDoubleFunction v = r -> Math.log(parameters(typical, r).get("V") / 50);
        assertMean(0, cl, "mean of ln CL");
        assertMean(0.09, r -> cl.applyAsDouble(r) * cl.applyAsDouble(r), "variance of ln CL");
        assertMean(0.16, r -> v.applyAsDouble(r) * v.applyAsDouble(r), "variance of ln V");
        assertMean(0.072, r -> cl.applyAsDouble(r) * v.applyAsDouble(r), "covariance");
    }

    private static Map<String, Double> parameters(Population population, long replicate) {
        return population.replicate(EFFECTS, replicate).simulation(1).parameters();
    }

    @Test
    void aReplicateIsTheSameWheneverItIsAskedForAndKeepsItsSubjects() {
        assertEquals(parameters(PEOPLE, 7), parameters(PEOPLE, 7));
        assertEquals(
                PEOPLE.subject(5).effects(),
                PEOPLE.replicate(EFFECTS, 7).subject(5).effects());
        RandomEffects odd =
                RandomEffects.builder().logNormal("Cl", Variance.of(0.1)).build();
        String message = assertThrows(IllegalArgumentException.class, () -> PEOPLE.replicate(odd, 1))
                .getMessage();
        assertTrue(message.contains("did you mean 'CL'"), message);
    }

    /** Side by side, as with every scale, subjects are what they are alone. */
    @Test
    void bentEffectsAreTheSameSideBySide() {
        Population bent = PEOPLE.subjects(70)
                .vary(Variability.of(RandomEffects.builder()
                        .boxCox("V", Variance.of(0.2), -0.6)
                        .boxCox("CL", Variance.of(0.1), 0.4)
                        .build()));
        PopulationResult result = bent.run();
        for (int k = 0; k < 70; k += 11) {
            double[] alone = bent.simulation(k + 1).run().series("drug").values();
            for (int i = 0; i < alone.length; i++) {
                assertClose(alone[i], result.series("drug").value(k, i), 1e-12);
            }
        }
    }

    @Test
    void mirroredSubjectsHaveMirroredEffects() {
        Population pairs = PEOPLE.design(NormalDesign.antithetic());
        for (long id = 1; id < 20; id += 2) {
            assertEquals(
                    pairs.subject(id).effects().antithetic(),
                    pairs.subject(id + 1).effects());
            assertEquals(PEOPLE.subject(id).effects(), pairs.subject(id).effects());
        }
    }

    /** Of ln V, which is linear in one normal; the mean of n independent ones has the variance ω²/n. */
    @ParameterizedTest
    @ValueSource(ints = {16, 100, 1000})
    void aLatinHypercubeHasAMeanThatHardlyVaries(int size) {
        Population cube = PEOPLE.design(NormalDesign.latinHypercube(size));
        double sum = 0;
        for (long id = 1; id <= size; id++) {
            sum += cube.subject(id).effects().eta("CL");
        }
        double usual = 0.3 / Math.sqrt(size);
        assertTrue(Math.abs(sum / size) < usual / 3, sum / size + " of " + usual);
        PopulationResult share = cube.subjects(size).run();
        assertClose(
                1000 * DOSE / cube.subject(3).effects().individual("V", 50),
                share.series("drug").value(2, 0),
                1e-12);
    }

    /** The median of independent subjects has the standard error √(π/2)·ω/√n, relative to the true one. */
    @Test
    void aSobolPopulationHasItsMedianCloserToTheTruth() {
        int size = 1024;
        Population sobol = PEOPLE.design(NormalDesign.sobol()).subjects(size);
        int seeds = 8;
        double squares = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            double median = sobol.seed(seed).run().series("drug").quantile(0.5).value(0);
            squares += Math.pow(median / (1000 * DOSE / 50) - 1, 2) / seeds;
        }
        double usual = Math.sqrt(Math.PI / 2) * 0.4 / Math.sqrt(size);
        assertTrue(Math.sqrt(squares) < usual / 4, Math.sqrt(squares) + " of " + usual);
    }

    @Test
    void aDesignOfOnesOwnIsOneMethod() {
        NormalDesign typical = (stream, count) -> new double[count];
        PopulationResult result = PEOPLE.design(typical).subjects(3).run();
        assertClose(1000 * DOSE / 50, result.series("drug").value(2, 0), 1e-12);
    }

    /** The true 90th percentile of D/V is known; its 90 % interval should hold it 90 times in 100. */
    @ParameterizedTest
    @Tag("slow")
    @ValueSource(doubles = {0.05, 0.5, 0.9})
    void nineIntervalsInTenCoverTheTrueQuantile(double probability) {
        double truth = 1000 * DOSE / 50 * Math.exp(0.4 * StandardNormal.quantile(probability));
        Population small = PEOPLE.subjects(400).threads(1).observe(Grid.at(Duration.ZERO));
        int covered = 0;
        for (int r = 0; r < COUNT; r++) {
            Population replicate = small.seed(r);
            var interval = replicate.run().series("drug").confidence(probability, 0.9);
            covered += interval[0].value(0) <= truth && truth <= interval[1].value(0) ? 1 : 0;
        }
        assertEquals(0.9, covered / (double) COUNT, 0.01);
    }
}

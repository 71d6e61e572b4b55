package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.Distribution;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many subjects are what each of them is alone. */
class PopulationTest {

    private static final Population PEOPLE = Population.of(Ketamine.racemic())
            .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
            .like(Subject.weighing(kg(70)))
            .subjects(600)
            .seed(42)
            .observe(every(minutes(20)).until(hours(12)));

    @Test
    void eachSubjectIsWhatItIsAlone() {
        PopulationResult result = PEOPLE.run();
        for (int i = 0; i < result.size(); i += 97) {
            Profile alone = Simulation.of(Ketamine.racemic())
                    .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                    .to(PEOPLE.subject(result.id(i)))
                    .observe(every(minutes(20)).until(hours(12)))
                    .run();
            for (String name : result.names()) {
                double[] expected = alone.series(name).values();
                double[] actual = result.series(name).of(i).values();
                for (int k = 0; k < expected.length; k++) {
                    assertClose(
                            expected[k], actual[k], 1e-11, alone.series(name).max(), name);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void theNumberOfThreadsChangesNoBit(int threads) {
        PopulationResult one = PEOPLE.threads(1).run();
        PopulationResult many = PEOPLE.threads(threads).run();
        for (int i = 0; i < one.grid().size(); i++) {
            assertArrayEquals(
                    one.series("norketamine").at(i), many.series("norketamine").at(i));
        }
    }

    @Test
    void sharesJoinToTheWhole() {
        PopulationResult whole = PEOPLE.run();
        PopulationResult joined = PEOPLE.simulate(1, 101).and(PEOPLE.simulate(102, 499));
        assertEquals(whole.size(), joined.size());
        for (int i = 0; i < whole.grid().size(); i++) {
            assertArrayEquals(
                    whole.series("ketamine").at(i), joined.series("ketamine").at(i));
        }
    }

    @Test
    void withoutVariabilityAllAreTypical() {
        PopulationResult result = PEOPLE.vary(Variability.none()).subjects(5).run();
        assertEquals(
                result.series("ketamine").quantile(0).max(),
                result.series("ketamine").quantile(1).max());
    }

    @Test
    void coverageOfTheMedianIsWhatItShouldBe() {
        var series = PEOPLE.run().series("ketamine");
        var band = series.quantiles(0.05, 0.5, 0.95);
        var around = series.confidence(0.5);
        for (int i = 1; i < series.grid().size(); i++) {
            assertTrue(band[0].value(i) < band[1].value(i) && band[1].value(i) < band[2].value(i));
            assertTrue(around[0].value(i) <= band[1].value(i) && band[1].value(i) <= around[1].value(i));
        }
    }

    @Test
    void covariatesAreDrawn() {
        PopulationResult result = PEOPLE.covariate(Covariates.WT, Distribution.normal(75, 10))
                .subjects(2000)
                .run();
        double mean = result.subjects().stream()
                .mapToDouble(s -> s.subject().weight().orElseThrow().kilograms())
                .average()
                .orElseThrow();
        assertClose(75, mean, 4.5 * 10 / Math.sqrt(2000), 1, "mean weight");
    }

    @Test
    void aFailedSubjectIsNamedAndKillsNobodyElse() {
        PopulationResult result = PEOPLE.covariate(Covariates.WT, Distribution.normal(10, 10))
                .subjects(200)
                .run();
        assertTrue(result.failures().size() > 0);
        Failure failure = result.failures().get(0);
        assertTrue(failure.reason().contains("weight"), failure.reason());
        assertEquals(200 - result.failures().size(), result.subjects().size());
        assertTrue(Double.isNaN(result.series("ketamine").value((int) failure.id() - 1, 3)));
        assertTrue(result.series("ketamine").quantile(0.5).max() > 0);
    }

    @Test
    void aRateThatOverflowsFailsInThatSubjectAlone() {
        Variability wild = Variability.of(RandomEffects.builder()
                .logNormal("CL", Variance.of(60_000))
                .logNormal("V1", Variance.of(60_000))
                .build());
        PopulationResult result = PEOPLE.vary(wild).subjects(300).run();
        assertTrue(result.failures().size() > 0, "nobody failed");
        assertTrue(result.subjects().size() > 0, "nobody is left");
    }

    @Test
    void aTargetIsMetByAShareWithItsInterval() {
        Proportion share = PEOPLE.run().probability(s -> s.series("ketamine").max() > 160);
        assertTrue(share.low() < share.estimate() && share.estimate() < share.high());
        assertEquals(600, share.of());
    }

    @Test
    void anUnknownParameterCantVary() {
        Variability odd = Variability.of(
                RandomEffects.builder().logNormal("Cl", Variance.of(0.1)).build());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PEOPLE.vary(odd).run())
                .getMessage();
        assertTrue(message.contains("no parameter 'Cl'") && message.contains("CL"), message);
    }
}

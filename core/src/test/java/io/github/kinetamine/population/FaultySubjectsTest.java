package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in a subject is told of that subject, and changes no bit of another. */
class FaultySubjectsTest {

    private static final PopulationResult HEALTHY =
            Faults.people(Faults.healthy()).run();

    @ParameterizedTest
    @EnumSource
    void equationsThatFailAtTheStartFailTheirSubjectAlone(Faults fault) {
        assertOthersAreHealthy(fault.alone(0), fault);
        assertOthersAreHealthy(fault.inLanes(0), fault);
    }

    @ParameterizedTest
    @EnumSource
    void equationsThatFailLaterFailTheirSubjectAlone(Faults fault) {
        assertOthersAreHealthy(fault.alone(2.3), fault);
        assertOthersAreHealthy(fault.inLanes(2.3), fault);
    }

    private static void assertOthersAreHealthy(OdeModel model, Faults fault) {
        Population people = Faults.people(model);
        List<Long> struck = LongStream.rangeClosed(1, 300)
                .filter(id -> Faults.isStruck(people, id))
                .boxed()
                .toList();
        assertTrue(struck.size() > 10 && struck.size() < 150, "struck: " + struck.size());
        for (Population way : List.of(people.threads(1), people.threads(3).lanes(5))) {
            PopulationResult result = way.run();
            assertEquals(
                    struck, result.failures().stream().map(Failure::id).sorted().toList());
            result.failures().forEach(failure -> assertFalse(failure.reason().isBlank(), fault::name));
            assertOthersAre(HEALTHY, result);
        }
    }

    /** Who failed is NaN at all times; all others are to the bit what they are elsewhere. */
    private static void assertOthersAre(PopulationResult expected, PopulationResult actual) {
        List<Long> failed = actual.failures().stream().map(Failure::id).toList();
        for (int i = 0; i < actual.size(); i++) {
            for (String name : actual.names()) {
                double[] values = values(actual, name, i);
                if (failed.contains(actual.id(i))) {
                    for (double value : values) {
                        assertTrue(Double.isNaN(value));
                    }
                } else {
                    assertArrayEquals(values(expected, name, i), values, "subject " + actual.id(i));
                }
            }
        }
    }

    private static double[] values(PopulationResult result, String name, int subject) {
        double[] values = new double[result.grid().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.series(name).value(subject, i);
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anErrorInEquationsReachesWhoAsked(int threads) {
        OdeModel.Rates broken = (t, y, p, dy) -> {
            if (p[0] > Faults.LARGE) {
                throw new AssertionError("the table has a hole");
            }
            dy[0] = -p[0] * y[0];
        };
        OdeModel.LaneRates inLanes = (lanes, t, y, p, dy) -> {
            for (int l = 0; l < lanes; l++) {
                double[] own = new double[1];
                broken.write(t[l], new double[] {y[0][l]}, new double[] {p[0][l]}, own);
                dy[0][l] = own[0];
            }
        };
        for (OdeModel model : List.of(Faults.equations(broken), Faults.equations(broken, inLanes))) {
            Population people = Faults.people(model).threads(threads);
            Error error = assertThrows(AssertionError.class, people::run);
            assertEquals("the table has a hole", error.getMessage());
        }
    }

    private static Population linear(PkModel model) {
        return Population.of(model)
                .give(Dose.mg(30).intravenous().over(minutes(30)))
                .subjects(300)
                .seed(5)
                .observe(every(minutes(30)).until(hours(6)));
    }

    /** Lanes of one subject have no neighbours. */
    private static PopulationResult assertCompanyDoesNotMatter(Population people) {
        PopulationResult alone = people.lanes(1).threads(1).run();
        PopulationResult together = people.lanes(64).run();
        assertFalse(together.failures().isEmpty());
        assertTrue(together.failures().size() < 300);
        assertEquals(reasons(alone), reasons(together));
        assertOthersAre(alone, together);
        return together;
    }

    private static List<String> reasons(PopulationResult result) {
        return result.failures().stream()
                .map(failure -> failure.id() + ": " + failure.reason())
                .toList();
    }

    @Test
    void parametersThatAreNoNumbersOrNegativeFailTheirSubjectAlone() {
        Population people = linear(OneCompartment.model());
        assertCompanyDoesNotMatter(people.vary(Variability.of(RandomEffects.builder()
                .additive("CL", Variance.of(60), Unit.named("L/h"))
                .build())));
        assertCompanyDoesNotMatter(people.vary(Variability.of(
                RandomEffects.builder().logNormal("CL", Variance.of(1e6)).build())));
    }

    @Test
    void concentrationsBeyondAllNumbersFailTheirSubjectAlone() {
        PopulationResult result = assertCompanyDoesNotMatter(linear(OneCompartment.model())
                .vary(Variability.of(RandomEffects.builder()
                        .logNormal("V", Variance.of(120_000))
                        .build())));
        for (int i = 0; i < result.size(); i++) {
            for (double value : values(result, "drug", i)) {
                assertFalse(Double.isInfinite(value), "subject " + result.id(i));
            }
        }
    }

    @Test
    void anEffectThatThrowsFailsItsSubjectAlone() {
        EffectBuilder m = EffectBuilder.named("fragile");
        int limit = m.parameter("LIMIT", 300, "ng/mL");
        int c = m.driver(EffectDriver.of("drug"));
        m.output("RELIEF", Unit.ONE, (t, d, p, y) -> {
            if (d[c] > p[limit]) {
                throw new UnsupportedOperationException("no relief is known beyond " + p[limit]);
            }
            return d[c] / p[limit];
        });
        EffectModel effect = m.build();
        PopulationResult result = assertCompanyDoesNotMatter(linear(
                        OneCompartment.model().with(effect))
                .set("V", 200, "L")
                .vary(Variability.of(
                        RandomEffects.builder().logNormal("V", Variance.of(0.3)).build())));
        assertTrue(result.failures().get(0).reason().contains("no relief is known"));
    }
}

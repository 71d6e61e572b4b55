package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.SubjectEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import org.junit.jupiter.api.Test;

/** What a subject is differs from one dosing occasion to the next. */
class OccasionsTest {

    private static final RandomEffects BETWEEN = RandomEffects.builder()
            .logNormal("CL", Variance.of(0.1))
            .logNormal("V", Variance.of(0.05))
            .build();

    private static final Variability VARIABILITY = Variability.of(
                    RandomEffects.builder().logNormal("CL", Variance.of(0.2)).build())
            .withBetweenOccasions(BETWEEN);

    private static final Regimen THREE = Regimen.of(
            Dose.mg(100).intravenous().bolus(), Schedule.every(hours(12)).times(3));

    private static final Grid GRID = every(hours(1)).until(hours(40));

    private static final Population PEOPLE = Population.of(OneCompartment.model())
            .give(THREE)
            .vary(VARIABILITY)
            .subjects(40)
            .seed(3)
            .observe(GRID);

    private static Simulation alone() {
        return Simulation.of(OneCompartment.model()).give(THREE).observe(GRID);
    }

    @Test
    void oneSubjectOnAllOccasionsIsThatSubject() {
        SubjectEffects effects = VARIABILITY.ofNormals(0.7);
        Series expected =
                alone().to(PEOPLE.subject(1).differingBy(effects)).run().series("drug");
        Series actual = alone().onOccasions(occasion -> effects).run().series("drug");
        assertArrayEquals(expected.values(), actual.values());
        assertArrayEquals(expected.valuesBefore(), actual.valuesBefore());
    }

    @Test
    void eachDoseBeginsAnOccasionWithItsOwnClearanceAndVolume() {
        PopulationResult result = PEOPLE.run();
        RandomStream stream = RandomStream.of(3, 5, "variability");
        Series series = result.series("drug").of(4);
        Series whole = PEOPLE.simulation(5).run().series("drug");
        assertArrayEquals(whole.values(), series.values());
        double amount = 0;
        for (int occasion = 1; occasion <= 3; occasion++) {
            SubjectEffects effects = VARIABILITY.sample(stream, occasion);
            double cl = effects.individual("CL", 10);
            double v = effects.individual("V", 50);
            amount += 100;
            for (int h = 0; h < 12; h++) {
                int i = 12 * (occasion - 1) + h;
                assertClose(1000 * amount / v * Math.exp(-cl / v * h), series.value(i), 1e-11);
            }
            amount *= Math.exp(-cl / v * 12);
            assertClose(1000 * amount / v, whole.before(Math.min(12 * occasion, 36)), 1e-11);
        }
    }

    @Test
    void occasionsAreDrawnApartFromOneAnotherAndFromTheSubject() {
        RandomStream stream = RandomStream.of(3, 5, "variability");
        double own = PEOPLE.subject(5).effects().eta("CL");
        assertEquals(VARIABILITY.sample(stream).eta("CL"), own);
        assertNotEquals(
                VARIABILITY.sample(stream, 1).eta("CL"),
                VARIABILITY.sample(stream, 2).eta("CL"));
    }

    @Test
    void aFurtherDoseChangesNothingBeforeIt() {
        Population two = Population.of(OneCompartment.model())
                .give(
                        Dose.mg(100).intravenous().bolus(),
                        Schedule.every(hours(12)).times(2))
                .vary(VARIABILITY)
                .subjects(40)
                .seed(3)
                .observe(GRID);
        for (int i = 0; i < 24; i++) {
            assertArrayEquals(
                    two.run().series("drug").at(i), PEOPLE.run().series("drug").at(i));
        }
    }

    @Test
    void whatKnowsNoOccasionsIsRefusedRatherThanIgnored() {
        Regimen steady = Regimen.of(Dose.mg(100).intravenous().bolus()).steadyState(hours(12));
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> Population.of(OneCompartment.model())
                                .give(steady)
                                .vary(VARIABILITY)
                                .subjects(3)
                                .observe(GRID)
                                .run())
                .getMessage();
        assertTrue(message.contains("steady state") && message.contains("between occasions"), message);
        message = assertThrows(
                        IllegalStateException.class,
                        () -> Simulation.of(OneCompartment.model())
                                .onOccasions(occasion -> SubjectEffects.none())
                                .live())
                .getMessage();
        assertTrue(message.contains("occasions"), message);
    }
}

package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.RandomEffectsBuilder;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What makes subjects or effects unlike the others side by side: each still is what it is alone. */
class EffectsSideBySideTest {

    private static final int SUBJECTS = 30;

    private static RandomEffectsBuilder varying() {
        return RandomEffects.builder().logNormal("CL", Variance.of(0.09)).logNormal("V", Variance.of(0.09));
    }

    private static Population people(RandomEffectsBuilder effects, EffectModel... above) {
        return Population.of(OneCompartment.model().with(above))
                .give(Regimen.parse("50 mg iv bolus at 30 min every 5 h x 3"))
                .vary(Variability.of(effects.build()))
                .subjects(SUBJECTS)
                .lanes(5)
                .seed(7)
                .observe(every(hours(1)).until(hours(12)));
    }

    private static void assertEachAsAlone(Population people) {
        assertEachAsAlone(people, 1e-8);
    }

    private static void assertEachAsAlone(Population people, double allowed) {
        PopulationResult result = people.run();
        Set<Long> refused = new TreeSet<>();
        for (int id = 1; id <= SUBJECTS; id++) {
            Profile alone = people.simulation(id).run();
            if (!alone.refusals().isEmpty()) {
                refused.add((long) id);
            }
            for (Series expected : alone.effects()) {
                for (int i = 0; i < expected.size(); i++) {
                    double actual = result.series(expected.name()).value(id - 1, i);
                    assertClose(
                            expected.value(i),
                            actual,
                            allowed,
                            Math.max(1, expected.max()),
                            "subject " + id + " at " + i);
                }
            }
        }
        Set<Long> failed = new TreeSet<>();
        result.failures().forEach(failure -> failed.add(failure.id()));
        assertEquals(refused, failed);
    }

    /** A response between 0 and 1 that a drug inhibits. */
    private static EffectModel response(String name, double loss, EffectDriver driver) {
        EffectBuilder m = EffectBuilder.named(name);
        int half = m.parameter("C50", 400, "ng/mL");
        int kout = m.parameter("KOUT", loss, "1/h");
        m.parameter("KE0", 1, "1/h");
        int c = m.driver(driver);
        int r = m.state(name, p -> 1, (t, d, p, y) -> p[kout] * p[half] / (p[half] + d[c]), (t, d, p, y) -> p[kout]);
        return m.output(name, Unit.ONE, (t, d, p, y) -> y[r]).build();
    }

    /** Each effect has its parameters behind those of the effects before it, and its site's rate not in the first place. */
    @Test
    void sitesOfSeveralEffectsFollowTheirOwnRates() {
        EffectDriver site = EffectDriver.of("drug").through("KE0");
        assertEachAsAlone(people(
                varying()
                        .logNormal("A.KE0", Variance.of(0.25))
                        .logNormal("B.KE0", Variance.of(0.25))
                        .logNormal("B.C50", Variance.of(0.25)),
                response("A", 0.3, site),
                response("B", 0.2, site)));
    }

    /** How finely time is cut is found on the typical subject, who is many times slower than some. */
    @Test
    void subjectsWhoAreMuchQuickerThanTheTypicalOneAreAsAlone() {
        assertEachAsAlone(
                people(varying().logNormal("A.KOUT", Variance.of(4)), response("A", 0.05, EffectDriver.of("drug"))));
    }

    /** Within seconds a state has forgotten what it was an hour ago. */
    @Test
    void aStateThatFollowsItsDriverAtOnceIsAsAlone() {
        for (double loss : new double[] {30, 300, 3000, 30_000}) {
            assertEachAsAlone(people(
                    varying().logNormal("A.KOUT", Variance.of(0.09)), response("A", loss, EffectDriver.of("drug"))));
        }
    }

    @Test
    void productionThatFollowsTheClockIsAsAlone() {
        EffectBuilder m = EffectBuilder.named("rhythm");
        int c = m.driver(EffectDriver.of("drug"));
        int r = m.state(
                "R", p -> 1, (t, d, p, y) -> 0.5 * (1 + 0.8 * Math.cos(t)) * 400 / (400 + d[c]), (t, d, p, y) -> 0.5);
        assertEachAsAlone(
                people(varying(), m.output("R", Unit.ONE, (t, d, p, y) -> y[r]).build()));
    }

    /** Doses are given half an hour after an observation and half an hour before the next. */
    @Test
    void peaksBetweenTheObservationsRefuseWhomTheyRefuseAlone() {
        Population people =
                people(varying(), response("A", 0.3, EffectDriver.of("drug").upTo(1600, "the highest studied")));
        assertEachAsAlone(people);
        int refused = people.run().failures().size();
        assertTrue(refused > 5 && refused < SUBJECTS - 5, "refused " + refused);
    }

    /** Observed once a day: the drug is gone within hours, and its peak, at an effect site too, over within minutes. */
    @Test
    void peaksLongBeforeTheNextObservationRefuseWhomTheyRefuseAlone() {
        EffectDriver drug = EffectDriver.of("drug");
        for (EffectDriver driver : List.of(
                drug.upTo(1050, "the highest studied"), drug.through("KE0").upTo(750, "the highest studied"))) {
            EffectBuilder m = EffectBuilder.named("same");
            m.parameter("KE0", 12, "1/h");
            int c = m.driver(driver);
            m.output("same", Unit.NG_PER_ML, (t, d, p, y) -> d[c]);
            Population people = people(varying(), m.build())
                    .set("CL", 90, "L/h")
                    .observe(every(days(1)).until(days(5)));
            assertEachAsAlone(people);
            int refused = people.run().failures().size();
            assertTrue(refused > 5 && refused < SUBJECTS - 5, "refused " + refused);
        }
    }

    /**
     * The typical subject never reaches the threshold, so that nothing in it tells how finely others have to be followed. The bend
     * where they fall below it is no smooth function, and costs digits.
     */
    @Test
    void whoeverExceedsAThresholdBetweenTheObservationsIsAsAlone() {
        EffectBuilder m = EffectBuilder.named("excess");
        int threshold = m.parameter("THRESHOLD", 1300, "ng/mL");
        int c = m.driver(EffectDriver.of("drug"));
        int made = m.state(
                "made", p -> 0, (t, d, p, y) -> Math.max(0, d[c] / p[threshold] - 1), EffectReading.constant(p -> 0.1));
        int kept = m.state("kept", p -> 1, (t, d, p, y) -> 0, (t, d, p, y) -> 5 * Math.max(0, d[c] / p[threshold] - 1));
        EffectModel excess = m.output("made", Unit.ONE, (t, d, p, y) -> y[made])
                .output("kept", Unit.ONE, (t, d, p, y) -> y[kept])
                .build();
        Population people = people(varying(), excess).observe(every(hours(12)).until(hours(24)));
        for (double clearance : new double[] {5, 80}) {
            assertEachAsAlone(people.set("CL", clearance, "L/h"), 1e-5);
        }
    }

    @Test
    void readingsOfTheDrugAloneHaveTheirPeaksBetweenTheObservationsToo() {
        EffectBuilder m = EffectBuilder.named("twice");
        int c = m.driver(EffectDriver.of("drug").upTo(1600, "the highest studied"));
        assertEachAsAlone(people(
                varying(),
                m.output("twice", Unit.NG_PER_ML, (t, d, p, y) -> 2 * d[c]).build()));
    }

    @Test
    void anEffectOfAnotherModelOrOfADifferenceIsAsAlone() {
        LinearModel other = LinearModel.named("another")
                .parameter("V", 20, "L")
                .parameter("K", 0.5, "1/h")
                .compartment("central", "V")
                .flow("central", Flow.OUT, "K")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", 100, "central")
                .build();
        assertEachAsAlone(
                people(varying(), response("A", 0.3, EffectDriver.of("drug").from(other))));
        assertEachAsAlone(people(varying(), response("A", 0.3, EffectDriver.of("less", Map.of("drug", -0.1)))));
    }

    /** States that are not produced and lost one by one. */
    @Test
    void equationsOfAllStatesAtOnceAreAsAlone() {
        EffectBuilder m = EffectBuilder.named("pair");
        int c = m.driver(EffectDriver.of("drug"));
        int a = m.state("a", p -> 1);
        int b = m.state("b", p -> 0);
        m.rates((t, d, p, y, dy) -> {
            dy[a] = -d[c] / 1000 * y[a] + 0.1 * y[b];
            dy[b] = d[c] / 1000 * y[a] - 0.1 * y[b];
        });
        assertEachAsAlone(
                people(varying(), m.output("a", Unit.ONE, (t, d, p, y) -> y[a]).build()));
    }

    /** Readings that populations know, and those that they ask one by one. */
    @Test
    void readingsOfStatesDriversAndParametersAreAsAlone() {
        EffectBuilder m = EffectBuilder.named("readings");
        int kout = m.parameter("KOUT", 0.3, "1/h");
        int first = m.driver(EffectDriver.of("drug"));
        int second = m.driver(EffectDriver.of("half", Map.of("drug", 0.5)));
        int a = m.state(
                "a", p -> 1, (t, d, p, y) -> p[kout] * 400 / (400 + d[second]), EffectReading.constant(p -> p[kout]));
        int b = m.state("b", p -> 2, (t, d, p, y) -> p[kout] * y[a], (t, d, p, y) -> p[kout] * (1 + d[first] / 1000));
        assertEachAsAlone(people(
                varying().logNormal("readings.KOUT", Variance.of(0.25)),
                m.output("a", Unit.ONE, EffectReading.state(a))
                        .output("b", Unit.ONE, EffectReading.state(b))
                        .output("first", Unit.NG_PER_ML, EffectReading.drive(first))
                        .output("second", Unit.NG_PER_ML, EffectReading.drive(second))
                        .output("kout", Unit.ONE, EffectReading.constant(p -> p[kout]))
                        .output("sum", Unit.ONE, (t, d, p, y) -> y[a] + y[b] + d[first])
                        .build()));
    }
}

package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Effects above many subjects side by side are what they are above each alone. */
class PopulationEffectsTest {

    private static final Regimen COURSE = Regimen.parse("0.5 mg/kg iv over 40 min on days 0,2,4");

    private static Population people(EffectModel... effects) {
        return Population.of(Ketamine.racemic().with(effects))
                .give(COURSE)
                .like(Subject.weighing(kg(70)))
                .subjects(150)
                .seed(7)
                .observe(every(hours(2)).until(days(7)));
    }

    private static void assertEachAsAlone(Population people) {
        PopulationResult result = people.run();
        assertTrue(result.failures().isEmpty());
        for (int i = 0; i < result.size(); i += 49) {
            var alone = Simulation.of(people.model())
                    .give(COURSE)
                    .to(people.subject(result.id(i)))
                    .observe(people.grid())
                    .run();
            for (Series expected : alone.effects()) {
                double[] actual = result.series(expected.name()).of(i).values();
                double scale = Math.max(Math.abs(expected.max()), 1);
                for (int k = 0; k < actual.length; k++) {
                    assertClose(expected.value(k), actual[k], 1e-8, scale, expected.name());
                }
            }
        }
    }

    @Test
    void moodAndPressureOfEachAreAsAlone() {
        EffectOptions options = EffectOptions.standard();
        assertEachAsAlone(people(
                KetamineEffects.effect("MADRS", options),
                KetamineEffects.effect("SBP", options),
                KetamineEffects.effect("NMDA_OCCUPANCY", options)));
    }

    @Test
    void anEffectSiteBelowATurnoverVariesWithItsParameters() {
        EffectBuilder m = EffectBuilder.named("pain");
        m.parameter("KE0", 5, "1/h");
        int kout = m.parameter("KOUT", 0.3, "1/h");
        int ic50 = m.parameter("IC50", 50, "ng/mL");
        int ce = m.driver(EffectDriver.of("esketamine").through("KE0"));
        int r = m.state(
                "R", p -> 6, (t, d, p, y) -> 6 * p[kout] * p[ic50] / (p[ic50] + d[ce]), (t, d, p, y) -> p[kout]);
        int slow = m.state("slow", p -> 6, (t, d, p, y) -> 0.1 * y[r], (t, d, p, y) -> 0.1);
        EffectModel relief = m.output("R", Unit.named("points"), (t, d, p, y) -> y[r])
                .output("slow", Unit.named("points"), (t, d, p, y) -> y[slow])
                .output("Ce", Unit.NG_PER_ML, (t, d, p, y) -> d[ce])
                .build();
        Variability more = Variability.of(RandomEffects.builder()
                .logNormal("CL", Variance.of(0.09))
                .logNormal("V1", Variance.of(0.09))
                .logNormal("pain.KE0", Variance.of(0.25))
                .logNormal("pain.KOUT", Variance.of(0.25))
                .logNormal("pain.IC50", Variance.of(0.25))
                .build());
        Population people = people(relief).vary(more);
        assertEachAsAlone(people);
        PopulationSeries pain = people.run().series("R");
        assertEquals(
                150,
                IntStream.range(0, 150)
                        .mapToDouble(i -> pain.value(i, 3))
                        .distinct()
                        .count());
    }

    @Test
    void threadsAndSharesChangeNoBit() {
        Population people = people(KetamineEffects.effect("MADRS", EffectOptions.standard()));
        PopulationResult one = people.threads(1).run();
        PopulationResult two = people.threads(2).run();
        PopulationResult shares = people.simulate(1, 37).and(people.simulate(38, 113));
        for (int i = 0; i < one.grid().size(); i++) {
            assertArrayEquals(one.series("MADRS").at(i), two.series("MADRS").at(i));
            assertArrayEquals(one.series("MADRS").at(i), shares.series("MADRS").at(i));
        }
    }

    @Test
    void aRefusedEffectIsMissingAndAllElseStays() {
        PopulationResult result = people(KetamineEffects.effect("CADSS", EffectOptions.standard()))
                .subjects(600)
                .run();
        assertEquals(600, result.subjects().size());
        assertTrue(result.failures().size() > 0);
        for (Failure failure : result.failures()) {
            int index = (int) failure.id() - 1;
            assertEquals(List.of("CADSS"), failure.missing());
            assertTrue(failure.reason().contains("CADSS is refused"), failure.reason());
            assertTrue(result.series("CADSS").isMissing(index));
            assertTrue(result.series("esketamine").of(index).max() > 0);
        }
        Proportion high = result.probability(subject -> subject.series("CADSS").max() > 5);
        assertEquals(600 - result.failures().size(), high.of());
        assertThrows(
                MissingSeriesException.class,
                () -> result.series("CADSS").of((int) result.failures().get(0).id() - 1));
    }

    /** Without and with observations, whose columns follow those of the effects. */
    @Test
    void anEffectThatTheTypicalSubjectIsRefusedMovesNoOtherSeries() {
        EffectOptions options = EffectOptions.standard();
        Regimen strong = Regimen.parse("0.5 mg/kg iv over 40 min");
        Population people = Population.of(Ketamine.model("otto-2021")
                        .with(KetamineEffects.effect("CADSS", options), KetamineEffects.effect("SBP", options)))
                .give(strong)
                .like(Subject.weighing(kg(70)))
                .subjects(40)
                .seed(7)
                .observe(every(hours(1)).until(hours(8)));
        for (Population one : List.of(people, people.withPublishedResidualErrors())) {
            PopulationResult result = one.run();
            assertTrue(!result.names().contains("CADSS"));
            for (int i = 0; i < result.size(); i++) {
                Series alone = Simulation.of(one.model())
                        .give(strong)
                        .to(one.subject(result.id(i)))
                        .observe(one.grid())
                        .run()
                        .series("SBP");
                assertArrayEquals(alone.values(), result.series("SBP").of(i).values());
            }
        }
    }

    /** Within minutes of an infusion the effect is near its end: over such a bend some coefficient of a panel vanishes. */
    @Test
    void aResponseThatBendsAtOnceIsWhatItIsAlone() {
        EffectBuilder m = EffectBuilder.named("sensitive response");
        m.parameter("KE0", 0.05, "1/h");
        int half = m.parameter("C50", 1.114, "ng/mL");
        int loss = m.parameter("KOUT", 0.05, "1/h");
        int c = m.driver(EffectDriver.of("drug").through("KE0"));
        int r = m.state("R", p -> 1, (t, d, p, y) -> p[loss] * (1 - d[c] / (p[half] + d[c])), (t, d, p, y) -> p[loss]);
        m.output("R", Unit.ONE, (t, d, p, y) -> y[r]);
        Population people = Population.of(OneCompartment.model().with(m.build()))
                .set("CL", 0.0006, "L/h")
                .set("V", 0.5, "L")
                .give(Regimen.parse("0.09 mg/h iv over 700 min at 1 h every 8 h x 3"))
                .vary(Variability.of(RandomEffects.builder()
                        .logNormal("CL", Variance.of(0.1))
                        .logNormal("V", Variance.of(0.2))
                        .build()))
                .subjects(60)
                .seed(7)
                .observe(every(minutes(50)).until(hours(25)));
        PopulationResult result = people.run();
        for (int id = 1; id <= 60; id++) {
            double[] alone = people.simulation(id).run().series("R").values();
            for (int i = 0; i < alone.length; i++) {
                assertClose(alone[i], result.series("R").value(id - 1, i), 1e-8, 1, "subject " + id + " at " + i);
            }
        }
    }

    /** R' = KIN·C − KOUT·R after a bolus: R = KIN·C₀·(e^{−kt} − e^{−KOUT·t})/(KOUT − k), of which k is over long before a day. */
    @Test
    void aDrugThatIsGoneBeforeTheNextObservationHasActed() {
        EffectBuilder m = EffectBuilder.named("slow response");
        int loss = m.parameter("KOUT", 0.02, "1/h");
        int c = m.driver(EffectDriver.of("drug"));
        int r = m.state("R", p -> 0, (t, d, p, y) -> 1e-3 * d[c], (t, d, p, y) -> p[loss]);
        m.output("R", Unit.ONE, (t, d, p, y) -> y[r]);
        for (double clearance : new double[] {2, 20, 200, 2000}) {
            Population people = Population.of(OneCompartment.model().with(m.build()))
                    .set("CL", clearance, "L/h")
                    .set("V", 1, "L")
                    .give(Regimen.parse("1 mg iv bolus"))
                    .vary(Variability.of(RandomEffects.builder()
                            .logNormal("CL", Variance.of(0.1))
                            .logNormal("V", Variance.of(0.1))
                            .build()))
                    .subjects(20)
                    .seed(7)
                    .observe(every(days(1)).until(days(4)));
            PopulationResult result = people.run();
            for (int id = 1; id <= 20; id++) {
                Map<String, Double> own = people.simulation(id).parameters();
                double k = own.get("CL") / own.get("V");
                for (int day = 1; day <= 4; day++) {
                    double fall = Math.exp(-k * 24 * day) - Math.exp(-0.02 * 24 * day);
                    double exact = 1 / own.get("V") * fall / (0.02 - k);
                    assertClose(
                            exact,
                            result.series("R").value(id - 1, day),
                            1e-7,
                            exact,
                            "CL " + clearance + ", subject " + id);
                }
            }
        }
    }
}

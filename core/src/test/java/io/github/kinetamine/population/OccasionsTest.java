package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.random.NormalDesign;
import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.Distribution;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.SubjectEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.Arrays;
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

    private static final double KE0 = 2;

    private static EffectModel site() {
        EffectBuilder m = EffectBuilder.named("site");
        m.parameter("KE0", KE0, "1/h");
        int ce = m.driver(EffectDriver.of("drug").through("KE0"));
        return m.output("Ce", Unit.NG_PER_ML, (t, d, p, y) -> d[ce]).build();
    }

    /** On each occasion, plasma falls at a rate k from c0, and the site follows from where it was at the rate ke0. */
    @Test
    void anEffectSiteFollowsPlasmaFromOccasionToOccasion() {
        Population sites = Population.of(OneCompartment.model().with(site()))
                .give(THREE)
                .vary(VARIABILITY)
                .subjects(6)
                .seed(3)
                .observe(GRID);
        Series site = sites.run().series("Ce").of(4);
        Series plasma = PEOPLE.run().series("drug").of(4);
        double atStart = 0;
        for (int occasion = 1; occasion <= 3; occasion++) {
            SubjectEffects effects = VARIABILITY.sample(RandomStream.of(3, 5, "variability"), occasion);
            double k = effects.individual("CL", 10) / effects.individual("V", 50);
            double c0 = plasma.value(12 * (occasion - 1));
            double start = atStart;
            for (int h = 0; h <= 12; h++) {
                double expected =
                        start * Math.exp(-KE0 * h) + KE0 * c0 / (KE0 - k) * (Math.exp(-k * h) - Math.exp(-KE0 * h));
                atStart = expected;
                assertClose(expected, site.value(12 * (occasion - 1) + h), 1e-9, 2000, "Ce");
            }
        }
    }

    @Test
    void parametersOfEffectsDoNotVaryBetweenOccasions() {
        Variability odd = Variability.none()
                .withBetweenOccasions(RandomEffects.builder()
                        .logNormal("site.KE0", Variance.of(0.1))
                        .build());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Population.of(OneCompartment.model().with(site()))
                                .give(THREE)
                                .vary(odd)
                                .subjects(6)
                                .observe(GRID)
                                .run())
                .getMessage();
        assertTrue(message.contains("vary between occasions"), message);
    }

    @Test
    void publishedOccasionsAreDrawn() {
        PkModel model = Ketamine.model("simons-2022");
        Population published = Population.of(model)
                .give(Dose.mg(50).sublingual(), Schedule.every(hours(24)).times(3))
                .like(Subject.weighing(kg(70)))
                .subjects(12)
                .seed(8)
                .observe(every(hours(2)).until(hours(72)));
        PopulationResult result = published.run();
        assertEquals(0, result.failures().size(), () -> result.failures().toString());
        double[] first = result.series("esketamine").at(1);
        double[] second = result.series("esketamine").at(13);
        double[] apart = new double[12];
        for (int k = 0; k < 12; k++) {
            apart[k] = Math.abs(Math.log(second[k] / first[k]));
        }
        assertTrue(Arrays.stream(apart).average().orElseThrow() > 0.1, () -> Arrays.toString(apart));
    }

    /** With everything that is drawn at once, from covariates to residual errors. */
    @Test
    void threadsAndSharesChangeNoBit() {
        Population all = PEOPLE.covariate(Covariates.WT, Distribution.normal(75, 8))
                .withResidualError("drug", ResidualError.proportional(Variance.ofSd(0.1)))
                .design(NormalDesign.latinHypercube(20))
                .replicate(BETWEEN, 3);
        PopulationResult whole = all.threads(1).run();
        PopulationResult joined =
                all.threads(3).simulate(1, 13).and(all.threads(2).simulate(14, 27));
        for (String name : whole.names()) {
            for (int i = 0; i < GRID.size(); i++) {
                assertArrayEquals(whole.series(name).at(i), joined.series(name).at(i));
            }
        }
        assertEquals(2, whole.names().size());
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

    /** What arrives of a dose is decided on its own occasion: half of it, times e to the effect of the occasion. */
    @Test
    void aDoseEntersByTheBioavailabilityOfItsOccasion() {
        LinearModel keeping = LinearModel.named("keeping")
                .parameter("V", 50, "L")
                .parameter("F", 0.5, "1")
                .compartment("kept", "V")
                .input(Input.by(Route.ORAL, InputPath.into("kept").bioavailability(Product.of("F"))))
                .analyte("drug", Double.NaN, "kept")
                .build();
        Variability varied = Variability.of(
                RandomEffects.builder().logNormal("F", Variance.of(1)).build());
        double[] eta = {-0.1, -0.7, -0.4};
        Series kept = Simulation.of(keeping)
                .give(Regimen.parse("10 mg po every 4 h x 3"))
                .onOccasions(occasion -> varied.ofNormals(eta[occasion - 1]))
                .observe(every(hours(4)).until(hours(8)))
                .run()
                .amount("kept");
        double expected = 0;
        for (int i = 0; i < 3; i++) {
            expected += 5 * Math.exp(eta[i]);
            assertEquals(expected, kept.value(i), 1e-12);
        }
    }
}

package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.OdeModelBuilder;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Subjects whose equations are integrated side by side are what they would be alone. */
class OdeLanesTest {

    private static final OdeSolver SOLVER = Solvers.tsit5().with(Tolerance.of(1e-8, 1e-8));
    private static final int KA = 0;
    private static final int VMAX = 1;
    private static final int KM = 2;

    private static final List<String> REGIMENS = List.of(
            "30 mg im", "20 mg iv over 40 min on days 0,1", "10 mg iv bolus on days 0,1", "25 mg im on days 0,1");

    /** A depot, and saturable elimination; the two ways to write it are left to the caller. */
    private static OdeModelBuilder declared(OdeModel.Rates rates) {
        OdeModelBuilder m = OdeModel.named("saturable with depot");
        m.parameter("KA", 2, "1/h");
        m.parameter("VMAX", 9, "mg/h");
        m.parameter("KM", 8, "mg");
        m.parameter("V", 20, "L");
        m.parameter("F", 0.8, "1");
        m.parameter("LAG", 0.2, "h");
        m.compartment("depot");
        m.compartment("drug", "V");
        return m.dosedInto(1)
                .input(Input.by(
                        Route.INTRAMUSCULAR,
                        InputPath.into("depot").bioavailability(Product.of("F")).after("LAG")))
                .analyte("drug", Double.NaN, 1)
                .rates(rates)
                .solvedBy(SOLVER);
    }

    private static void rates(double t, double[] y, double[] p, double[] dy) {
        dy[0] = -p[KA] * y[0];
        dy[1] = p[KA] * y[0] - p[VMAX] * y[1] / (p[KM] + y[1]);
    }

    private static void laneRates(int lanes, double[] t, double[][] y, double[][] p, double[][] dy) {
        for (int l = 0; l < lanes; l++) {
            dy[0][l] = -p[KA][l] * y[0][l];
            dy[1][l] = p[KA][l] * y[0][l] - p[VMAX][l] * y[1][l] / (p[KM][l] + y[1][l]);
        }
    }

    static OdeModel alone() {
        return declared(OdeLanesTest::rates).build();
    }

    static OdeModel inLanes() {
        return declared(OdeLanesTest::rates).laneRates(OdeLanesTest::laneRates).build();
    }

    private static RandomEffects spread() {
        return RandomEffects.builder()
                .logNormal("KA", Variance.of(0.3))
                .logNormal("VMAX", Variance.of(0.2))
                .logNormal("KM", Variance.of(0.2))
                .logNormal("LAG", Variance.of(0.2))
                .build();
    }

    static Population people(PkModel model, int subjects) {
        return Population.of(model)
                .give(Dose.mg(30).intramuscular())
                .vary(Variability.of(spread()))
                .subjects(subjects)
                .seed(7)
                .observe(every(minutes(30)).until(hours(12)));
    }

    private static void assertSameBits(PopulationResult expected, PopulationResult actual) {
        assertEquals(expected.names(), actual.names());
        for (String name : expected.names()) {
            for (int i = 0; i < expected.grid().size(); i++) {
                assertArrayEquals(
                        expected.series(name).at(i), actual.series(name).at(i));
            }
        }
        assertEquals(reasons(expected), reasons(actual));
    }

    private static List<String> reasons(PopulationResult result) {
        return result.failures().stream()
                .map(failure -> failure.id() + ": " + failure.reason())
                .toList();
    }

    private static boolean isInLanes(PkModel model) {
        return Simulation.of(model)
                .give(Dose.mg(30).intramuscular())
                .observe(every(minutes(30)).until(hours(12)))
                .odeLanes(8)
                .isPresent();
    }

    @Test
    void equationsForLanesAndAMethodForThemAreUsed() {
        assertTrue(isInLanes(inLanes()));
        assertFalse(isInLanes(alone()));
        assertFalse(isInLanes(inLanes().solvedBy(Solvers.radau())));
    }

    @Property(tries = 100)
    void subjectsAreWhatTheyAreAloneWhateverTheyAreGiven(@ForAll long seed) {
        Regimen regimen = Regimen.parse(REGIMENS.get(Math.floorMod(seed, REGIMENS.size())));
        Variability variability =
                seed % 3 == 0 ? Variability.of(spread()).withBetweenOccasions(spread()) : Variability.of(spread());
        Population one = Population.of(alone())
                .give(regimen)
                .vary(variability)
                .subjects(9)
                .seed(seed)
                .observe(every(minutes(50)).until(hours(30)));
        Population other = Population.of(inLanes())
                .give(regimen)
                .vary(variability)
                .subjects(9)
                .seed(seed)
                .observe(every(minutes(50)).until(hours(30)));
        assertSameBits(one.run(), other.lanes(4).run());
    }

    @Test
    void blocksAndThreadsChangeNoBit() {
        PopulationResult alone = people(alone(), 600).threads(1).run();
        for (int threads : new int[] {1, 2, 4}) {
            for (int lanes : new int[] {1, 7, 64}) {
                assertSameBits(
                        alone,
                        people(inLanes(), 600).threads(threads).lanes(lanes).run());
            }
        }
    }

    @Test
    void effectsAboveSeeTheSameCourse() {
        EffectBuilder m = EffectBuilder.named("relief");
        int kout = m.parameter("KOUT", 0.5, "1/h");
        int c50 = m.parameter("C50", 300, "ng/mL");
        int c = m.driver(EffectDriver.of("drug"));
        int r = m.state("R", p -> 1, (t, d, p, y) -> p[kout] * (1 - d[c] / (p[c50] + d[c])), (t, d, p, y) -> p[kout]);
        m.output("R", Unit.named("points"), (t, d, p, y) -> y[r]);
        assertSameBits(
                people(alone().with(m.build()), 20).run(),
                people(inLanes().with(m.build()), 20).run());
    }

    /** Who has a large KA gets NaN from the equations. */
    @Test
    void aSubjectWithoutASolutionFailsAlone() {
        OdeModel.Rates undefined = (t, y, p, dy) -> {
            rates(t, y, p, dy);
            dy[0] = p[KA] > 4 && t > 1 ? Double.NaN : dy[0];
        };
        OdeModel.LaneRates inLanes = (lanes, t, y, p, dy) -> {
            laneRates(lanes, t, y, p, dy);
            for (int l = 0; l < lanes; l++) {
                dy[0][l] = p[KA][l] > 4 && t[l] > 1 ? Double.NaN : dy[0][l];
            }
        };
        PopulationResult alone = people(declared(undefined).build(), 60).run();
        assertFalse(alone.failures().isEmpty());
        assertTrue(alone.failures().size() < 30);
        assertSameBits(
                alone,
                people(declared(undefined).laneRates(inLanes).build(), 60).run());
    }

    @Test
    void equationsThatThrowAreBlamedOnTheRightSubject() {
        OdeModel.Rates throwing = (t, y, p, dy) -> {
            if (p[KA] > 5) {
                throw new IllegalStateException("KA = " + p[KA] + " is beyond the table");
            }
            rates(t, y, p, dy);
        };
        OdeModel.LaneRates inLanes = (lanes, t, y, p, dy) -> {
            if (Arrays.stream(p[KA], 0, lanes).anyMatch(ka -> ka > 5)) {
                throw new IllegalStateException("a KA is beyond the table");
            }
            laneRates(lanes, t, y, p, dy);
        };
        PopulationResult alone = people(declared(throwing).build(), 60).run();
        assertFalse(alone.failures().isEmpty());
        assertSameBits(
                alone, people(declared(throwing).laneRates(inLanes).build(), 60).run());
    }

    @Test
    void equationsThatRoundOtherwiseStayWithinTolerance() {
        OdeModel.LaneRates rearranged = (lanes, t, y, p, dy) -> {
            for (int l = 0; l < lanes; l++) {
                double absorbed = y[0][l] * p[KA][l];
                dy[0][l] = -absorbed;
                dy[1][l] = absorbed - p[VMAX][l] / (p[KM][l] / y[1][l] + 1);
            }
        };
        PopulationResult alone = people(alone(), 40).run();
        PopulationResult together = people(
                        declared(OdeLanesTest::rates).laneRates(rearranged).build(), 40)
                .run();
        for (int i = 0; i < alone.grid().size(); i++) {
            double[] expected = alone.series("drug").at(i);
            double[] actual = together.series("drug").at(i);
            for (int k = 0; k < expected.length; k++) {
                assertClose(expected[k], actual[k], 50e-8, 1000, "subject " + k);
            }
        }
    }

    @Test
    void equationsForLanesThatSaySomethingElseAreRefused() {
        OdeModel.LaneRates other = (lanes, t, y, p, dy) -> {
            laneRates(lanes, t, y, p, dy);
            for (int l = 0; l < lanes; l++) {
                dy[1][l] += 1e-3 * y[1][l];
            }
        };
        Population wrong = people(declared(OdeLanesTest::rates).laneRates(other).build(), 4);
        String message =
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
        assertTrue(message.contains("the change of drug") && message.contains("check laneRates"), message);
    }
}

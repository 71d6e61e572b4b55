package io.github.kinetamine.model;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DerivedValuesTest {

    private static OdeModelBuilder dosed(OdeModelBuilder m, int central) {
        return m.dosedInto(central).analyte("drug", Double.NaN, central);
    }

    /** One compartment: its rate constant CL/V by a detour over its half-life. */
    private static OdeModel derived(boolean inLanes) {
        OdeModelBuilder m = OdeModel.named("derived");
        int cl = m.parameter("CL", 10, "L/h");
        int ln2 = m.derived("LN2", p -> Math.log(2));
        int v = m.parameter("V", 20, "L");
        int k = m.derived("K", p -> p[cl] / p[v]);
        int halfLife = m.derived("HALF", p -> p[ln2] / p[k]);
        m.parameter("UNUSED", 7, "1");
        int central = m.compartment("central", "V");
        dosed(m, central).rates((t, y, p, dy) -> dy[0] = -p[ln2] / p[halfLife] * y[0]);
        if (inLanes) {
            m.laneRates((lanes, t, y, p, dy) -> {
                for (int l = 0; l < lanes; l++) {
                    dy[0][l] = -p[ln2][l] / p[halfLife][l] * y[0][l];
                }
            });
        }
        return m.solvedBy(Solvers.tsit5()).build();
    }

    private static Population people(OdeModel model) {
        return Population.of(model)
                .give(Dose.mg(30).intravenous().bolus())
                .vary(Variability.of(RandomEffects.builder()
                        .logNormal("CL", Variance.of(0.3))
                        .logNormal("V", Variance.of(0.2))
                        .build()))
                .subjects(50)
                .seed(3)
                .observe(every(minutes(30)).until(hours(4)));
    }

    @Test
    void equationsReadThemBesideTheParameters() {
        Population people = people(derived(false));
        PopulationResult result = people.run();
        for (int subject = 1; subject <= 50; subject++) {
            Map<String, Double> own =
                    Simulation.of(people.model()).to(people.subject(subject)).parameters();
            double k = own.get("CL") / own.get("V");
            double expected = 30 * 1000 / own.get("V") * Math.exp(-k * 4);
            assertEquals(expected, result.series("drug").value(subject - 1, 8), 1e-5 * expected);
        }
    }

    @Test
    void lanesReadTheSame() {
        PopulationResult alone = people(derived(false)).run();
        PopulationResult inLanes = people(derived(true)).run();
        for (int i = 0; i < alone.grid().size(); i++) {
            assertArrayEquals(alone.series("drug").at(i), inLanes.series("drug").at(i));
        }
    }

    @Test
    void theyAreNoParameters() {
        assertEquals(
                List.of("CL", "V", "UNUSED"),
                derived(false).parameters().stream().map(Parameter::name).toList());
    }

    private static OdeModel failing(ToDoubleFunction<double[]> formula) {
        OdeModelBuilder m = OdeModel.named("failing");
        m.parameter("CL", 10, "L/h");
        m.derived("K", formula);
        m.parameter("V", 20, "L");
        return dosed(m, m.compartment("central", "V"))
                .rates((t, y, p, dy) -> dy[0] = -p[1] * y[0])
                .build();
    }

    @Test
    void oneThatIsNoNumberIsNamed() {
        Simulation simulation = Simulation.of(failing(p -> p[0] / 0))
                .give(Dose.mg(1).intravenous().bolus())
                .observe(every(hours(1)).until(hours(2)));
        String message =
                assertThrows(IllegalArgumentException.class, simulation::run).getMessage();
        assertTrue(message.contains("the derived value K of model failing must be finite, got Infinity"), message);
    }

    @Test
    void formulasCanNotChangeParameters() {
        OdeModel model = failing(p -> p[0] = 1);
        assertArrayEquals(new double[] {10, 1, 20}, model.values().among(new double[] {10, 20}));
    }

    @Test
    void aNameIsGivenOnce() {
        OdeModelBuilder m = OdeModel.named("twice");
        m.parameter("CL", 10, "L/h");
        m.derived("K", p -> 1);
        for (String name : new String[] {"CL", "K"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> m.derived(name, p -> 1))
                    .getMessage();
            assertTrue(message.contains("'" + name + "' is already declared"), message);
        }
    }
}

package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.quantity.Unit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long after a dose an integrated concentration is what the absolute tolerance leaves of it: no smooth curve, and no matter. */
class EffectAboveNoiseTest {

    private static final double FAST = 200;

    static Stream<OdeSolver> solvers() {
        return Stream.of(Solvers.tsit5(), Solvers.dop853(), Solvers.rodas5P(), Solvers.auto())
                .map(solver -> solver.with(Tolerance.of(1e-7, 1e-10)));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    @Timeout(60) // a curve that is cut without end never comes back
    void aResponseIsThatOfTheExactConcentrations(OdeSolver solver) {
        double[] exact = response(linear());
        double[] integrated = response(equations(solver));
        for (int i = 0; i < exact.length; i++) {
            assertClose(exact[i], integrated[i], 1e-8);
        }
    }

    private static double[] response(PkModel model) {
        return Simulation.of(model.with(effect()))
                .give(Dose.mg(30).intravenous().bolus())
                .observe(every(hours(1)).until(hours(200)))
                .run()
                .series("R")
                .values();
    }

    private static LinearModel linear() {
        return LinearModel.named("exact")
                .parameter("K", FAST, "1/h")
                .parameter("V", 20, "L")
                .compartment("central", "V")
                .flow("central", Flow.OUT, "K")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", Double.NaN, "central")
                .build();
    }

    private static OdeModel equations(OdeSolver solver) {
        var m = OdeModel.named("integrated");
        int k = m.parameter("K", FAST, "1/h");
        m.parameter("V", 20, "L");
        int central = m.compartment("central", "V");
        return m.dosedInto(central)
                .analyte("drug", Double.NaN, central)
                .rates((t, y, p, dy) -> dy[central] = -p[k] * y[central])
                .solvedBy(solver)
                .build();
    }

    private static EffectModel effect() {
        EffectBuilder m = EffectBuilder.named("turnover");
        m.parameter("KE0", 5, "1/h");
        int kout = m.parameter("KOUT", 0.02, "1/h");
        int site = m.driver(EffectDriver.of("drug").through("KE0"));
        int response = m.state(
                "R",
                p -> 30,
                (t, d, p, y) -> 30 * p[kout] * (1 - 0.9 * d[site] / (50 + d[site])),
                EffectReading.constant(p -> p[kout]));
        return m.output("R", Unit.named("points"), EffectReading.state(response))
                .build();
    }
}

package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.simulation.Simulation;

/** How a model is advanced, and how to change it. */
public final class SolverOfAModel {

    private SolverOfAModel() {}

    // region saturable
    /** Elimination that saturates: at most 20 mg/h, half of that at 5 mg. */
    static OdeModel saturable() {
        var m = OdeModel.named("saturable elimination");
        int vmax = m.parameter("VMAX", 20, "mg/h"), km = m.parameter("KM", 5, "mg");
        int drug = m.compartment("drug");
        return m.dosedInto(drug)
                .rates((t, y, p, dy) -> dy[drug] = -p[vmax] * y[drug] / (p[km] + y[drug]))
                .build();
    }

    static String method(PkModel model) {
        return Simulation.of(model)
                .give(Dose.mg(100).bolus())
                .observe(every(hours(1)).until(hours(8)))
                .run()
                .diagnostics()
                .method();
    }
    // endregion

    public static void main(String[] args) {
        // region core
        OdeModel tight = saturable().solvedBy(Solvers.dop853().with(Tolerance.of(1e-10, 1e-12)));
        System.out.println(method(Ketamine.racemic())); // exact propagation of … by the matrix exponential
        System.out.println(method(saturable())); // numerical integration … by Auto (Tsit5, Radau IIA)
        System.out.println(method(tight)); // numerical integration … by Dop853
        System.out.println(saturable().solver()); // Auto (Tsit5, Radau IIA), relative 1.0E-8, absolute [1.0E-10]
        // endregion
    }
}

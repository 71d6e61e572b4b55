package io.github.kinetamine.handbook;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;

/** An integration that the caller drives. */
public final class Workspace {

    private Workspace() {}

    public static void main(String[] args) {
        // region workspace
        double k = Math.log(2);
        OdeProblem decay = OdeProblem.of((t, y, dydt) -> dydt[0] = -k * y[0], 0, 100, 80.0);
        Integrator body = Solvers.tsit5().with(Tolerance.of(1e-8, 1e-10)).integrator(decay);

        Status status = body.advanceTo(2);
        System.out.println(status + " " + Math.round(body.state(0))); // COMPLETED 20

        double[] state = body.state();
        state[0] += 60; // a bolus
        body.start(2, state);
        body.advanceTo(3);
        System.out.println(Math.round(body.state(0))); // 40

        body.start(0, new double[] {8}); // the next subject, in the same memory
        body.advanceTo(3);
        System.out.println(Math.round(body.state(0))); // 1
        // endregion
    }
}

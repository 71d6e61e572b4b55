package io.github.kinetamine.handbook;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;

/** A solution that runs to infinity at t = 1. */
public final class Failures {

    private Failures() {}

    public static void main(String[] args) {
        // region failure
        OdeProblem explosion = OdeProblem.of((t, y, dydt) -> dydt[0] = y[0] * y[0], 0, 2, 1.0);
        OdeSolution solution = Solvers.dop853().solve(explosion);
        System.out.println(solution.status() == Status.COMPLETED); // false
        System.out.println(solution.status().sentence()); // the step size fell below the resolution of time: …
        System.out.println(Math.abs(solution.endTime() - 1) < 1e-6); // true
        // endregion
    }
}

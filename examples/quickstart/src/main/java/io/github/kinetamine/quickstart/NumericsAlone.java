package io.github.kinetamine.quickstart;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;

/** A differential equation without any pharmacology. */
public final class NumericsAlone {

    private NumericsAlone() {}

    public static void main(String[] args) {
        // region numerics
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = -50 * (y[0] - Math.cos(t)), 0, 10, 0.0);
        OdeSolution solution = Solvers.rodas5P()
                .with(Tolerance.of(1e-8, 1e-10))
                .solve(problem, SaveAt.dense())
                .orThrow();
        System.out.println(solution.at(5.0)[0] + " after " + solution.stats().steps() + " steps");
        // endregion
    }
}

package io.github.kinetamine.handbook;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Solvers;

/** What the automatic method finds out about a gentle and a stiff problem. */
public final class ChoosingASolver {

    private ChoosingASolver() {}

    public static void main(String[] args) {
        // region choosing
        OdeProblem gentle = OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0] + Math.cos(t), 0, 10, 1.0);
        OdeProblem stiff = OdeProblem.of((t, y, dydt) -> dydt[0] = -10_000 * (y[0] - Math.cos(t)), 0, 10, 1.0);
        System.out.println(Solvers.auto().solve(gentle).report()); // explicit … steps, stiff 0 steps; never stiff
        System.out.println(Solvers.auto().solve(stiff).report()); // explicit … switches to the stiff method: 1, …

        long explicitSteps = Solvers.tsit5().solve(stiff).stats().steps();
        long implicitSteps = Solvers.radau().solve(stiff).stats().steps();
        System.out.println(explicitSteps > 100 * implicitSteps); // true
        // endregion
    }
}

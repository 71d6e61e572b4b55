package io.github.kinetamine.ode.problems;

import io.github.kinetamine.ode.OdeProblem;

/** Van der Pol's oscillator y'' = μ(1 − y²)y' − y from (2, 0): the larger μ, the stiffer. It has no solution in closed form. */
public final class VanDerPol {

    private VanDerPol() {}

    /** The problem from 0 to an end. */
    public static OdeProblem of(double mu, double end) {
        return OdeProblem.of(
                (t, y, dy) -> {
                    dy[0] = y[1];
                    dy[1] = mu * (1 - y[0] * y[0]) * y[1] - y[0];
                },
                0,
                end,
                2,
                0);
    }
}

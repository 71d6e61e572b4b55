package io.github.kinetamine.ode;

import io.github.kinetamine.ode.explicit.Dop853;
import io.github.kinetamine.ode.explicit.Tsit5;

/** The methods that this library brings. Stateless and safe for use by many threads. */
public final class Solvers {

    private Solvers() {}

    /**
     * Tsitouras 5(4): the default for problems that are not stiff, at relative tolerances down to about 1e-8; six evaluations of
     * f a step. Tsitouras, Comput Math Appl 2011;62:770-5.
     */
    public static OdeSolver tsit5() {
        return new AdaptiveSolver("Tsit5", Tsit5::new);
    }

    /**
     * Dormand–Prince 8(5,3): for problems that are not stiff, at relative tolerances below about 1e-7; twelve evaluations of f a
     * step, and four or more where times between the steps are asked for. Hairer, Nørsett and Wanner, Solving Ordinary
     * Differential Equations I (1993), II.5.
     */
    public static OdeSolver dop853() {
        return new AdaptiveSolver("Dop853", Dop853::new);
    }
}

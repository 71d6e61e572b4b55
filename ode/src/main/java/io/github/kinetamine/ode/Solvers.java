package io.github.kinetamine.ode;

import io.github.kinetamine.ode.explicit.Tsit5;

/** The methods that this library brings. Stateless and safe for use by many threads. */
public final class Solvers {

    private Solvers() {}

    /** Tsitouras 5(4): the default for problems that are not stiff. */
    public static OdeSolver tsit5() {
        return new AdaptiveSolver("Tsit5", Tsit5::new);
    }
}

package io.github.kinetamine.ode;

import io.github.kinetamine.ode.explicit.Dop853;
import io.github.kinetamine.ode.explicit.Tsit5;
import io.github.kinetamine.ode.lanes.LaneIntegrator;
import io.github.kinetamine.ode.stiff.AutoSwitch;
import io.github.kinetamine.ode.stiff.Bdf;
import io.github.kinetamine.ode.stiff.Radau;
import io.github.kinetamine.ode.stiff.Rodas5P;

/** The methods that this library brings. Stateless and safe for use by many threads. */
public final class Solvers {

    private Solvers() {}

    /**
     * Tsitouras 5(4): the default for problems that are not stiff, at relative tolerances down to about 1e-8; six evaluations of
     * f a step. Tsitouras, Comput Math Appl 2011;62:770-5.
     */
    public static OdeSolver tsit5() {
        return new AdaptiveSolver("Tsit5", Tsit5::new, LaneIntegrator::new);
    }

    /**
     * Dormand–Prince 8(5,3): for problems that are not stiff, at relative tolerances below about 1e-7; twelve evaluations of f a
     * step, and four or more where times between the steps are asked for. Hairer, Nørsett and Wanner, Solving Ordinary
     * Differential Equations I (1993), II.5.
     */
    public static OdeSolver dop853() {
        return new AdaptiveSolver("Dop853", Dop853::new);
    }

    /**
     * Begins with Tsitouras 5(4), turns to Radau IIA where the problem proves stiff, and back where it no longer is: when
     * nothing is known of the problem. {@link OdeSolution#report()} tells what it decided, and when.
     */
    public static OdeSolver auto() {
        return new AdaptiveSolver(
                "Auto (Tsit5, Radau IIA)",
                (problem, norm) -> new AutoSwitch(problem, new Tsit5(problem, norm), new Radau(problem, norm)));
    }

    /**
     * Radau IIA of orders 5 and 9: for stiff problems of up to a few dozen components, from middle to tight tolerances; after
     * Hairer and Wanner, Solving Ordinary Differential Equations II, IV.8.
     */
    public static OdeSolver radau() {
        return new AdaptiveSolver("Radau IIA", Radau::new);
    }

    /**
     * Backward differentiation formulas of variable order 1 to 5 and variable step: for stiff problems at fine tolerances
     * (1e-6 and below), for large ones, and where f is expensive. Less suited to frequent jumps, for after each the order
     * begins at 1, and to oscillation that dies slowly. Give the Jacobian with {@link OdeProblem#withJacobian} if it is
     * known. Reference: Brown, Byrne and Hindmarsh (1989), doi:10.1137/0910062.
     */
    public static OdeSolver bdf() {
        return bdf(Bdf.MAX_ORDER);
    }

    /**
     * The same with a bound on the order: 2 keeps it A-stable, for problems with eigenvalues near the imaginary axis.
     *
     * @param maxOrder the highest order to take, 1 to 5
     */
    public static OdeSolver bdf(int maxOrder) {
        if (maxOrder < 1 || maxOrder > Bdf.MAX_ORDER) {
            throw new IllegalArgumentException(
                    "maxOrder must be 1 to " + Bdf.MAX_ORDER + ", got " + maxOrder + ": 5 is the method's own choice");
        }
        String name = maxOrder == Bdf.MAX_ORDER ? "BDF" : "BDF of order up to " + maxOrder;
        return new AdaptiveSolver(name, (problem, norm) -> new Bdf(problem, norm, maxOrder));
    }

    /**
     * Rodas5P, a Rosenbrock method of order 5(4): for stiff problems of up to a few dozen components at loose to middle
     * tolerances; without iterations, but with a new Jacobian at every step. After Steinebach (2023),
     * doi:10.1007/s10543-023-00967-x.
     */
    public static OdeSolver rodas5P() {
        return new AdaptiveSolver("Rodas5P", Rodas5P::new);
    }
}

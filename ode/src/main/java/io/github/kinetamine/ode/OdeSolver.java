package io.github.kinetamine.ode;

import io.github.kinetamine.ode.lanes.LaneIntegrator;
import io.github.kinetamine.ode.lanes.LaneSystem;
import java.util.Optional;

/**
 * A method with its tolerance: immutable configuration. {@link Solvers} has the ones that this library brings. Implementations
 * are immutable and safe for use by many threads.
 */
public interface OdeSolver {

    /** The method's name in the literature. */
    String name();

    /** The tolerance. */
    Tolerance tolerance();

    /** The same method with another tolerance. */
    OdeSolver with(Tolerance tolerance);

    /** The same method with another limit of accepted steps; 100 000 unless told otherwise. */
    OdeSolver withMaxSteps(long maxSteps);

    /** A new workspace for a problem, started at its initial state. */
    Integrator integrator(OdeProblem problem);

    /**
     * A new workspace in which this method integrates many problems side by side; empty if the method can't.
     *
     * @param system the right-hand sides of all lanes
     * @param components how many components each lane has
     * @param lanes how many lanes there are at most
     */
    default Optional<LaneIntegrator> sideBySide(LaneSystem system, int components, int lanes) {
        return Optional.empty();
    }

    /**
     * Solves a problem. A failure is in the solution's {@link OdeSolution#status()}; {@link OdeSolution#orThrow()} makes it an
     * exception.
     */
    OdeSolution solve(OdeProblem problem, SaveAt saveAt);

    /** Solves a problem and keeps its end. */
    default OdeSolution solve(OdeProblem problem) {
        return solve(problem, SaveAt.end());
    }
}

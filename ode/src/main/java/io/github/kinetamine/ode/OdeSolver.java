package io.github.kinetamine.ode;

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
     * Solves a problem. A failure is in the solution's {@link OdeSolution#status()}; {@link OdeSolution#orThrow()} makes it an
     * exception.
     */
    OdeSolution solve(OdeProblem problem, SaveAt saveAt);

    /** Solves a problem and keeps its end. */
    default OdeSolution solve(OdeProblem problem) {
        return solve(problem, SaveAt.end());
    }
}

package io.github.kinetamine.ode;

/**
 * The right-hand side f of y' = f(t, y): the only thing that a user must write. It must not keep or change {@code y}. Between
 * the jumps that {@link OdeProblem#withJumps} names it should be smooth: of a jump that nobody has named a solver sees the
 * larger error at most, and where f looks the same on both sides of a short pulse a step may go over it without notice. An
 * instance that has no state of its own may be used by many threads.
 */
@FunctionalInterface
public interface OdeSystem {

    /**
     * Writes f(t, y).
     *
     * @param t the time
     * @param y the state, one number a component
     * @param dydt where the derivative goes; every component must be written
     */
    void derivatives(double t, double[] y, double[] dydt);
}

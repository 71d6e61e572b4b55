package io.github.kinetamine.ode;

/** The matrix of partial derivatives ∂f/∂y, for stiff methods; where it is not given, differences stand in for it. */
@FunctionalInterface
public interface Jacobian {

    /**
     * Writes ∂f/∂y at (t, y).
     *
     * @param t the time
     * @param y the state of n components; must not be kept or changed
     * @param dfdy n·n numbers, row by row: {@code dfdy[i·n + j] = ∂fᵢ/∂yⱼ}; zero on entry
     */
    void evaluate(double t, double[] y, double[] dfdy);
}

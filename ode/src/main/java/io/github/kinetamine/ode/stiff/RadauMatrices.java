package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;

/**
 * The Jacobian of {@link Radau} and the matrices decomposed with it, both kept over steps as long as they serve: the Jacobian as
 * long as Newton's iteration converges very fast, the decompositions as long as Jacobian, order and step stay. Mutable; of one
 * thread.
 */
final class RadauMatrices {

    private static final double RATE_TO_KEEP_JACOBIAN = 0.001;

    private final OdeSystem system;
    private final Counts counts;
    private final PartialDerivatives partials;
    private final RadauNewton newton;
    private final double[] jacobian;
    private double decomposedStep;
    private boolean isJacobianFresh;
    private boolean isJacobianWanted;

    RadauMatrices(OdeSystem system, int n, Counts counts, PartialDerivatives partials, RadauNewton newton) {
        this.system = system;
        this.counts = counts;
        this.partials = partials;
        this.newton = newton;
        this.jacobian = new double[n * n];
    }

    /** Forgets all. */
    void start() {
        isJacobianFresh = false;
        isJacobianWanted = true;
        decomposedStep = 0;
    }

    /**
     * Sees to the Jacobian and to the decompositions for a step; false if a matrix is singular or not finite.
     *
     * @param f0 f at the state, or about it
     * @param isF0Exact false if differences need f itself, which is then written to {@code f0}
     */
    boolean prepare(RadauTableau tableau, double t, double[] y, double[] f0, boolean isF0Exact, double h) {
        if (isJacobianWanted) {
            if (!partials.areGiven() && !isF0Exact) {
                system.derivatives(t, y, f0);
                counts.addEvaluations(1);
            }
            linearise(t, y, f0);
        }
        if (h != decomposedStep) {
            decomposedStep = newton.decompose(tableau, h, jacobian) ? h : 0;
        }
        return decomposedStep != 0;
    }

    /** Evaluates the Jacobian, for the next step to work with; {@code f0} is f at the state. */
    void linearise(double t, double[] y, double[] f0) {
        partials.evaluate(t, y, f0, jacobian, counts);
        isJacobianWanted = false;
        isJacobianFresh = true;
        decomposedStep = 0;
    }

    /** The Jacobian as it stands, row by row: the live array, to be read only. */
    double[] jacobian() {
        return jacobian;
    }

    /** After a step in vain a Jacobian of an earlier state is no longer trusted. */
    void distrust() {
        isJacobianWanted = !isJacobianFresh;
    }

    /** The state moves on, at the rate at which Newton's iteration converged; true if the Jacobian is kept. */
    boolean keepJacobian(double rate) {
        isJacobianFresh = false;
        isJacobianWanted = rate > RATE_TO_KEEP_JACOBIAN;
        return !isJacobianWanted;
    }

    /** The order has changed. */
    void forgetDecompositions() {
        decomposedStep = 0;
    }
}

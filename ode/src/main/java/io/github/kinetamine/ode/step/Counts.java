package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.SolverStats;

/** Running counts of what an integration costs. Mutable; of one thread. */
public final class Counts {

    /** Accepted steps. */
    public long steps;

    /** Steps tried in vain. */
    public long rejections;

    /** Evaluations of f. */
    public long evaluations;

    /** Evaluations of the Jacobian. */
    public long jacobians;

    /** LU decompositions. */
    public long decompositions;

    /** The counts as they stand. */
    public SolverStats stats() {
        return new SolverStats(steps, rejections, evaluations, jacobians, decompositions);
    }
}

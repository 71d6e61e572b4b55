package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.SolverStats;

/** Running counts of what an integration costs. Mutable; of one thread. */
public final class Counts {

    private long steps;
    private long rejections;
    private long evaluations;
    private long jacobians;
    private long decompositions;

    /** One more accepted step. */
    public void addStep() {
        steps++;
    }

    /** One more step tried in vain. */
    public void addRejection() {
        rejections++;
    }

    /** So many more evaluations of f. */
    public void addEvaluations(int count) {
        evaluations += count;
    }

    /** One more evaluation of the Jacobian. */
    public void addJacobian() {
        jacobians++;
    }

    /** One more LU decomposition. */
    public void addDecomposition() {
        decompositions++;
    }

    /** Accepted steps. */
    public long steps() {
        return steps;
    }

    /** Becomes the sum of three counts. */
    public void setToSum(Counts a, Counts b, Counts c) {
        steps = a.steps + b.steps + c.steps;
        rejections = a.rejections + b.rejections + c.rejections;
        evaluations = a.evaluations + b.evaluations + c.evaluations;
        jacobians = a.jacobians + b.jacobians + c.jacobians;
        decompositions = a.decompositions + b.decompositions + c.decompositions;
    }

    /** The counts as they stand. */
    public SolverStats stats() {
        return new SolverStats(steps, rejections, evaluations, jacobians, decompositions);
    }
}

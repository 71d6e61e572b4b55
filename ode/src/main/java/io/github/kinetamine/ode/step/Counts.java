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

    /** Evaluations of f. */
    public long evaluations() {
        return evaluations;
    }

    /** Becomes the sum of two counts. */
    public void setToSum(Counts a, Counts b) {
        steps = a.steps + b.steps;
        rejections = a.rejections + b.rejections;
        evaluations = a.evaluations + b.evaluations;
        jacobians = a.jacobians + b.jacobians;
        decompositions = a.decompositions + b.decompositions;
    }

    /** The counts as they stand. */
    public SolverStats stats() {
        return new SolverStats(steps, rejections, evaluations, jacobians, decompositions);
    }
}

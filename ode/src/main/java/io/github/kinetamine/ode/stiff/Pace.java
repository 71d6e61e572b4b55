package io.github.kinetamine.ode.stiff;

/**
 * What the recent steps of a method cost: evaluations of f per unit of time, where each step counts half as much as the one
 * after it. Mutable; of one thread.
 */
final class Pace {

    private static final double MEMORY = 0.5;

    private double evaluations;
    private double time;

    /** Forgets all steps. */
    void start() {
        evaluations = 0;
        time = 0;
    }

    /** One more step, with the evaluations of the attempts before it. */
    void add(long stepEvaluations, double stepSize) {
        evaluations = MEMORY * evaluations + stepEvaluations;
        time = MEMORY * time + stepSize;
    }

    /** Evaluations per unit of time; NaN before the first step. */
    double perTime() {
        return evaluations / time;
    }
}

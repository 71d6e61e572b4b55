package io.github.kinetamine.ode.stiff;

/**
 * The choice of order of {@link Radau}, and the tolerances within a step that follow from it.
 *
 * <p><b>Order.</b> When ten steps of about the same size have gone by and Newton's iteration converges very fast, the order
 * goes up; when the iteration fails or converges slowly, down. Order 13 brought nothing at relative tolerances down to 1e-10.
 *
 * <p><b>Tolerance.</b> The error estimate falls with h^(s+1), the true error with h^(2s). So that the true error falls with the
 * tolerance, the estimate is held against {@code 0.05 rtol^(2/3)} with 3 stages and {@code 0.01 rtol^(3/5)} with 5, and the
 * absolute tolerance in proportion; Hairer and Wanner's codes do so with 0.1 for both. What Newton's iteration may leave, as a
 * part of that, falls with its power 0.6. These numbers were chosen by work and precision on ROBER, HIRES, OREGO, VDPOL and a
 * model of drug and target. Mutable; of one thread.
 */
final class RadauOrder {

    static final int FEWEST_STAGES = 3;
    static final int MOST_STAGES = 5;

    private static final double PART_OF_THREE_STAGES = 0.05;
    private static final double PART_OF_FIVE_STAGES = 0.01;
    private static final double LOOSEST_NEWTON = 0.03;
    private static final double NEWTON_POWER = 0.6;
    private static final double ROUNDING = 10 * Math.ulp(1.0);

    private static final double FINE = 2e-6;
    private static final int STEPS_BEFORE_RISE = 10;
    private static final double RATE_TO_RISE = 0.002;
    private static final double RATE_TO_FALL = 0.8;
    private static final double STEADY_FACTOR = 1.2;

    private final double relative;
    private final int fewestStages;
    private final int mostStages;
    private RadauTableau tableau;
    private double toleranceFactor;
    private double newtonTolerance;
    private int steps;

    /**
     * A choice between two numbers of stages.
     *
     * @param relative the relative tolerance
     */
    RadauOrder(double relative, int fewestStages, int mostStages) {
        this.relative = relative;
        this.fewestStages = fewestStages;
        this.mostStages = mostStages;
        this.tableau = RadauTableau.of(fewestStages);
    }

    /** Begins with the lower order. */
    void start() {
        use(fewestStages);
    }

    /** Begins where the solution is known to be smooth: with the higher order at fine tolerances. */
    void startSmooth() {
        use(relative < FINE ? mostStages : fewestStages);
    }

    private void use(int stages) {
        tableau = RadauTableau.of(stages);
        double part = stages == FEWEST_STAGES ? PART_OF_THREE_STAGES : PART_OF_FIVE_STAGES;
        double inner = part * Math.pow(relative, (stages + 1.0) / (2 * stages));
        toleranceFactor = inner / relative;
        newtonTolerance = Math.max(ROUNDING / inner, Math.min(LOOSEST_NEWTON, Math.pow(inner, NEWTON_POWER)));
        steps = 0;
    }

    /**
     * Chooses the order after an accepted step; true if it is another one.
     *
     * @param rate the rate at which Newton's iteration converged
     * @param failed true if it failed in an attempt at this step
     * @param factor by which factor the next step is longer
     */
    boolean choose(double rate, boolean failed, double factor) {
        steps++;
        int stages = tableau.stages;
        if (failed || rate >= RATE_TO_FALL) {
            stages = fewestStages;
        } else if (steps > STEPS_BEFORE_RISE
                && rate <= RATE_TO_RISE
                && factor > 1 / STEADY_FACTOR
                && factor < STEADY_FACTOR) {
            stages = mostStages;
        }
        boolean isOther = stages != tableau.stages;
        if (isOther) {
            use(stages);
        }
        return isOther;
    }

    /** The method of the order chosen. */
    RadauTableau tableau() {
        return tableau;
    }

    /** The method of the highest order that may be chosen. */
    RadauTableau highest() {
        return RadauTableau.of(mostStages);
    }

    /** The power of h with which the error estimate falls. */
    int estimate() {
        return tableau.stages + 1;
    }

    /** What the error estimate may be, in tolerances. */
    double toleranceFactor() {
        return toleranceFactor;
    }

    /** What Newton's iteration may leave, as a part of that. */
    double newtonTolerance() {
        return newtonTolerance;
    }
}

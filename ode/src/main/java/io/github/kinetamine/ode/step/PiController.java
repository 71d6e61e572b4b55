package io.github.kinetamine.ode.step;

/**
 * Step size control with a proportional and an integral part, after Gustafsson (1991) and Hairer, Nørsett and Wanner I, IV.2:
 * {@code h ← h · safety · err^{−(1/k − 0.75 β)} · err_old^{β}}, k the order of the error estimate plus one. After a rejection
 * the step does not grow at once. Factors have five digits. Mutable; of one thread.
 */
public final class PiController {

    private static final double SAFETY = 0.9;
    private static final double OLDEST_LOG = Coarse.log2(1e-4);

    private final double exponent;
    private final double beta;
    private final double smallest;
    private final double largest;
    private double previousLog = OLDEST_LOG;
    private boolean rejected;

    /**
     * A controller.
     *
     * @param order the order with which the error estimate falls: err = O(h^order)
     * @param beta the weight of the previous error; 0: none
     * @param smallest the smallest factor from one step to the next, such as 0.2
     * @param largest the largest factor, such as 10
     */
    public PiController(double order, double beta, double smallest, double largest) {
        this.exponent = 1 / order - 0.75 * beta;
        this.beta = beta;
        this.smallest = smallest;
        this.largest = largest;
    }

    /** Forgets what was before. */
    public void start() {
        previousLog = OLDEST_LOG;
        rejected = false;
    }

    /** The factor from an accepted step with this error to the next. */
    public double accept(double error) {
        double log = Coarse.log2(error);
        double factor = SAFETY * Coarse.exp2(beta * previousLog - exponent * log);
        factor = Math.min(largest, Math.max(smallest, factor));
        if (rejected) {
            factor = Math.min(1, factor);
        }
        previousLog = Math.max(log, OLDEST_LOG);
        rejected = false;
        return factor;
    }

    /** The factor from a rejected step with this error, which may be infinite or NaN, to the next attempt. */
    public double reject(double error) {
        rejected = true;
        if (!(error < Double.POSITIVE_INFINITY)) {
            return smallest;
        }
        return Math.max(smallest, Math.min(1, SAFETY * Coarse.exp2(-exponent * Coarse.log2(error))));
    }
}

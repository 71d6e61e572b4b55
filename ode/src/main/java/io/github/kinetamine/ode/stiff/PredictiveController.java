package io.github.kinetamine.ode.stiff;

/**
 * Step size control for implicit methods after Gustafsson (1994; Hairer and Wanner II, IV.8): besides the error of this step the
 * controller looks at how error and step changed from the last one, {@code h ← h · (h/h_old) · (err_old/err²)^{1/k}}, and takes
 * the more careful proposal; many Newton iterations make the safety factor smaller. Mutable; of one thread.
 */
final class PredictiveController {

    private static final double SAFETY = 0.9;
    private static final double SMALLEST = 0.2;
    private static final double LARGEST = 8;
    private static final double OLDEST_ERROR = 0.01;

    private double previousError;
    private double previousStep;

    /** Forgets what was before. */
    void start() {
        previousStep = 0;
    }

    /**
     * The factor from a step to the next or, after a rejection, to the next attempt.
     *
     * @param error the error of the step relative to the tolerance
     * @param newton the iterations that the step took
     * @param order the power of h with which the error falls
     */
    double factor(double error, RadauNewton newton, int order) {
        double most = 2.0 * newton.maxIterations();
        double safety = SAFETY * (1 + most) / (newton.iterations() + most);
        return bounded(safety * Math.pow(error, -1.0 / order));
    }

    /** The factor after an accepted step of size h; remembers it for the next. */
    double accept(double h, double error, RadauNewton newton, int order) {
        double factor = factor(error, newton, order);
        if (previousStep != 0) {
            double predicted = SAFETY * (h / previousStep) * Math.pow(previousError / (error * error), 1.0 / order);
            factor = Math.min(factor, bounded(predicted));
        }
        previousStep = h;
        previousError = Math.max(OLDEST_ERROR, error);
        return factor;
    }

    private static double bounded(double factor) {
        return Math.min(LARGEST, Math.max(SMALLEST, factor));
    }
}

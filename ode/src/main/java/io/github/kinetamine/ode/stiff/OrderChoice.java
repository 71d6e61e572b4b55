package io.github.kinetamine.ode.stiff;

/**
 * The order and the step size that come next, from the local errors that order q made and that q − 1 and q + 1 would have
 * made: the order that allows the longest step is taken. An error of order p allows the step to change by the factor
 * {@code 1/((bias · error)^{1/(p + 1)} + 1e-6)}; the bias, 6, for a higher order 10, is the safety factor. A change is worth its
 * new matrix only if the step grows by half at least; it never grows more than tenfold but after the first step.
 *
 * <p>Unlike in the reference, the order below has to earn its longer step: its error counts six times more, with the exponent of
 * the current order. On the problems that this method is tested with, falling back too readily costs digits (OREGO) and
 * evaluations (HIRES at 1e-6), though fewer evaluations elsewhere.
 *
 * <p>Reference: Brown, Byrne and Hindmarsh (1989), see {@link BdfCoefficients}, section 2. A workspace of one thread.
 */
final class OrderChoice {

    private static final double BIAS = 6;
    private static final double BIAS_ABOVE = 10;
    private static final double CAUTION_BELOW = 6;
    private static final double SMALLEST_SUM = 1e-6;
    private static final double WORTH_A_CHANGE = 1.5;

    private int order;
    private double growth;

    /** The factor by which a step of an order may change after this error. */
    static double factor(double error, int order) {
        return factor(BIAS * error, order + 1.0);
    }

    private static double factor(double biased, double exponent) {
        return 1 / (Math.pow(biased, 1 / exponent) + SMALLEST_SUM);
    }

    /** Keeps the order. */
    void keep(int current, double error, double largest) {
        order = current;
        growth = bounded(factor(error, current), largest);
    }

    /**
     * Chooses among three orders.
     *
     * @param below the error of order q − 1; infinite where there is none
     * @param same the error of order q
     * @param above the error of order q + 1; infinite where there is none
     * @param largest the largest factor
     */
    void choose(int current, double below, double same, double above, double largest) {
        double lower = factor(CAUTION_BELOW * below, current);
        double equal = factor(same, current);
        double higher = factor(BIAS_ABOVE * above, current + 2.0);
        order = current;
        double best = equal;
        if (lower > best) {
            order = current - 1;
            best = lower;
        }
        if (higher > best) {
            order = current + 1;
            best = higher;
        }
        growth = bounded(best, largest);
        if (growth == 1) {
            order = current;
        }
    }

    private static double bounded(double factor, double largest) {
        return factor >= WORTH_A_CHANGE ? Math.max(1, Math.min(largest, factor)) : 1;
    }

    /** The order to take. */
    int order() {
        return order;
    }

    /** The factor from the last step to the next, at least 1. */
    double growth() {
        return growth;
    }
}

package io.github.kinetamine.nca;

/**
 * A curve between two neighbouring observations: a straight line or an exponential, whole or in part.
 *
 * <p>The moment of a straight line is the trapezoid of t·C, as the field computes it; it differs from the integral of t·C
 * along that line in the third order of the step.
 */
record Piece(double t1, double c1, double t2, double c2, boolean isExponential) {

    /** Below this fall of ln C the moment is a series: the closed form loses digits. */
    private static final double SMALL = 0.05;

    private static final int TERMS = 9;

    static Piece of(AreaRule rule, double t1, double c1, double t2, double c2) {
        return new Piece(t1, c1, t2, c2, rule.isExponential(c1, c2));
    }

    /** The concentration at a time within the piece. */
    double at(double t) {
        if (t == t1) {
            return c1;
        }
        if (t == t2) {
            return c2;
        }
        double part = (t - t1) / (t2 - t1);
        return isExponential ? c1 * Math.exp(part * Math.log(c2 / c1)) : c1 + part * (c2 - c1);
    }

    /** ∫ C dt from {@code a} to {@code b} within the piece. */
    double area(double a, double b) {
        return isExponential ? AreaRule.exponentialArea(b - a, at(a), at(b)) : (b - a) * (at(a) + at(b)) / 2;
    }

    /** ∫ t·C dt from {@code a} to {@code b} within the piece. */
    double moment(double a, double b) {
        double ca = at(a);
        double cb = at(b);
        double h = b - a;
        if (!isExponential) {
            return h * (a * ca + b * cb) / 2;
        }
        double fall = Math.log(ca / cb);
        return fall >= 0
                ? a * area(a, b) + h * h * ca * firstMoment(fall)
                : b * area(a, b) - h * h * cb * firstMoment(-fall);
    }

    /** ∫ s·exp(−x·s) ds from 0 to 1, which is (1 − (1 + x)·exp(−x))/x². */
    static double firstMoment(double x) {
        if (x >= SMALL) {
            return (1 - (1 + x) * Math.exp(-x)) / (x * x);
        }
        double term = 1;
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            sum += term / (k + 2);
            term *= -x / (k + 1);
        }
        return sum;
    }
}

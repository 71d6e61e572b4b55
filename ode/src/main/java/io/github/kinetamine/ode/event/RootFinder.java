package io.github.kinetamine.ode.event;

/**
 * The ITP method (interpolate, truncate, project): regula falsi where the curve is smooth, and never more than one evaluation
 * beyond bisection where it is not. It looks for the point where a curve leaves one side of zero; zero itself still belongs to
 * the side that is left, so that a curve which rests on zero crosses where it leaves zero. A workspace of one thread.
 *
 * <p>Reference: Oliveira IFD, Takahashi RHC. An enhancement of the bisection method average performance preserving minmax
 * optimality. ACM Trans Math Softw 2021;47(1):5, doi:10.1145/3423597; with κ₁ = 0.2/(b − a), κ₂ = 2, n₀ = 1.
 */
final class RootFinder {

    private static final double K1 = 0.2;
    private static final int SLACK = 1;

    /** A continuous function of time. */
    @FunctionalInterface
    interface Curve {
        double at(double t);
    }

    private double low;
    private double high;
    private double atLow;
    private double atHigh;

    /**
     * Where a curve crosses zero.
     *
     * @param side the sign of the curve at {@code a}, where it may also be zero
     * @param a where the curve has not yet crossed
     * @param b where it has; before or after {@code a}
     * @param resolution how close is close enough
     */
    double find(Curve curve, double side, double a, double b, double resolution) {
        low = a;
        high = b;
        atLow = side * curve.at(a);
        atHigh = side * curve.at(b);
        if (atLow == 0 && isAtOnce(curve, side, resolution)) {
            return a;
        }
        double width = Math.abs(b - a);
        // how wide the bracket may still be so that bisection would come to an end in time
        double allowed = resolution * Math.scalb(1.0, (int) Math.ceil(log2(width / resolution)) + SLACK);
        while (Math.abs(high - low) > resolution) {
            double x = estimate(width, allowed / 2);
            if (x == low || x == high) {
                break;
            }
            keep(x, side * curve.at(x));
            allowed /= 2;
        }
        return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
    }

    private boolean isAtOnce(Curve curve, double side, double resolution) {
        double x = low + Math.copySign(Math.min(resolution, Math.abs(high - low)), high - low);
        double value = side * curve.at(x);
        if (value < 0) {
            keep(x, value);
        }
        return value < 0;
    }

    /** The larger size of the curve at the two neighbouring times between which it crosses. */
    double residue() {
        return Math.max(Math.abs(atLow), Math.abs(atHigh));
    }

    private double estimate(double width, double radius) {
        double bracket = high - low;
        double middle = low + bracket / 2;
        double falsi = low + bracket * (atLow / (atLow - atHigh));
        double away = middle - falsi;
        double truncation = K1 * bracket * bracket / width;
        double x = truncation <= Math.abs(away) ? falsi + Math.copySign(truncation, away) : middle;
        double reach = Math.max(0, radius - Math.abs(bracket) / 2);
        double projected = Math.abs(x - middle) <= reach ? x : middle - Math.copySign(reach, away);
        return projected == low || projected == high || Double.isNaN(projected) ? middle : projected;
    }

    private void keep(double x, double value) {
        if (value < 0) {
            high = x;
            atHigh = value;
        } else {
            low = x;
            atLow = value;
        }
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}

package io.github.kinetamine.nca;

/**
 * The shape that a curve is taken to have between two observations, and with it the area below. Each of the rules is exact
 * for one shape of the piece.
 */
enum AreaRule {
    /** A straight line: the trapezoid. */
    LINEAR {
        @Override
        boolean isExponential(double c1, double c2) {
            return false;
        }
    },
    /** An exponential; a straight line where a concentration is zero. */
    LOGARITHMIC {
        @Override
        boolean isExponential(double c1, double c2) {
            return c1 > 0 && c2 > 0 && c1 != c2;
        }
    },
    /** A straight line where the concentration rises, an exponential where it falls. */
    LINEAR_UP_LOG_DOWN {
        @Override
        boolean isExponential(double c1, double c2) {
            return c2 < c1 && c2 > 0;
        }
    };

    /** Whether the piece between these concentrations is an exponential, or else a straight line. */
    abstract boolean isExponential(double c1, double c2);

    final double area(double hours, double c1, double c2) {
        return isExponential(c1, c2) ? exponentialArea(hours, c1, c2) : hours * (c1 + c2) / 2;
    }

    static double exponentialArea(double hours, double c1, double c2) {
        double low = Math.min(c1, c2);
        double fall = Math.max(c1, c2) - low;
        return fall > 0 ? hours * (fall / logarithm(low, fall)) : hours * low;
    }

    /** {@code ln(1 + fall/low)}: keeps its digits where both are nearly the same, and its range where low is tiny. */
    private static double logarithm(double low, double fall) {
        double ratio = fall / low;
        return ratio < Double.POSITIVE_INFINITY ? Math.log1p(ratio) : Math.log(fall) - Math.log(low);
    }
}

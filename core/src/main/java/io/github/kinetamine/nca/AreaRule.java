package io.github.kinetamine.nca;

/** The area under one piece of a curve between two observations. Each of the rules is exact for one shape of the piece. */
enum AreaRule {
    /** The trapezoid: exact for a straight line. */
    LINEAR {
        @Override
        double area(double hours, double c1, double c2) {
            return hours * (c1 + c2) / 2;
        }
    },
    /** Exact for an exponential; a trapezoid where a concentration is zero. */
    LOGARITHMIC {
        @Override
        double area(double hours, double c1, double c2) {
            double low = Math.min(c1, c2);
            double fall = Math.max(c1, c2) - low;
            return low > 0 && fall > 0 ? hours * (fall / logarithm(low, fall)) : LINEAR.area(hours, c1, c2);
        }

        /** {@code ln(1 + fall/low)}: keeps its digits where both are nearly the same, and its range where low is tiny. */
        private static double logarithm(double low, double fall) {
            double ratio = fall / low;
            return ratio < Double.POSITIVE_INFINITY ? Math.log1p(ratio) : Math.log(fall) - Math.log(low);
        }
    },
    /** A straight line where the concentration rises, an exponential where it falls. */
    LINEAR_UP_LOG_DOWN {
        @Override
        double area(double hours, double c1, double c2) {
            return c2 < c1 ? LOGARITHMIC.area(hours, c1, c2) : LINEAR.area(hours, c1, c2);
        }
    };

    abstract double area(double hours, double c1, double c2);
}

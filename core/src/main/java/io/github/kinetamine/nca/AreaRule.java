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
    /** Exact for an exponential; a trapezoid where a concentration is zero or both are nearly the same. */
    LOGARITHMIC {
        @Override
        double area(double hours, double c1, double c2) {
            if (c1 <= 0 || c2 <= 0) {
                return LINEAR.area(hours, c1, c2);
            }
            double x = Math.log(c1 / c2);
            // (c1 − c2)/ln(c1/c2) loses its digits near c1 = c2; there the trapezoid's error, x²/12, is below them
            return Math.abs(x) < 1e-7 ? LINEAR.area(hours, c1, c2) : hours * (c1 - c2) / x;
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

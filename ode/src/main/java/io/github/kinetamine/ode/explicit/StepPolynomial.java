package io.github.kinetamine.ode.explicit;

/**
 * Interpolating polynomials of one step, component by component, in powers of θ: coefficient d of component i at
 * {@code c[d·n + i]}. Stateless and safe for use by many threads.
 */
final class StepPolynomial {

    private StepPolynomial() {}

    /** Writes {@code y + θ·(rise + (1 − θ)·(d2 + θ·(d3 + (1 − θ)·(d4 + …)))))}, which has the slopes g0 and g1 at its ends. */
    static void nested(
            double[] c,
            int n,
            int i,
            double y0,
            double y1,
            double g0,
            double g1,
            double d4,
            double d5,
            double d6,
            double d7) {
        double rise = y1 - y0;
        double d2 = g0 - rise;
        double d3 = rise - g1 - d2;
        c[i] = y0;
        c[n + i] = g0;
        c[2 * n + i] = d4 + d3 - d2;
        c[3 * n + i] = d6 + d5 - 2 * d4 - d3;
        c[4 * n + i] = d7 - 3 * d6 - 2 * d5 + d4;
        c[5 * n + i] = -3 * d7 + 3 * d6 + d5;
        c[6 * n + i] = 3 * d7 - d6;
        c[7 * n + i] = -d7;
    }

    /**
     * Writes the polynomial of degree 7 through the values y0 … y3 and slopes g0 … g3 at θ = 0, 1/3, 2/3, 1, by divided
     * differences in s = 3θ.
     */
    static void throughThirds(
            double[] c,
            int n,
            int i,
            double y0,
            double g0,
            double y1,
            double g1,
            double y2,
            double g2,
            double y3,
            double g3) {
        double s0 = g0 / 3;
        double s1 = g1 / 3;
        double s2 = g2 / 3;
        double s3 = g3 / 3;
        double r01 = y1 - y0;
        double r12 = y2 - y1;
        double r23 = y3 - y2;
        // second differences over nodes 001, 011, 112, 122, 223, 233
        double a2 = r01 - s0;
        double b2 = s1 - r01;
        double c2 = r12 - s1;
        double d2 = s2 - r12;
        double e2 = r23 - s2;
        double f2 = s3 - r23;
        double a3 = b2 - a2;
        double b3 = (c2 - b2) / 2;
        double c3 = d2 - c2;
        double d3 = (e2 - d2) / 2;
        double e3 = f2 - e2;
        double a4 = (b3 - a3) / 2;
        double b4 = (c3 - b3) / 2;
        double c4 = (d3 - c3) / 2;
        double d4 = (e3 - d3) / 2;
        double a5 = (b4 - a4) / 2;
        double b5 = (c4 - b4) / 3;
        double c5 = (d4 - c4) / 2;
        double a6 = (b5 - a5) / 3;
        double b6 = (c5 - b5) / 3;
        double a7 = (b6 - a6) / 3;
        c[i] = y0;
        c[n + i] = g0;
        c[2 * n + i] = 9 * (a2 - a3 + a4 - 2 * a5 + 4 * a6 - 12 * a7);
        c[3 * n + i] = 27 * (a3 - 2 * a4 + 5 * a5 - 12 * a6 + 40 * a7);
        c[4 * n + i] = 81 * (a4 - 4 * a5 + 13 * a6 - 51 * a7);
        c[5 * n + i] = 243 * (a5 - 6 * a6 + 31 * a7);
        c[6 * n + i] = 729 * (a6 - 9 * a7);
        c[7 * n + i] = 2187 * a7;
    }

    /** The polynomial of component i at θ. */
    static double value(double[] c, int n, int i, int degree, double theta) {
        double value = c[degree * n + i];
        for (int d = degree - 1; d >= 0; d--) {
            value = value * theta + c[d * n + i];
        }
        return value;
    }

    /** Its derivative with respect to θ. */
    static double slope(double[] c, int n, int i, int degree, double theta) {
        double slope = degree * c[degree * n + i];
        for (int d = degree - 1; d >= 1; d--) {
            slope = slope * theta + d * c[d * n + i];
        }
        return slope;
    }
}

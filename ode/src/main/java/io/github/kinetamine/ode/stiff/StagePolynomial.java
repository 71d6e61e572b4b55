package io.github.kinetamine.ode.stiff;

import java.util.Arrays;

/**
 * The polynomial {@code u(θ) = Σ_d c_d θ^d}, d from 1 to s + 2, that a Radau IIA step adds to the state at its beginning: the
 * collocation polynomial of degree s, and corrections of degree s + 2 that vanish at both ends. A workspace of one thread.
 */
final class StagePolynomial {

    /** By how much the degree exceeds the number of stages. */
    static final int EXCESS = 2;

    private final int n;
    private final double[] c;
    private int degree;

    StagePolynomial(int n, int maxStages) {
        this.n = n;
        this.c = new double[n * (maxStages + EXCESS)];
    }

    /** The degree; 0 if there is none yet. */
    int degree() {
        return degree;
    }

    void clear() {
        degree = 0;
    }

    /** Becomes the polynomial through 0 at 0 and Z at the nodes. */
    void fit(RadauTableau tableau, double[] z) {
        int s = tableau.stages;
        degree = s + EXCESS;
        for (int d = 0; d < s; d++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int k = 0; k < s; k++) {
                    sum += tableau.coefficients[d * s + k] * z[k * n + i];
                }
                c[d * n + i] = sum;
            }
        }
        Arrays.fill(c, s * n, degree * n, 0);
    }

    /** Adds a shape, given from the coefficient of θ upward, times an amplitude for each component. */
    void add(double[] shape, double[] amplitude) {
        for (int d = 0; d < degree; d++) {
            for (int i = 0; i < n; i++) {
                c[d * n + i] += shape[d] * amplitude[i];
            }
        }
    }

    /** The value of a component. */
    double value(int i, double theta) {
        double value = 0;
        for (int d = degree - 1; d >= 0; d--) {
            value = value * theta + c[d * n + i];
        }
        return value * theta;
    }

    /** The derivative of a component with respect to θ. */
    double slope(int i, double theta) {
        double slope = 0;
        for (int d = degree - 1; d >= 0; d--) {
            slope = slope * theta + (d + 1) * c[d * n + i];
        }
        return slope;
    }

    /** The derivative of a component with respect to θ at 0. */
    double slopeAtStart(int i) {
        return c[i];
    }

    /** Writes the coefficients from that of θ upward, and zeros up to as many as there is room for. */
    void write(double[] out, int offset, int maxDegree) {
        System.arraycopy(c, 0, out, offset, degree * n);
        Arrays.fill(out, offset + degree * n, offset + maxDegree * n, 0);
    }
}

package io.github.kinetamine.ode.stiff;

import java.util.Arrays;

/**
 * The polynomial {@code u(θ) = Σ_d c_d θ^d}, d from 1, that a step adds to the state at its beginning: a sum of shapes, which are
 * polynomials of one number, times amplitudes, which are vectors. A workspace of one thread.
 */
final class StagePolynomial {

    private final int n;
    private final double[] c;
    private int degree;

    StagePolynomial(int n, int maxDegree) {
        this.n = n;
        this.c = new double[n * maxDegree];
    }

    /** The degree; 0 if there is none yet. */
    int degree() {
        return degree;
    }

    /** Becomes zero, of a degree. */
    void clear(int newDegree) {
        degree = newDegree;
        Arrays.fill(c, 0, degree * n, 0);
    }

    /** Becomes the polynomial through 0 at 0 and Z at the nodes, of degree s with room for corrections. */
    void fit(RadauTableau tableau, double[] z) {
        int s = tableau.stages;
        clear(tableau.degree);
        for (int d = 0; d < s; d++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int k = 0; k < s; k++) {
                    sum += tableau.coefficients[d * s + k] * z[k * n + i];
                }
                c[d * n + i] = sum;
            }
        }
    }

    /** Sets the coefficients of a component, where the degree is 5. */
    void set(int i, double c1, double c2, double c3, double c4, double c5) {
        c[i] = c1;
        c[n + i] = c2;
        c[2 * n + i] = c3;
        c[3 * n + i] = c4;
        c[4 * n + i] = c5;
    }

    /** Adds a shape, given from the coefficient of θ upward, times an amplitude for each component. */
    void add(double[] shape, double[] amplitude) {
        for (int d = 0; d < shape.length; d++) {
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

    /** The second derivative of a component with respect to θ at 0. */
    double curvatureAtStart(int i) {
        return 2 * c[n + i];
    }

    /** Writes the coefficients from that of θ upward, and zeros up to as many as there is room for. */
    void write(double[] out, int offset, int maxDegree) {
        System.arraycopy(c, 0, out, offset, degree * n);
        Arrays.fill(out, offset + degree * n, offset + maxDegree * n, 0);
    }
}

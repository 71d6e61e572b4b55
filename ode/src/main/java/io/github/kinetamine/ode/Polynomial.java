package io.github.kinetamine.ode;

/** The interpolating polynomials of steps: coefficients by power of θ, component by component. */
final class Polynomial {

    private Polynomial() {}

    /** Writes {@code Σ_d c[offset + d·n + i]·θ^d} for each component i, by Horner's rule. */
    static void evaluate(double[] c, int offset, int n, int degree, double theta, double[] out) {
        for (int i = 0; i < n; i++) {
            double value = c[offset + degree * n + i];
            for (int d = degree - 1; d >= 0; d--) {
                value = value * theta + c[offset + d * n + i];
            }
            out[i] = value;
        }
    }
}

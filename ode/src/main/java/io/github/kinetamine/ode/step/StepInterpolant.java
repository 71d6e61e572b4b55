package io.github.kinetamine.ode.step;

import java.util.Arrays;

/**
 * The polynomial that interpolates one step, {@code yᵢ(t) = Σ_d c[d·n + i]·θ^d} with {@code θ = (t − from)/(to − from)}, and
 * the times between which it holds. Beyond its ends it keeps the value of the nearer one. A workspace of one thread.
 */
public final class StepInterpolant {

    private final int n;
    private final int degree;
    private final double[] coefficients;
    private double from;
    private double to;

    /** For states of n components. */
    public StepInterpolant(int n, int degree) {
        this.n = n;
        this.degree = degree;
        this.coefficients = new double[n * (degree + 1)];
    }

    /** Takes over the last step of a method. */
    public void read(StepMethod method) {
        method.writePolynomial(coefficients);
        from = method.previousTime();
        to = method.time();
    }

    /** Becomes constant: what is known at a time before any step. */
    public void hold(double t, double[] y) {
        Arrays.fill(coefficients, 0);
        System.arraycopy(y, 0, coefficients, 0, n);
        from = t;
        to = t;
    }

    /** Writes the state at a time. */
    public void at(double t, double[] out) {
        evaluate(coefficients, 0, n, degree, theta(t, from, to), out);
    }

    /** Where the step began. */
    public double from() {
        return from;
    }

    /** Where the step ended. */
    public double to() {
        return to;
    }

    /** Copies the coefficients. */
    public void copyCoefficients(double[] out, int offset) {
        System.arraycopy(coefficients, 0, out, offset, coefficients.length);
    }

    /** Which part of a step lies before t, from 0 to 1; 0 where the step has no length. */
    public static double theta(double t, double from, double to) {
        return to == from ? 0 : Math.max(0, Math.min(1, (t - from) / (to - from)));
    }

    /** Writes {@code Σ_d c[offset + d·n + i]·θ^d} for each component i, by Horner's rule. */
    public static void evaluate(double[] c, int offset, int n, int degree, double theta, double[] out) {
        for (int i = 0; i < n; i++) {
            double value = c[offset + degree * n + i];
            for (int d = degree - 1; d >= 0; d--) {
                value = value * theta + c[offset + d * n + i];
            }
            out[i] = value;
        }
    }
}

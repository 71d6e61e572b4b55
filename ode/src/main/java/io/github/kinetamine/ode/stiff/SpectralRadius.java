package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;

/**
 * An estimate of the largest |λ| of ∂f/∂y by the power method, with differences of f in place of products with the matrix. It
 * comes from below, and the better the more often it is asked along one solution, since it goes on from the direction that it
 * found before. A workspace of one thread.
 *
 * <p>Reference: Sommeijer BP, Shampine LF, Verwer JG. RKC: an explicit solver for parabolic PDEs. J Comput Appl Math
 * 1998;88:315-26, doi:10.1016/S0377-0427(97)00219-7, section 2.2.
 */
final class SpectralRadius {

    private static final double ROOT_OF_ROUNDING = Math.sqrt(Math.ulp(1.0));

    private final OdeSystem system;
    private final double[] f;
    private final double[] shifted;
    private final double[] direction;
    private boolean isFresh = true;

    SpectralRadius(OdeSystem system, int n) {
        this.system = system;
        this.f = new double[n];
        this.shifted = new double[n];
        this.direction = new double[n];
    }

    /** Forgets the direction that it found. */
    void start() {
        isFresh = true;
    }

    /** The estimate at (t, y) after some rounds, each of which costs one evaluation of f; one more is for f(t, y). */
    double estimate(double t, double[] y, int rounds, Counts counts) {
        system.derivatives(t, y, f);
        if (isFresh) {
            System.arraycopy(f, 0, direction, 0, y.length);
            isFresh = false;
        }
        counts.addEvaluations(1 + rounds);
        double size = ROOT_OF_ROUNDING * Math.max(norm(y), Double.MIN_NORMAL / ROOT_OF_ROUNDING);
        double rate = 0;
        for (int round = 0; round < rounds; round++) {
            rate = multiply(t, y, size);
        }
        return rate;
    }

    /** Replaces the direction by its product with the matrix; how much longer it became. */
    private double multiply(double t, double[] y, double size) {
        double length = norm(direction);
        boolean isUsable = length > 0 && length < Double.POSITIVE_INFINITY;
        double even = 1 / Math.sqrt(y.length);
        for (int i = 0; i < y.length; i++) {
            shifted[i] = y[i] + size * (isUsable ? direction[i] / length : even);
        }
        system.derivatives(t, shifted, direction);
        for (int i = 0; i < y.length; i++) {
            direction[i] -= f[i];
        }
        return norm(direction) / size;
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}

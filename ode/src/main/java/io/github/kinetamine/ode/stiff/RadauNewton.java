package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import java.util.Arrays;

/**
 * Simplified Newton iterations for the stages of a Radau IIA step, after Hairer and Wanner II, IV.8.
 *
 * <p>The unknowns are {@code Zᵢ = Yᵢ − y}, with {@code Z = h(A ⊗ I)F(Z)}. One Newton matrix of s·n rows would serve all of them;
 * multiplied by {@code (hA)⁻¹ ⊗ I} and in the coordinates {@code W = (T⁻¹ ⊗ I)Z} it falls apart into a real matrix {@code γ/h·I − J}
 * and a complex one {@code (α + iβ)/h·I − J} for each pair of eigenvalues, of n rows each.
 *
 * <p>Two successive changes of W tell the rate θ at which they shrink. When θ/(1 − θ) times the last change, an estimate of what
 * is left, is small enough, the iteration ends; when θ shows that it would not be small enough in as many iterations as are
 * allowed, it ends at once, with the advice how much shorter the step should be. A workspace of one thread.
 */
final class RadauNewton {

    private static final double DIVERGENCE = 0.99;
    private static final double ROUNDING = Math.ulp(1.0);

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final Counts counts;
    private final int n;
    private final DenseLu real;
    private final ComplexLu[] complex;
    private final double[] y;
    private final double[] w;
    private final double[] f;
    private final double[] change;
    private final double[] re;
    private final double[] im;
    private final double[] scale;

    private RadauTableau tableau;
    private double h;
    private double remaining = 1;
    private double rate;
    private double shortening;
    private int iterations;
    private boolean wasFinite;

    RadauNewton(OdeSystem system, ErrorNorm norm, int maxStages, Counts counts) {
        this.system = system;
        this.norm = norm;
        this.counts = counts;
        this.n = norm.size();
        this.tableau = RadauTableau.of(maxStages);
        this.real = new DenseLu(n);
        this.complex = new ComplexLu[(maxStages - 1) / 2];
        for (int k = 0; k < complex.length; k++) {
            complex[k] = new ComplexLu(n);
        }
        this.y = new double[n];
        this.w = new double[n * maxStages];
        this.f = new double[n * maxStages];
        this.change = new double[n * maxStages];
        this.re = new double[n];
        this.im = new double[n];
        this.scale = new double[n];
    }

    /** Forgets how earlier iterations went. */
    void start() {
        remaining = 1;
    }

    /** How many iterations the last call of {@link #solve} took. */
    int iterations() {
        return iterations;
    }

    /** How many iterations {@link #solve} may take. */
    int maxIterations() {
        return 7 + (tableau.stages - 3) * 5 / 2;
    }

    /** The rate θ at which the last iterations converged; 0 if one was enough. */
    double rate() {
        return rate;
    }

    /** True unless f or the change was NaN or infinite. */
    boolean wasFinite() {
        return wasFinite;
    }

    /** By which factor the step should be shorter after iterations that failed. */
    double shortening() {
        return shortening;
    }

    /** Decomposes the matrices for a step; false if one is singular. */
    boolean decompose(RadauTableau newTableau, double newH, double[] jacobian) {
        tableau = newTableau;
        h = newH;
        if (!decomposeReal(jacobian)) {
            return false;
        }
        for (int k = 0; k < tableau.alpha.length; k++) {
            if (!decomposeComplex(k, jacobian)) {
                return false;
            }
        }
        return true;
    }

    private boolean decomposeReal(double[] jacobian) {
        counts.addDecomposition();
        return real.decompose(tableau.gamma / h, jacobian);
    }

    private boolean decomposeComplex(int k, double[] jacobian) {
        double[] matrix = complex[k].real();
        for (int i = 0; i < n * n; i++) {
            matrix[i] = -jacobian[i];
        }
        addToDiagonal(matrix, tableau.alpha[k] / h);
        Arrays.fill(complex[k].imaginary(), 0);
        addToDiagonal(complex[k].imaginary(), tableau.beta[k] / h);
        counts.addDecomposition();
        return complex[k].decompose();
    }

    private void addToDiagonal(double[] matrix, double value) {
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += value;
        }
    }

    /** Replaces b by the solution of {@code (γ/h·I − J)x = b}. */
    void solveReal(double[] b) {
        real.solve(b);
    }

    /**
     * Iterates from a first guess to the stages.
     *
     * @param end where the step ends, free of rounding
     * @param start the state at the beginning of the step
     * @param z the guess, stage by stage, which becomes the solution
     * @param unit changes are measured in this part of what the norm allows
     * @param tolerance the change, in this unit, that may remain
     * @return false if the iteration does not converge fast enough
     */
    boolean solve(double t, double end, double[] start, double[] z, double unit, double tolerance) {
        int s = tableau.stages;
        for (int i = 0; i < n; i++) {
            scale[i] = unit * norm.scale(i, start[i]);
        }
        multiply(tableau.inverse, s, z, w);
        remaining = Math.pow(Math.max(remaining, ROUNDING), 0.8);
        rate = 0;
        double previous = 0;
        double previousQuotient = 0;
        for (iterations = 1; iterations <= maxIterations(); iterations++) {
            evaluateStages(t, end, start, z);
            findChange();
            for (int i = 0; i < s * n; i++) {
                w[i] += change[i];
            }
            multiply(tableau.transform, s, w, z);
            if (norm.isRelativeAlone()) {
                rescale(start, z, unit);
            }
            double size = sizeOfChange();
            wasFinite = size < Double.POSITIVE_INFINITY;
            if (!wasFinite) {
                shortening = 0.5;
                return false;
            }
            if (iterations > 1) {
                double quotient = size / previous;
                rate = iterations == 2 ? quotient : Math.sqrt(quotient * previousQuotient);
                previousQuotient = quotient;
                if (!willConverge(size, tolerance)) {
                    return false;
                }
            }
            previous = Math.max(size, ROUNDING);
            if (remaining * size <= tolerance) {
                return true;
            }
        }
        shortening = 0.5;
        return false;
    }

    /** Judges the rate; false and a shorter step if it will not do. */
    private boolean willConverge(double size, double tolerance) {
        if (rate >= DIVERGENCE) {
            shortening = 0.5;
            return false;
        }
        remaining = rate / (1 - rate);
        int left = maxIterations() - iterations;
        double excess = remaining * size * Math.pow(rate, left) / tolerance;
        if (excess < 1) {
            return true;
        }
        shortening = 0.8 * Math.pow(Math.max(1e-4, Math.min(20, excess)), -1.0 / (4 + left));
        return false;
    }

    private void evaluateStages(double t, double end, double[] start, double[] z) {
        int s = tableau.stages;
        for (int k = 0; k < s; k++) {
            for (int i = 0; i < n; i++) {
                y[i] = start[i] + z[k * n + i];
            }
            system.derivatives(k == s - 1 ? end : t + tableau.nodes[k] * h, y, re);
            System.arraycopy(re, 0, f, k * n, n);
        }
        counts.addEvaluations(s);
    }

    /** The change of W: the solutions with the right-hand side {@code T⁻¹F − Λ/h·W}. */
    private void findChange() {
        multiply(tableau.inverse, tableau.stages, f, change);
        double gamma = tableau.gamma / h;
        for (int i = 0; i < n; i++) {
            re[i] = change[i] - gamma * w[i];
        }
        real.solve(re);
        System.arraycopy(re, 0, change, 0, n);
        for (int k = 0; k < tableau.alpha.length; k++) {
            findChange(k);
        }
    }

    private void findChange(int k) {
        double alpha = tableau.alpha[k] / h;
        double beta = tableau.beta[k] / h;
        int u = (1 + 2 * k) * n;
        int v = u + n;
        for (int i = 0; i < n; i++) {
            re[i] = change[u + i] - (alpha * w[u + i] - beta * w[v + i]);
            im[i] = change[v + i] - (alpha * w[v + i] + beta * w[u + i]);
        }
        complex[k].solve(re, im);
        System.arraycopy(re, 0, change, u, n);
        System.arraycopy(im, 0, change, v, n);
    }

    /** A component that has no size at the beginning has the one that the iteration gives it. */
    private void rescale(double[] start, double[] z, double unit) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(start[i]) + furthest(z, i));
        }
        for (int i = 0; i < n; i++) {
            if (norm.isWithoutSize(i, start[i])) {
                scale[i] = unit * norm.scale(i, start[i], furthest(z, i), largest);
            }
        }
    }

    private double furthest(double[] z, int i) {
        double furthest = 0;
        for (int k = 0; k < tableau.stages; k++) {
            furthest = Math.max(furthest, Math.abs(z[k * n + i]));
        }
        return furthest;
    }

    private double sizeOfChange() {
        double sum = 0;
        for (int k = 0; k < tableau.stages; k++) {
            for (int i = 0; i < n; i++) {
                double ratio = change[k * n + i] / scale[i];
                sum += ratio * ratio;
            }
        }
        return Math.sqrt(sum / (tableau.stages * n));
    }

    /** Writes {@code (M ⊗ I)x}. */
    private void multiply(double[] matrix, int s, double[] x, double[] out) {
        for (int k = 0; k < s; k++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int m = 0; m < s; m++) {
                    sum += matrix[k * s + m] * x[m * n + i];
                }
                out[k * n + i] = sum;
            }
        }
    }
}

package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import java.util.Arrays;

/**
 * One trial of a Radau IIA step: the first guess, the stages, what their defects tell of the error, and the end and the polynomial
 * that come out. What to do with it is up to {@link Radau}, whose class comment says how the error is estimated. A workspace of
 * one thread.
 */
final class RadauTrial {

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final Counts counts;
    private final RadauNewton newton;
    private final int n;
    private final double[] z;
    private final double[] error;
    private final double[] work;
    private final double[] end;
    private final double[] slopeAtEnd;
    private StagePolynomial polynomial;

    private RadauTableau tableau;
    private double t;
    private double h;
    private double[] start = {};

    RadauTrial(OdeSystem system, ErrorNorm norm, Counts counts, RadauNewton newton, int maxStages) {
        this.system = system;
        this.norm = norm;
        this.counts = counts;
        this.newton = newton;
        this.n = norm.size();
        this.z = new double[n * maxStages];
        this.error = new double[n];
        this.work = new double[n];
        this.end = new double[n];
        this.slopeAtEnd = new double[n];
        this.tableau = RadauTableau.of(maxStages);
        this.polynomial = new StagePolynomial(n, tableau.degree);
    }

    /** Begins a trial of a step from a state, which is kept but not changed. */
    void begin(RadauTableau newTableau, double newT, double newH, double[] newStart) {
        tableau = newTableau;
        t = newT;
        h = newH;
        start = newStart;
    }

    /** Makes the first guess: the polynomial of the last step, which began at a state and was so long, continued. */
    void guess(StagePolynomial last, double[] lastStart, double lastStep) {
        if (last.degree() == 0) {
            Arrays.fill(z, 0);
            return;
        }
        for (int k = 0; k < tableau.stages; k++) {
            double theta = 1 + tableau.nodes[k] * h / lastStep;
            for (int i = 0; i < n; i++) {
                z[k * n + i] = lastStart[i] + last.value(i, theta) - start[i];
            }
        }
    }

    /** Finds the stages, and from them the end and the polynomial; false if there is no convergence. */
    boolean solve(double stepEnd, double unit, double tolerance) {
        if (!newton.solve(t, stepEnd, start, z, unit, tolerance)) {
            return false;
        }
        int last = (tableau.stages - 1) * n;
        for (int i = 0; i < n; i++) {
            end[i] = start[i] + z[last + i];
        }
        polynomial.fit(tableau, z);
        return true;
    }

    /** The error estimate relative to the tolerance: the filtered defect at the beginning, where the derivative is f₀. */
    double error(double[] f0) {
        for (int i = 0; i < n; i++) {
            error[i] = f0[i] - polynomial.slopeAtStart(i) / h;
        }
        newton.solveReal(error);
        return norm.of(error, start, end);
    }

    /** The same once more, with f beside the beginning by the error that {@link #error} found. */
    double errorAgain() {
        for (int i = 0; i < n; i++) {
            work[i] = start[i] + error[i];
        }
        system.derivatives(t, work, slopeAtEnd);
        counts.addEvaluations(1);
        return error(slopeAtEnd);
    }

    /**
     * Adds to the polynomial what is known of its error: what the defect at the beginning tells, which {@link #error} filtered, and
     * what the defect tells that is then left at the probe.
     *
     * @return the size of the latter relative to the tolerance; 0 if f is not finite there, so that it is left out
     */
    double completePolynomial() {
        polynomial.add(tableau.startShape, error);
        polynomial.add(tableau.startShapeTwice, filteredAgain());
        for (int i = 0; i < n; i++) {
            slopeAtEnd[i] = polynomial.slope(i, 1) / h;
            work[i] = start[i] + polynomial.value(i, tableau.probe);
        }
        system.derivatives(t + tableau.probe * h, work, error);
        counts.addEvaluations(1);
        for (int i = 0; i < n; i++) {
            error[i] -= polynomial.slope(i, tableau.probe) / h;
        }
        newton.solveReal(error);
        if (!PartialDerivatives.isFinite(error)) {
            return 0;
        }
        polynomial.add(tableau.probeShape, error);
        polynomial.add(tableau.probeShapeTwice, filteredAgain());
        return norm.of(error, start, end);
    }

    private double[] filteredAgain() {
        for (int i = 0; i < n; i++) {
            work[i] = tableau.gamma / h * error[i];
        }
        newton.solveReal(work);
        return work;
    }

    /** Copies the end and the derivative there, which the collocation polynomial has without an evaluation of f. */
    void copyEnd(double[] state, double[] slope) {
        System.arraycopy(end, 0, state, 0, n);
        System.arraycopy(slopeAtEnd, 0, slope, 0, n);
    }

    /** Gives the polynomial away for another one, to be written anew. */
    StagePolynomial exchange(StagePolynomial other) {
        StagePolynomial given = polynomial;
        polynomial = other;
        return given;
    }
}

package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;

/**
 * The steady state of a model in which doses do not superpose: the amounts x that one dosing period leads back to themselves,
 * {@code P(x) = x}, and to which the periods of a subject who begins without drug tend.
 *
 * <p>A few periods are lived through from the initial amounts. From there Newton's method solves {@code P(x) − x = 0}, with a
 * Jacobian J of P by finite differences that is renewed at every iteration, until a step is within the errors of the solver
 * in every compartment. What it finds must attract: the largest eigenvalue of J there must lie below 1, by more than the
 * solver's errors can feign. Else four times as many periods are lived through and Newton's method begins again, up to
 * {@value #MOST_PERIODS} periods; then there is no steady state that can be told from drug that adds up.
 *
 * <p>Each compartment counts on the scale of its own largest amount so far, but not below what the solver can tell from nothing.
 * A compartment that has never held anything is left out, and must stay empty. A step that would make an amount negative that
 * periods do not make negative is shortened.
 */
final class PeriodicSolution {

    private static final int FIRST_PERIODS = 4;
    private static final int MORE_PERIODS = 4;
    private static final int MOST_PERIODS = 400;
    private static final int MOST_ITERATIONS = 25;

    /** Of an amount, for the Jacobian of an iteration: between curvature and the solver's errors. */
    private static final double INCREMENT = 1e-4;

    /** The same where the eigenvalue counts, which the solver's errors must not disturb. */
    private static final double WIDE_INCREMENT = 1e-2;

    /** An amount below this share of its compartment's largest is moved as if it were that share. */
    private static final double LEAST_SHARE = 1e-3;

    /** The same below this many absolute tolerances, so that what comes of a move stands out of the solver's errors. */
    private static final double LEAST_TOLERANCES = 1e5;

    /** How far the largest eigenvalue must be from 1, in relative tolerances of the solver. */
    private static final double MARGIN = 1000;

    /** How far from the truth a period may lead, in tolerances of the solver, which are meant for one of its steps. */
    private static final double ERRORS = 10;

    private final DosingPeriod period;
    private final Stepper stepper;
    private final int n;
    private final double[] scale;

    PeriodicSolution(DosingPeriod period, Stepper stepper) {
        this.period = period;
        this.stepper = stepper;
        this.n = stepper.size();
        this.scale = new double[n];
    }

    /**
     * The steady state that periods from these amounts tend to.
     *
     * @throws IllegalStateException if none is found
     */
    double[] from(double[] initial) {
        double[] lived = initial.clone();
        widen(lived);
        double change = 0;
        int periods = 0;
        for (int target = FIRST_PERIODS; periods < MOST_PERIODS; target *= MORE_PERIODS) {
            for (; periods < Math.min(target, MOST_PERIODS); periods++) {
                double[] next = period.after(lived, stepper);
                change = largestChange(lived, next);
                lived = next;
                widen(lived);
            }
            double[] found = newton(lived);
            if (found != null && attracts(found)) {
                return found;
            }
        }
        throw new IllegalStateException("no steady state of a dose every "
                + DurationText.render(Duration.ofNanos(period.interval())) + " was found: after " + periods
                + " periods an amount still changes by " + change
                + " of its size in one period; the drug adds up without limit, or too slowly to tell. Give a number of"
                + " doses instead of a steady state, or tighten the tolerance");
    }

    private void widen(double[] x) {
        for (int i = 0; i < n; i++) {
            scale[i] = Math.max(scale[i], Math.abs(x[i]));
        }
    }

    private double largestChange(double[] from, double[] to) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double size = Math.max(Math.abs(from[i]), Math.abs(to[i]));
            largest = size == 0 ? largest : Math.max(largest, Math.abs(to[i] - from[i]) / size);
        }
        return largest;
    }

    /** Where Newton's method leads from here; null if it does not converge. */
    private double @Nullable [] newton(double[] from) {
        double[] x = from;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double[] image = period.after(x, stepper);
            double[] next = improved(x, image);
            if (next == null) {
                return null;
            }
            if (isWithinErrors(x, next)) {
                return staysEmpty(image) ? next : null;
            }
            x = next;
        }
        return null;
    }

    private boolean staysEmpty(double[] image) {
        for (int i = 0; i < n; i++) {
            if (scale[i] == 0 && image[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithinErrors(double[] x, double[] next) {
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(next[i] - x[i]) <= ERRORS * stepper.tolerance(i, next[i]))) {
                return false;
            }
        }
        return true;
    }

    /** One step of Newton's method; null where there is none. */
    private double @Nullable [] improved(double[] x, double[] image) {
        DMatrixRMaj matrix = jacobian(x, image, INCREMENT);
        DMatrixRMaj residual = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.changeSign(matrix);
        for (int i = 0; i < n; i++) {
            matrix.add(i, i, 1);
            residual.set(i, 0, scale[i] == 0 ? 0 : image[i] - x[i]);
            keepWhatStays(i, matrix, residual);
        }
        DMatrixRMaj step = new DMatrixRMaj(n, 1);
        return CommonOps_DDRM.solve(matrix, residual, step) ? moved(x, image, step) : null;
    }

    /** A compartment that stays as it is whatever the others do, such as one that is off, has no equation: it stays. */
    private void keepWhatStays(int i, DMatrixRMaj matrix, DMatrixRMaj residual) {
        boolean stays = residual.get(i, 0) == 0;
        for (int j = 0; j < n && stays; j++) {
            stays = matrix.get(i, j) == 0;
        }
        if (stays) {
            matrix.set(i, i, 1);
        }
    }

    /** ∂Pᵢ/∂xⱼ; rows and columns of compartments that have never held anything are zero. */
    private DMatrixRMaj jacobian(double[] x, double[] image, double increment) {
        DMatrixRMaj jacobian = new DMatrixRMaj(n, n);
        for (int j = 0; j < n; j++) {
            if (scale[j] == 0) {
                continue;
            }
            double[] moved = x.clone();
            moved[j] += increment * Math.max(least(j), Math.max(Math.abs(x[j]), LEAST_SHARE * scale[j]));
            double taken = moved[j] - x[j];
            double[] movedImage = period.after(moved, stepper);
            for (int i = 0; i < n; i++) {
                jacobian.set(i, j, scale[i] == 0 ? 0 : (movedImage[i] - image[i]) / taken);
            }
        }
        return jacobian;
    }

    private double least(int compartment) {
        return LEAST_TOLERANCES * stepper.tolerance(compartment, 0);
    }

    private double @Nullable [] moved(double[] x, double[] image, DMatrixRMaj step) {
        double[] next = new double[n];
        for (int i = 0; i < n; i++) {
            next[i] = x[i] + step.get(i, 0);
            if (!Double.isFinite(next[i])) {
                return null;
            }
            if (next[i] < 0 && x[i] >= 0 && image[i] >= 0) {
                next[i] = Math.min(x[i], image[i]) / 2;
            }
        }
        return next;
    }

    /** Whether a small distance from this state becomes smaller from period to period. */
    private boolean attracts(double[] x) {
        DMatrixRMaj jacobian = jacobian(x, period.after(x, stepper), WIDE_INCREMENT);
        for (int i = 0; i < n; i++) {
            forgetWhatStays(i, jacobian);
            for (int j = 0; j < n; j++) {
                // a similar matrix, in which every compartment counts on its own scale
                double ratio = scale[i] == 0 ? 0 : Math.max(scale[j], least(j)) / Math.max(scale[i], least(i));
                jacobian.set(i, j, jacobian.get(i, j) * ratio);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
        if (!eigen.decompose(jacobian)) {
            return false;
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).getMagnitude());
        }
        return largest < 1 - MARGIN * stepper.relativeTolerance();
    }

    private void forgetWhatStays(int i, DMatrixRMaj jacobian) {
        boolean stays = jacobian.get(i, i) == 1;
        for (int j = 0; j < n && stays; j++) {
            stays = j == i || jacobian.get(i, j) == 0;
        }
        if (stays) {
            jacobian.set(i, i, 0);
        }
    }
}

package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import org.jspecify.annotations.Nullable;

/**
 * Solves the equations of a multistep formula, {@code e = γ f(t, p₀ + e) − p₁/l₁} with γ = h/l₁, for the correction e of a
 * predicted state p₀ and its scaled slope p₁.
 *
 * <p>Newton's iteration with an old matrix I − γ₀J costs convergence, a new one costs n³; a new J costs up to n evaluations.
 * So both are kept as long as they serve: the matrix until γ has changed by more than 30 % or 20 steps have passed, J until
 * 50 steps have passed, either until the iteration fails. Where γ differs from γ₀, increments are scaled by 2/(1 + γ/γ₀),
 * which minimises the worst contraction over decaying components. The iteration stops when the increment times its rate of
 * convergence, an estimate of what is left, counts little beside the error that the step may have.
 *
 * <p>Reference: Brown, Byrne and Hindmarsh (1989), see {@link BdfCoefficients}, section 3. A workspace of one thread.
 */
final class ModifiedNewton {

    private static final int MAX_ITERATIONS = 3;
    private static final double DIVERGENCE = 2;
    private static final double LARGEST_REST = 0.3;
    private static final double RATE_MEMORY = 0.3;
    private static final double LARGEST_CHANGE_OF_GAMMA = 0.3;
    private static final double CHANGE_OF_GAMMA_TO_BLAME = 0.2;
    private static final long MATRIX_AGE = 20;
    private static final long JACOBIAN_AGE = 50;

    private final OdeSystem system;
    private final PartialDerivatives derivatives;
    private final ErrorNorm norm;
    private final Counts counts;
    private final int n;
    private final IterationMatrix matrix;
    private final double[] jacobian;
    private final double[] f;
    private final double[] increment;
    private final double[] y;
    private final double[] reach;
    private double matrixGamma;
    private long matrixStep;
    private long jacobianStep;
    private double rate;
    private boolean hasMatrix;
    private boolean hasJacobian;
    private boolean isJacobianNew;

    ModifiedNewton(OdeProblem problem, ErrorNorm norm, Counts counts) {
        this.system = problem.system();
        this.n = problem.size();
        this.derivatives = new PartialDerivatives(system, problem.jacobian(), norm);
        this.norm = norm;
        this.counts = counts;
        this.matrix = new IterationMatrix(n);
        this.jacobian = new double[n * n];
        this.f = new double[n];
        this.increment = new double[n];
        this.y = new double[n];
        this.reach = new double[n];
    }

    /** Forgets Jacobian and matrix. */
    void start() {
        hasMatrix = false;
        hasJacobian = false;
    }

    /** Asks for a new matrix, because a step failed; for a new Jacobian too, if it was the iteration that failed. */
    void distrust(boolean jacobianToo) {
        hasMatrix = false;
        hasJacobian &= !jacobianToo;
    }

    /**
     * Solves for the correction.
     *
     * @param t the end of the step
     * @param nordsieck the polynomial, predicted
     * @param leading l₁
     * @param weight what an error of the solution counts, in units of the norm: the iteration stops when that is at most
     *     {@value #LARGEST_REST}
     * @param e where the correction goes
     * @return null if it converged, else {@link Status#NO_CONVERGENCE} or {@link Status#NOT_FINITE}
     */
    @Nullable
    Status solve(double t, Nordsieck nordsieck, double leading, double weight, double[] e) {
        double[] p0 = nordsieck.predicted(0);
        double gamma = nordsieck.step() / leading;
        isJacobianNew = false;
        boolean isStale = !hasMatrix
                || Math.abs(gamma / matrixGamma - 1) > LARGEST_CHANGE_OF_GAMMA
                || counts.steps() >= matrixStep + MATRIX_AGE;
        boolean needsJacobian = !hasJacobian || isStale && counts.steps() >= jacobianStep + JACOBIAN_AGE;
        while (true) {
            system.derivatives(t, p0, f);
            counts.addEvaluations(1);
            Status failure = isStale ? refresh(t, p0, gamma, needsJacobian) : null;
            if (failure == null) {
                failure = iterate(t, gamma, nordsieck, leading, weight, e);
            }
            if (failure == null || isStale && isJacobianNew) {
                return failure;
            }
            if (isStale) {
                needsJacobian = true;
            } else {
                // an old matrix failed: J is to blame unless γ has moved far
                needsJacobian = Math.abs(gamma / matrixGamma - 1) < CHANGE_OF_GAMMA_TO_BLAME;
                isStale = true;
            }
        }
    }

    private @Nullable Status refresh(double t, double[] p0, double gamma, boolean needsJacobian) {
        if (needsJacobian) {
            derivatives.evaluate(t, p0, f, jacobian, counts);
            jacobianStep = counts.steps();
            hasJacobian = true;
            isJacobianNew = true;
        }
        counts.addDecomposition();
        matrixGamma = gamma;
        matrixStep = counts.steps();
        rate = 1;
        hasMatrix = matrix.decompose(gamma, jacobian);
        return hasMatrix ? null : PartialDerivatives.isFinite(jacobian) ? Status.NO_CONVERGENCE : Status.NOT_FINITE;
    }

    private @Nullable Status iterate(
            double t, double gamma, Nordsieck nordsieck, double leading, double weight, double[] e) {
        double[] p0 = nordsieck.predicted(0);
        double[] p1 = nordsieck.predicted(1);
        double damping = 2 / (1 + gamma / matrixGamma);
        double previous = 0;
        for (int i = 0; i < n; i++) {
            e[i] = 0;
        }
        for (int m = 0; ; m++) {
            for (int i = 0; i < n; i++) {
                increment[i] = gamma * f[i] - p1[i] / leading - e[i];
            }
            matrix.solve(increment);
            for (int i = 0; i < n; i++) {
                increment[i] *= damping;
                e[i] += increment[i];
                y[i] = p0[i] + e[i];
            }
            double size = norm.of(increment, nordsieck.state(), norm.isRelativeAlone() ? reach(nordsieck) : p0);
            if (!(size < Double.POSITIVE_INFINITY)) {
                return PartialDerivatives.isFinite(y) ? Status.NO_CONVERGENCE : Status.NOT_FINITE;
            }
            if (m > 0) {
                rate = Math.max(RATE_MEMORY * rate, size / previous);
            }
            if (size * Math.min(1, rate) * weight <= LARGEST_REST) {
                return null;
            }
            if (m + 1 == MAX_ITERATIONS || m > 0 && size > DIVERGENCE * previous) {
                return Status.NO_CONVERGENCE;
            }
            previous = size;
            system.derivatives(t, y, f);
            counts.addEvaluations(1);
        }
    }

    /** The prediction, but what begins at zero, and so has no size, has the one that the iteration gives it. */
    private double[] reach(Nordsieck nordsieck) {
        double[] p0 = nordsieck.predicted(0);
        double[] state = nordsieck.state();
        for (int i = 0; i < n; i++) {
            boolean isFurther = norm.isWithoutSize(i, state[i]) && Math.abs(y[i]) > Math.abs(p0[i]);
            reach[i] = isFurther ? y[i] : p0[i];
        }
        return reach;
    }
}

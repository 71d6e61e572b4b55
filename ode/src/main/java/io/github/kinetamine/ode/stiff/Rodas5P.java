package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.AdaptiveStep;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.PiController;
import io.github.kinetamine.ode.step.StepMethod;
import org.jspecify.annotations.Nullable;

/**
 * Steinebach's Rosenbrock method of order 5 with an error estimate of order 4: eight stages, stiffly accurate, L-stable; for
 * stiff systems at loose to middle tolerances.
 *
 * <p>There are no iterations: with {@code M = I/(hγ) − J} and J = ∂f/∂y at the beginning of the step, stage i is the solution of
 * {@code M uᵢ = f(t + cᵢh, y + Σ_j aᵢⱼuⱼ) + Σ_j gᵢⱼuⱼ/h + h dᵢ ∂f/∂t}, with one decomposition for all. Stages 7 and 8 start from
 * the embedded solution and from that plus u₇; the step ends at the latter plus u₈, which is the error estimate. The orders
 * rest on J and ∂f/∂t being right, so that both are new at every step; ∂f/∂t is a difference in time.
 *
 * <p>{@link Rodas5PFormulas} has the coefficients; {@link Rodas5PInterpolant} tells the solution between the ends. Of a stiff component that is driven from outside the error
 * estimate sees nothing, and steps would grow until the interpolant no longer follows the drive. So the defect of the
 * interpolant at one more point, filtered by {@code M⁻¹}, is held against the tolerance too. A step costs ten evaluations of f:
 * seven for the stages after the first, one each for ∂f/∂t, for this defect, and for the first stage of the next step.
 *
 * <p>Reference: Steinebach G. Construction of Rosenbrock–Wanner method Rodas5P and numerical benchmarks within the Julia
 * Differential Equations package. BIT Numer Math 2023;63:27, doi:10.1007/s10543-023-00967-x. The form of the stages is that of
 * Hairer and Wanner, Solving Ordinary Differential Equations II, IV.7. A workspace of one thread.
 */
public final class Rodas5P implements StepMethod {

    private static final int ESTIMATE = 5;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final int n;
    private final Counts counts = new Counts();
    private final AdaptiveStep course = new AdaptiveStep(new PiController(ESTIMATE, 0.08, 0.2, 6));
    private final AdaptiveStep.Attempt attempt = this::attempt;
    private final PartialDerivatives partials;
    private final DenseLu lu;
    private final Rodas5PStages stages;
    private final Rodas5PInterpolant interpolant;
    private final double[] jacobian;
    private final double[] slopeInTime;
    private final double[] work;
    private double[] y;
    private double[] next;
    private double[] f0;
    private double[] f1;
    private boolean arePartialsFresh;
    private boolean isInterpolantComplete;

    /** A workspace for a problem. */
    public Rodas5P(OdeProblem problem, ErrorNorm norm) {
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.partials = new PartialDerivatives(system, problem.jacobian(), norm);
        this.lu = new DenseLu(n);
        this.stages = new Rodas5PStages(system, n, counts, lu);
        this.interpolant = new Rodas5PInterpolant(system, norm, counts, lu);
        this.jacobian = new double[n * n];
        this.slopeInTime = new double[n];
        this.work = new double[n];
        this.y = new double[n];
        this.next = new double[n];
        this.f0 = new double[n];
        this.f1 = new double[n];
    }

    @Override
    public void start(double t, double[] state, double end) {
        System.arraycopy(state, 0, y, 0, n);
        System.arraycopy(state, 0, next, 0, n);
        isInterpolantComplete = true;
        interpolant.clear();
        course.start(t, end);
    }

    @Override
    public @Nullable Status step(double limit) {
        arePartialsFresh = false;
        exchangeEnds();
        boolean canBegin = !course.isFirst() || begin();
        Status refusal = canBegin ? course.advance(limit, attempt, counts) : Status.NOT_FINITE;
        if (refusal != null) {
            exchangeEnds();
        }
        return refusal;
    }

    /** What was the end of the last step becomes the start of the next; once more, and all is as before. */
    private void exchangeEnds() {
        double[] swapped = y;
        y = next;
        next = swapped;
        swapped = f0;
        f0 = f1;
        f1 = swapped;
    }

    /** Finds the first step; false if f is not finite. */
    private boolean begin() {
        double t = course.time();
        system.derivatives(t, y, f0);
        counts.addEvaluations(1);
        if (!PartialDerivatives.isFinite(f0)) {
            return false;
        }
        course.begin(FirstStep.of(system, norm, ESTIMATE, t, y, course.span(), f0, work, f1));
        counts.addEvaluations(1);
        return true;
    }

    /** The error of a step from y into next; if it is acceptable, with the derivative there in f1. */
    private double attempt(double t, double h, double tNext) {
        if (!arePartialsFresh) {
            partials.evaluate(t, y, f0, jacobian, counts);
            partials.evaluateInTime(t, y, f0, h, slopeInTime, counts);
            arePartialsFresh = true;
        }
        counts.addDecomposition();
        if (!lu.decompose(1 / (h * Rodas5PFormulas.GAMMA), jacobian)) {
            return Double.NaN;
        }
        stages.advance(t, h, tNext, y, f0, slopeInTime, next);
        double error = stages.error(norm, y, next);
        if (error <= 1) {
            stages.interpolate(y, next, interpolant);
            isInterpolantComplete = false;
            error = Math.max(error, interpolant.errorAtProbe(t, h, y, next));
        }
        if (!(error <= 1)) {
            return error;
        }
        system.derivatives(tNext, next, f1);
        counts.addEvaluations(1);
        return PartialDerivatives.isFinite(f1) ? error : Double.NaN;
    }

    @Override
    public double time() {
        return course.time();
    }

    @Override
    public double previousTime() {
        return course.previousTime();
    }

    @Override
    public double[] state() {
        return next;
    }

    @Override
    public int interpolationDegree() {
        return Rodas5PInterpolant.DEGREE;
    }

    @Override
    public void writePolynomial(double[] coefficients) {
        if (!isInterpolantComplete) {
            isInterpolantComplete = true;
            interpolant.complete(course.time() - course.previousTime(), f0, f1, jacobian, slopeInTime);
        }
        interpolant.write(y, coefficients);
    }

    @Override
    public Counts counts() {
        return counts;
    }
}

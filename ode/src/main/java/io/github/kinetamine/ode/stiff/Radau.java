package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepMethod;

/**
 * The Radau IIA methods with 3 and 5 stages, of orders 5 and 9, with a choice between the two at every step: implicit,
 * L-stable and stiffly accurate, for stiff systems at middle and tight tolerances.
 *
 * <p><b>A step.</b> The polynomial u of degree s that meets the state at the beginning satisfies {@code u' = f(t, u)} at s nodes,
 * the last of which is the end. {@link RadauNewton} finds its values there, from a first guess that continues the polynomial of
 * the last step.
 *
 * <p><b>Error estimate.</b> At the beginning u' need not be f. The defect {@code f₀ − u'(0)}, filtered by {@code (γ/h·I − J)⁻¹}
 * so that stiff components do not exaggerate it, is the difference to an embedded formula of order s. Where that rejects the
 * first step, or one after a rejection, it is put into f once more and filtered again. Since the end is a node, f₀ is the slope
 * of the last polynomial and costs nothing.
 *
 * <p><b>Between the steps</b> u is of order s + 1 alone, but its defect vanishes at the nodes, so that the shape of its error is
 * known; {@link RadauTableau#startShape} derives it. The defect at the beginning, of which the error estimate is made, tells the
 * first two terms. What it leaves is told by the defect at one more point, half way between the last two nodes; that costs one
 * evaluation of f a step. Both are added to u, which then is of order s + 3, and also make the first guess of the next step
 * better. The second must not exceed a fifth of what is allowed: of a stiff component that is driven from outside the error
 * estimate sees nothing, and steps would grow until the polynomial no longer follows the drive.
 *
 * <p><b>Tolerance.</b> The estimate falls with h^(s+1), the true error with h^(2s). So that the true error falls with the
 * tolerance, the estimate is held against {@code 0.05 rtol^(2/3)} with 3 stages and {@code 0.01 rtol^(3/5)} with 5, and the
 * absolute tolerance in proportion; Hairer and Wanner's codes do so with 0.1 for both. What Newton's iteration may leave, as a
 * part of that, falls with its power 0.6. These numbers, like the fifth above, were chosen by work and precision on ROBER, HIRES,
 * OREGO, VDPOL and a model of drug and target.
 *
 * <p><b>Order.</b> When ten steps of about the same size have gone by and Newton's iteration converges very fast, the order
 * goes up; when the iteration fails or converges slowly, down. Order 13 brought nothing at relative tolerances down to 1e-10.
 *
 * <p>Linear systems are solved by this package's own decompositions at every size, since complex ones are needed.
 *
 * <p>References: Hairer E, Wanner G. Solving Ordinary Differential Equations II, 2nd ed. Springer 1996, IV.8; Hairer E, Wanner G.
 * Stiff differential equations solved by Radau methods. J Comput Appl Math 1999;111:93-111, doi:10.1016/S0377-0427(99)00134-X. A
 * workspace of one thread.
 */
public final class Radau implements StepMethod {

    private static final int FEWEST_STAGES = 3;
    private static final int MOST_STAGES = 5;

    // tolerances within a step
    private static final double PART_OF_THREE_STAGES = 0.05;
    private static final double PART_OF_FIVE_STAGES = 0.01;
    private static final double STIFF_PART = 0.2;
    private static final double LOOSEST_NEWTON = 0.03;
    private static final double NEWTON_POWER = 0.6;
    private static final double ROUNDING = 10 * Math.ulp(1.0);

    // when to keep the Jacobian, and the step with its decompositions
    private static final double RATE_TO_KEEP_JACOBIAN = 0.001;
    private static final double GROWTH_TO_KEEP_STEP = 1.2;

    // when to change the order
    private static final int STEPS_BEFORE_RISE = 10;
    private static final double RATE_TO_RISE = 0.002;
    private static final double RATE_TO_FALL = 0.8;

    private static final double FIRST_STEP_CUT = 0.1;
    private static final double CUT_AFTER_NAN = 0.2;
    private static final double SMALLEST_ERROR = 1e-10;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final int n;
    private final int fewestStages;
    private final int mostStages;
    private final Counts counts = new Counts();
    private final PartialDerivatives partials;
    private final RadauNewton newton;
    private final RadauTrial trial;
    private final PredictiveController controller = new PredictiveController();
    private final double[] jacobian;
    private final double[] f0;
    private final double[] scale;
    private double[] y;
    private double[] next;
    private StagePolynomial polynomial;

    private RadauTableau tableau;
    private double toleranceFactor;
    private double newtonTolerance;
    private double previousTime;
    private double time;
    private double end;
    private double h;
    private double decomposedStep;
    private int stepsAtOrder;
    private boolean isFirst;
    private boolean isJacobianFresh;
    private boolean isJacobianWanted;
    private boolean wasRejected;
    private boolean newtonFailed;
    private boolean isCut;

    /** A workspace for a problem. */
    public Radau(OdeProblem problem, ErrorNorm norm) {
        this(problem, norm, FEWEST_STAGES, MOST_STAGES);
    }

    Radau(OdeProblem problem, ErrorNorm norm, int fewestStages, int mostStages) {
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.fewestStages = fewestStages;
        this.mostStages = mostStages;
        this.partials = new PartialDerivatives(system, problem.jacobian(), norm);
        this.newton = new RadauNewton(system, n, mostStages, counts);
        this.trial = new RadauTrial(system, norm, counts, newton, mostStages);
        this.jacobian = new double[n * n];
        this.f0 = new double[n];
        this.scale = new double[n];
        this.y = new double[n];
        this.next = new double[n];
        this.polynomial = new StagePolynomial(n, interpolationDegree());
    }

    @Override
    public void start(double t, double[] state, double newEnd) {
        System.arraycopy(state, 0, y, 0, n);
        System.arraycopy(state, 0, next, 0, n);
        time = t;
        previousTime = t;
        end = newEnd;
        isFirst = true;
        isJacobianFresh = false;
        isJacobianWanted = true;
        wasRejected = false;
        newtonFailed = false;
        polynomial.clear(0);
        newton.start();
        useStages(fewestStages);
    }

    private void useStages(int stages) {
        tableau = RadauTableau.of(stages);
        double part = stages == FEWEST_STAGES ? PART_OF_THREE_STAGES : PART_OF_FIVE_STAGES;
        double inner = part * Math.pow(norm.relative(), (stages + 1.0) / (2 * stages));
        toleranceFactor = inner / norm.relative();
        newtonTolerance = Math.max(ROUNDING / inner, Math.min(LOOSEST_NEWTON, Math.pow(inner, NEWTON_POWER)));
        decomposedStep = 0;
        stepsAtOrder = 0;
        controller.start();
    }

    @Override
    public Status step(double limit) {
        if (isFirst && !begin()) {
            return Status.NOT_FINITE;
        }
        for (int i = 0; i < n; i++) {
            scale[i] = toleranceFactor * norm.scale(i, next[i]);
        }
        Status obstacle = Status.STEP_TOO_SMALL;
        while (true) {
            double proposed = Span.towards(time, h, limit);
            if (Span.isTooSmall(proposed, time)) {
                return obstacle;
            }
            double stepEnd = proposed == limit - time ? limit : time + proposed;
            double tried = Span.onTheClock(time, proposed, stepEnd);
            isCut = Math.abs(proposed) < Math.abs(h);
            obstacle = attempt(tried, stepEnd);
            if (obstacle == null) {
                return null;
            }
        }
    }

    /** Finds the first step; false if f is not finite. */
    private boolean begin() {
        system.derivatives(time, next, f0);
        counts.addEvaluations(1);
        if (!PartialDerivatives.isFinite(f0)) {
            return false;
        }
        double size = FirstStep.of(system, norm, fewestStages, time, next, end - time, f0, y, scale);
        counts.addEvaluations(1);
        h = Math.copySign(size, end - time);
        isFirst = false;
        return true;
    }

    /** Tries a step; null if it is accepted, else what stood against it, with a shorter step to try next. */
    private Status attempt(double tried, double stepEnd) {
        if (!prepare(tried)) {
            reject(tried / 2);
            return Status.NOT_FINITE;
        }
        trial.begin(tableau, time, tried, next);
        trial.guess(polynomial, y, time - previousTime);
        if (!trial.solve(stepEnd, scale, newtonTolerance)) {
            reject(tried * newton.shortening());
            newtonFailed = true;
            return newton.wasFinite() ? Status.NO_CONVERGENCE : Status.NOT_FINITE;
        }
        double size = errorOfTrial();
        if (size < 1) {
            accept(tried, stepEnd, size);
            return null;
        }
        reject(tried * cutAfter(size));
        return size < Double.POSITIVE_INFINITY ? Status.STEP_TOO_SMALL : Status.NOT_FINITE;
    }

    /** The error of the trial relative to what is allowed; if it is small enough, that of the polynomial too. */
    private double errorOfTrial() {
        double size = trial.error(f0) / toleranceFactor;
        if (size >= 1 && (polynomial.degree() == 0 || wasRejected)) {
            size = trial.errorAgain() / toleranceFactor;
        }
        if (size < 1) {
            size = Math.max(size, trial.completePolynomial() / (STIFF_PART * toleranceFactor));
        }
        return Math.max(SMALLEST_ERROR, size);
    }

    /** Sees to the Jacobian and to the decompositions for this step; false if a matrix is singular or not finite. */
    private boolean prepare(double tried) {
        if (isJacobianWanted) {
            if (!partials.areGiven() && polynomial.degree() != 0) {
                system.derivatives(time, next, f0);
                counts.addEvaluations(1);
            }
            partials.evaluate(time, next, f0, jacobian, counts);
            isJacobianWanted = false;
            isJacobianFresh = true;
            decomposedStep = 0;
        }
        if (tried != decomposedStep) {
            decomposedStep = newton.decompose(tableau, tried, jacobian) ? tried : 0;
        }
        return decomposedStep != 0;
    }

    private void reject(double shorter) {
        counts.addRejection();
        h = shorter;
        wasRejected = true;
        isJacobianWanted = !isJacobianFresh;
    }

    private double cutAfter(double size) {
        if (!(size < Double.POSITIVE_INFINITY)) {
            return CUT_AFTER_NAN;
        }
        return polynomial.degree() == 0 ? FIRST_STEP_CUT : controller.factor(size, newton, tableau.stages + 1);
    }

    private void accept(double tried, double stepEnd, double size) {
        counts.addStep();
        double[] swapped = y;
        y = next;
        next = swapped;
        trial.copyEnd(next, f0);
        polynomial = trial.exchange(polynomial);
        previousTime = time;
        time = stepEnd;
        proposeStep(tried, size);
        wasRejected = false;
        newtonFailed = false;
    }

    private void proposeStep(double tried, double size) {
        double factor = controller.accept(tried, size, newton, tableau.stages + 1);
        if (wasRejected) {
            factor = Math.min(1, factor);
        }
        isJacobianFresh = false;
        isJacobianWanted = newton.rate() > RATE_TO_KEEP_JACOBIAN;
        if (!isJacobianWanted && factor >= 1 && factor <= GROWTH_TO_KEEP_STEP) {
            factor = 1;
        }
        // a step that a limit cut short says little about the next one
        h = isCut && Math.abs(tried * factor) < Math.abs(h) ? h : tried * factor;
        chooseOrder(factor);
    }

    private void chooseOrder(double factor) {
        stepsAtOrder++;
        int stages = tableau.stages;
        if (newtonFailed || newton.rate() >= RATE_TO_FALL) {
            stages = fewestStages;
        } else if (stepsAtOrder > STEPS_BEFORE_RISE
                && newton.rate() <= RATE_TO_RISE
                && factor > 1 / GROWTH_TO_KEEP_STEP
                && factor < GROWTH_TO_KEEP_STEP) {
            stages = mostStages;
        }
        if (stages != tableau.stages) {
            useStages(stages);
        }
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double previousTime() {
        return previousTime;
    }

    @Override
    public double[] state() {
        return next;
    }

    @Override
    public int interpolationDegree() {
        return RadauTableau.of(mostStages).degree;
    }

    @Override
    public void writePolynomial(double[] coefficients) {
        System.arraycopy(y, 0, coefficients, 0, n);
        polynomial.write(coefficients, n, interpolationDegree());
    }

    @Override
    public Counts counts() {
        return counts;
    }
}

package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.Span;
import org.jspecify.annotations.Nullable;

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
 * estimate sees nothing, and steps would grow until the polynomial no longer follows the drive. That fifth was chosen by work
 * and precision, like the numbers of {@link RadauOrder}, which chooses the order and holds the error estimate against a
 * tolerance of its own. {@link RadauMatrices} keeps Jacobian and decompositions over steps.
 *
 * <p>Linear systems are solved by this package's own decompositions at every size, since complex ones are needed.
 *
 * <p>References: Hairer E, Wanner G. Solving Ordinary Differential Equations II, 2nd ed. Springer 1996, IV.8; Hairer E, Wanner G.
 * Stiff differential equations solved by Radau methods. J Comput Appl Math 1999;111:93-111, doi:10.1016/S0377-0427(99)00134-X. A
 * workspace of one thread.
 */
public final class Radau implements ImplicitMethod {

    private static final double STIFF_PART = 0.2;
    private static final double GROWTH_TO_KEEP_STEP = 1.2;
    private static final double FIRST_STEP_CUT = 0.1;
    private static final double CUT_AFTER_NAN = 0.2;
    private static final double SMALLEST_ERROR = 1e-10;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final int n;
    private final Counts counts = new Counts();
    private final RadauOrder order;
    private final RadauNewton newton;
    private final RadauMatrices matrices;
    private final RadauTrial trial;
    private final PredictiveController controller = new PredictiveController();
    private final double[] f0;
    private final double[] work;
    private double[] y;
    private double[] next;
    private StagePolynomial polynomial;

    private double previousTime;
    private double time;
    private double end;
    private double h;
    private double givenSize;
    private boolean isFirst;
    private boolean wasRejected;
    private boolean newtonFailed;
    private boolean isCut;

    /** A workspace for a problem. */
    public Radau(OdeProblem problem, ErrorNorm norm) {
        this(problem, norm, RadauOrder.FEWEST_STAGES, RadauOrder.MOST_STAGES);
    }

    Radau(OdeProblem problem, ErrorNorm norm, int fewestStages, int mostStages) {
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.order = new RadauOrder(norm.relative(), fewestStages, mostStages);
        this.newton = new RadauNewton(system, norm, mostStages, counts);
        PartialDerivatives partials = new PartialDerivatives(system, problem.jacobian(), norm);
        this.matrices = new RadauMatrices(system, n, counts, partials, newton);
        this.trial = new RadauTrial(system, norm, counts, newton, mostStages);
        this.f0 = new double[n];
        this.work = new double[n];
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
        givenSize = 0;
        isFirst = true;
        wasRejected = false;
        newtonFailed = false;
        polynomial.clear(0);
        newton.start();
        order.start();
        matrices.start();
        controller.start();
    }

    @Override
    public void takeOver(double t, double[] state, double newEnd, double size) {
        start(t, state, newEnd);
        givenSize = size;
        order.startSmooth();
    }

    @Override
    public double[] linearise() {
        if (isFirst && begin()) {
            matrices.linearise(time, next, f0);
        }
        return jacobian();
    }

    @Override
    public @Nullable Status step(double limit) {
        if (isFirst && !begin()) {
            return Status.NOT_FINITE;
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
        h = Math.copySign(givenSize > 0 ? givenSize : firstSize(), end - time);
        isFirst = false;
        return true;
    }

    private double firstSize() {
        counts.addEvaluations(1);
        return FirstStep.of(system, norm, order.tableau().stages, time, next, end - time, f0, y, work);
    }

    /** Tries a step; null if it is accepted, else what stood against it, with a shorter step to try next. */
    private @Nullable Status attempt(double tried, double stepEnd) {
        boolean isFirstStep = polynomial.degree() == 0;
        if (!matrices.prepare(order.tableau(), time, next, f0, isFirstStep, tried)) {
            reject(tried / 2);
            return Status.NOT_FINITE;
        }
        trial.begin(order.tableau(), time, tried, next);
        trial.guess(polynomial, y, time - previousTime);
        if (!trial.solve(stepEnd, order.toleranceFactor(), order.newtonTolerance())) {
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
        double size = trial.error(f0) / order.toleranceFactor();
        if (size >= 1 && (polynomial.degree() == 0 || wasRejected)) {
            size = trial.errorAgain() / order.toleranceFactor();
        }
        if (size < 1) {
            size = Math.max(size, trial.completePolynomial() / (STIFF_PART * order.toleranceFactor()));
        }
        return Math.max(SMALLEST_ERROR, size);
    }

    private void reject(double shorter) {
        counts.addRejection();
        h = shorter;
        wasRejected = true;
        matrices.distrust();
    }

    private double cutAfter(double size) {
        if (!(size < Double.POSITIVE_INFINITY)) {
            return CUT_AFTER_NAN;
        }
        return polynomial.degree() == 0 ? FIRST_STEP_CUT : controller.factor(size, newton, order.estimate());
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
        double factor = controller.accept(tried, size, newton, order.estimate());
        if (wasRejected) {
            factor = Math.min(1, factor);
        }
        if (matrices.keepJacobian(newton.rate()) && factor >= 1 && factor <= GROWTH_TO_KEEP_STEP) {
            factor = 1;
        }
        // a step that a limit cut short says little about the next one
        h = isCut && Math.abs(tried * factor) < Math.abs(h) ? h : tried * factor;
        if (order.choose(newton.rate(), newtonFailed, factor)) {
            matrices.forgetDecompositions();
            controller.start();
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
        return order.highest().degree;
    }

    @Override
    public void writePolynomial(double[] coefficients) {
        System.arraycopy(y, 0, coefficients, 0, n);
        polynomial.write(coefficients, n, interpolationDegree());
    }

    @Override
    public double[] jacobian() {
        return matrices.jacobian();
    }

    @Override
    public Counts counts() {
        return counts;
    }
}

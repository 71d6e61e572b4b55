package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepMethod;
import org.jspecify.annotations.Nullable;

/**
 * Backward differentiation formulas of variable order 1 to 5 and variable step, in fixed-leading-coefficient form.
 *
 * <p><b>The idea.</b> A BDF of order q lets the polynomial through the new and the last q values have the slope f(tₙ, yₙ) at
 * the new one. One implicit equation a step, whatever the order: two or three evaluations of f where a Runge–Kutta method of
 * that order solves for all its stages. The price is that the past must be smooth: after a jump the order begins at 1.
 *
 * <p><b>Variable steps.</b> {@link Nordsieck} holds the polynomial; its value one step ahead is the prediction.
 * {@link BdfCoefficients} says by which polynomial Λ, times the correction e of the value, all its coefficients change. Of
 * the three ways to do this on unequal steps — interpolate the past to equal ones, which goes unstable; form the formula
 * from the true mesh, which changes its leading coefficient for q steps after every change of h, and with it the matrix of
 * Newton's method; fix that coefficient — this is the last, as stable as the second for almost the price of the first.
 *
 * <p><b>One step.</b> Predict; solve for e by {@link ModifiedNewton}, which keeps its matrix over many steps; estimate the
 * local error from e; accept, or try again: a quarter of the step if the iteration failed, what the error says if that was
 * too large; from the third failure on at a lower order, for then the past misleads; at order 1 with the slope taken anew.
 * A step may use {@value #SHARE_OF_TOLERANCE} of the tolerance: BDF take more and shorter steps than Runge–Kutta methods of
 * their cost, and errors of steps add up. With that much the error of the whole is some tolerances on the usual test problems,
 * at the same work per digit. It still grows against the tolerance as that falls, with the number of steps.
 *
 * <p><b>The start.</b> Order 1, with the slope. Far from t = 0 its steps at fine tolerances may be shorter than the clock can
 * tell; then the change of the slope over a step that it can tell gives the curvature, and order 2 begins. Where even that is
 * too coarse, {@link Status#STEP_TOO_SMALL} says so.
 *
 * <p><b>Order.</b> q + 1 steps after a change, when all that the formula looks back on is its own, {@link OrderChoice}
 * compares the neighbours.
 *
 * <p><b>Between steps</b> the solution is the Nordsieck polynomial, which has the value at both ends of the step, the slope f
 * at its end, and costs nothing.
 *
 * <p><b>Where it fits.</b> Stiff problems at fine tolerances, large or small, with long smooth stretches. Orders 3 to 5 are
 * not A-stable (A(α) with α = 86°, 73° and 52°): with eigenvalues near the imaginary axis bound the order by 2.
 *
 * <p>References: Gear C W. Numerical Initial Value Problems in Ordinary Differential Equations. Prentice-Hall 1971, and those
 * of {@link BdfCoefficients}. Written from the papers. A workspace of one thread.
 */
public final class Bdf implements StepMethod {

    /** The highest order. */
    public static final int MAX_ORDER = BdfCoefficients.MAX_ORDER;

    private static final double SHARE_OF_TOLERANCE = 0.15;
    private static final double LARGEST_FIRST_GROWTH = 1e4;
    private static final double LARGEST_GROWTH = 10;
    private static final double SHRINK_AFTER_DIVERGENCE = 0.25;
    private static final double SMALLEST_SHRINK = 0.1;
    private static final double LARGEST_SHRINK = 0.9;
    private static final double LARGEST_SECOND_SHRINK = 0.2;
    private static final int FAILURES_UNTIL_LOWER_ORDER = 3;
    private static final int WAIT_AFTER_FRESH_SLOPE = 10;
    private static final double ULPS_FOR_CURVATURE = 64;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final int n;
    private final int maxOrder;
    private final Counts counts = new Counts();
    private final Nordsieck nordsieck;
    private final BdfCoefficients coefficients = new BdfCoefficients();
    private final ModifiedNewton newton;
    private final OrderChoice choice = new OrderChoice();
    private final double[] old;
    private final double[] work;
    private double[] e;
    private double[] previousE;
    private int orderOfPreviousE;
    private double previousTime;
    private double time;
    private double end;
    private double h;
    private double largestGrowth;
    private int nextOrder;
    private int wait;
    private boolean isFirst;
    private boolean isCurvatureTried;

    /** A workspace for a problem, with orders up to {@code maxOrder}, from 1 to {@link #MAX_ORDER}. */
    public Bdf(OdeProblem problem, ErrorNorm norm, int maxOrder) {
        if (maxOrder < 1 || maxOrder > MAX_ORDER) {
            throw new IllegalArgumentException("the highest order must be 1 to " + MAX_ORDER + ", got " + maxOrder);
        }
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.maxOrder = maxOrder;
        this.nordsieck = new Nordsieck(n, maxOrder);
        this.newton = new ModifiedNewton(problem, norm, counts);
        this.old = new double[n];
        this.work = new double[n];
        this.e = new double[n];
        this.previousE = new double[n];
    }

    @Override
    public void start(double t, double[] y, double newEnd) {
        time = t;
        previousTime = t;
        end = newEnd;
        System.arraycopy(y, 0, nordsieck.state(), 0, n);
        coefficients.start();
        newton.start();
        isFirst = true;
    }

    @Override
    public @Nullable Status step(double limit) {
        if (isFirst) {
            begin();
        } else if (nextOrder != nordsieck.order()) {
            changeOrder();
        }
        Status failure = Status.STEP_TOO_SMALL;
        for (int failures = 0; ; failures++) {
            double tried = Span.towards(time, h, limit);
            if (Span.isTooSmall(tried, time)) {
                if (failure == Status.STEP_TOO_SMALL && canBeginWithCurvature()) {
                    beginWithCurvature();
                    failures = -1;
                    continue;
                }
                return Double.isFinite(tried) ? failure : Status.NOT_FINITE;
            }
            failure = attempt(tried, limit, failures);
            if (failure == null) {
                isFirst = false;
                return null;
            }
            counts.addRejection();
            largestGrowth = 1;
        }
    }

    private void begin() {
        double[] y = nordsieck.state();
        system.derivatives(time, y, old);
        counts.addEvaluations(2);
        double first = FirstStep.of(system, norm, 1, time, y, end - time, old, work, e);
        h = Math.copySign(first, end - time);
        nordsieck.restart(old, h);
        nextOrder = 1;
        orderOfPreviousE = 0;
        wait = 2;
        largestGrowth = LARGEST_FIRST_GROWTH;
        isCurvatureTried = false;
    }

    private boolean canBeginWithCurvature() {
        return isFirst && maxOrder > 1 && !isCurvatureTried;
    }

    /** Begins at order 2 instead, with the steps that the clock can tell far from t = 0. */
    private void beginWithCurvature() {
        isCurvatureTried = true;
        double[] y = nordsieck.state();
        double shift = time + Math.copySign(ULPS_FOR_CURVATURE * Math.ulp(time), end - time) - time;
        system.derivatives(time, y, old);
        for (int i = 0; i < n; i++) {
            work[i] = y[i] + shift * old[i];
        }
        system.derivatives(time + shift, work, e);
        counts.addEvaluations(2);
        for (int i = 0; i < n; i++) {
            e[i] = (e[i] - old[i]) / shift;
        }
        h = shift;
        nordsieck.restart(old, h);
        nordsieck.raise(coefficients.vanishing(0, h), h * h / 2, e);
        for (int i = 0; i < 2; i++) {
            coefficients.set(2, h);
            coefficients.accept();
        }
        coefficients.inheritNothing();
        newton.distrust(true);
        nextOrder = 2;
        wait = 3;
        largestGrowth = LARGEST_FIRST_GROWTH;
    }

    private void changeOrder() {
        int q = nordsieck.order();
        if (nextOrder > q) {
            double factor = coefficients.raise();
            nordsieck.raise(coefficients.vanishing(q - 1, nordsieck.step()), factor, previousE);
            coefficients.inheritAsOnEqualSteps();
        } else {
            nordsieck.lower(coefficients.vanishing(q - 2, nordsieck.step()));
            coefficients.inheritNothing();
        }
        wait = nextOrder + 1;
    }

    /** One attempt; if it fails, h says what to try next. */
    private @Nullable Status attempt(double proposed, double limit, int failures) {
        double tNext = proposed == limit - time ? limit : time + proposed;
        double tried = Span.onTheClock(time, proposed, tNext);
        double[] y = nordsieck.state();
        nordsieck.rescale(tried);
        nordsieck.predict();
        coefficients.set(nordsieck.order(), tried);
        Status failure = newton.solve(tNext, nordsieck, coefficients.leading(), weightOfIterationError(), e);
        if (failure != null) {
            newton.distrust(true);
            h = SHRINK_AFTER_DIVERGENCE * tried;
            return failure;
        }
        double[] p0 = nordsieck.predicted(0);
        for (int i = 0; i < n; i++) {
            work[i] = p0[i] + e[i];
        }
        // behind a start with curvature lies no solution: then all of e is taken for error
        double share = isFirst && nordsieck.order() > 1 ? 1 : coefficients.error();
        double error = share * norm.of(e, y, work) / SHARE_OF_TOLERANCE;
        if (!(error <= 1)) {
            newton.distrust(false);
            shrink(tried, error, failures);
            return Status.STEP_TOO_SMALL;
        }
        accept(tried, tNext, error);
        return null;
    }

    /** What is left of the iteration is noise, which the differences of the coming predictions double with every order. */
    private double weightOfIterationError() {
        return coefficients.error() / SHARE_OF_TOLERANCE * (1 << nordsieck.order());
    }

    private void shrink(double tried, double error, int failures) {
        if (failures + 1 < FAILURES_UNTIL_LOWER_ORDER) {
            double most = failures == 0 ? LARGEST_SHRINK : LARGEST_SECOND_SHRINK;
            double factor = OrderChoice.factor(error, nordsieck.order());
            h = tried * Math.min(most, Math.max(SMALLEST_SHRINK, factor));
            return;
        }
        h = SMALLEST_SHRINK * tried;
        int q = nordsieck.order();
        if (q > 1) {
            nordsieck.lower(coefficients.vanishing(q - 2, nordsieck.step()));
            coefficients.inheritNothing();
            wait = q;
        } else {
            system.derivatives(time, nordsieck.state(), work);
            counts.addEvaluations(1);
            nordsieck.restart(work, tried);
            coefficients.inheritNothing();
            wait = WAIT_AFTER_FRESH_SLOPE;
        }
        nextOrder = nordsieck.order();
    }

    private void accept(double tried, double tNext, double error) {
        System.arraycopy(nordsieck.state(), 0, old, 0, n);
        nordsieck.correct(coefficients.corrector(), e);
        counts.addStep();
        previousTime = time;
        time = tNext;
        proposeNext(tried, error);
        coefficients.accept();
        double[] swapped = previousE;
        previousE = e;
        e = swapped;
        orderOfPreviousE = nordsieck.order();
        largestGrowth = LARGEST_GROWTH;
    }

    private void proposeNext(double tried, double error) {
        int q = nordsieck.order();
        wait--;
        if (largestGrowth == 1) {
            wait = Math.max(wait, 2);
            nextOrder = q;
            h = tried;
            return;
        }
        if (wait > 0) {
            choice.keep(q, error, largestGrowth);
        } else {
            choice.choose(q, errorBelow(q), error, errorAbove(q), largestGrowth);
            wait = 2;
        }
        nextOrder = choice.order();
        double grown = choice.growth() * tried;
        // a step that a limit cut short says little about the next one; but the past does not bear more than tenfold
        double kept = Math.min(Math.abs(h), LARGEST_GROWTH * Math.abs(tried));
        h = Math.abs(grown) < kept ? Math.copySign(kept, tried) : grown;
    }

    private double errorBelow(int q) {
        if (q == 1) {
            return Double.POSITIVE_INFINITY;
        }
        return coefficients.errorBelow() * norm.of(nordsieck.row(q), old, nordsieck.state()) / SHARE_OF_TOLERANCE;
    }

    private double errorAbove(int q) {
        if (q == maxOrder || orderOfPreviousE != q) {
            return Double.POSITIVE_INFINITY;
        }
        double share = coefficients.previousShare();
        for (int i = 0; i < n; i++) {
            work[i] = e[i] - share * previousE[i];
        }
        return coefficients.errorAbove() * norm.of(work, old, nordsieck.state()) / SHARE_OF_TOLERANCE;
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
        return nordsieck.state();
    }

    @Override
    public int interpolationDegree() {
        return maxOrder;
    }

    @Override
    public void writePolynomial(double[] coefficientsOfTheta) {
        nordsieck.write(time - previousTime, maxOrder, coefficientsOfTheta);
    }

    @Override
    public Counts counts() {
        return counts;
    }
}

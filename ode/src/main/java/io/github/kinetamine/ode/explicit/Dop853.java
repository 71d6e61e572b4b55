package io.github.kinetamine.ode.explicit;

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
 * Dormand and Prince's Runge–Kutta method of order 8 with Hairer's error estimate from embedded formulas of orders 5 and 3:
 * twelve stages and the derivative at the end, which is the first of the next step. {@link Dop853Formulas} has its coefficients.
 *
 * <h2>Between the steps</h2>
 *
 * <p>Three more evaluations, made only when a polynomial is asked for, give Hairer's interpolant of order 7. As long as accuracy
 * bounds the steps, it is as good as they are. Where stability bounds them — the solution is smooth, but a fast mode that has
 * died away keeps h|λ| at about 6 — it is not: it matches the fast mode as a power series in hλ, and the traces of that mode
 * which the tolerance permits at the start of the step come back hundreds of times larger in its middle, although the step's
 * end damps them. The error estimate looks at the end and sees nothing.
 *
 * <p>One evaluation shows it: the defect h·f(P) − P′ at θ = 0.7. By construction the interpolant P has next to no defect at the
 * nodes 0.1, 0.2 and 7/9 of its extra stages, and little near 0.5; between the last two lies its maximum, whether accuracy or
 * stability bounds the step. On smooth problems the largest error of P is about a fifth of this defect.
 *
 * <p>A defect beyond {@value #WORST_DEFECT} tolerances discards P. Two steps of h/3, where h|λ| is 2 and the method damps, then
 * give the state at 1/3 and 2/3 of the step, and the polynomial of degree 7 through states and derivatives at 0, 1/3, 2/3, 1
 * takes its place: its error is at most 4e-9·h⁸|y⁽⁸⁾|, and small traces of a fast mode stay small. That costs 24 evaluations
 * more on the steps which need it, against half the step everywhere, and the steps do not depend on whether anyone looks
 * between them. Both polynomials meet value and derivative at both ends.
 *
 * <p>Reference: Hairer E, Nørsett SP, Wanner G. Solving Ordinary Differential Equations I. 2nd ed. Springer 1993, II.5, II.6,
 * II.10. A workspace of one thread.
 */
public final class Dop853 implements StepMethod {

    private static final int DEGREE = 7;
    private static final double DEFECT_NODE = 0.7;
    private static final double WORST_DEFECT = 5;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final Counts counts = new Counts();
    private final Dop853Stages stages;
    private final AdaptiveStep course = new AdaptiveStep(new PiController(Dop853Formulas.ORDER, 0.04, 1.0 / 3, 6));
    private final AdaptiveStep.Attempt attempt = this::attempt;
    private final int n;
    private double[] y;
    private double[] next;
    private double[] k1;
    private double[] k13;
    private final double[] point;
    private final double[] slope;
    private final double[] third;
    private final double[] thirdSlope;
    private final double[] twoThirds;
    private final double[] twoThirdsSlope;
    private final double[] polynomial;
    private boolean isPolynomialFresh;

    /** A workspace for a problem. */
    public Dop853(OdeProblem problem, ErrorNorm norm) {
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.stages = new Dop853Stages(system, n, counts);
        this.y = new double[n];
        this.next = new double[n];
        this.k1 = new double[n];
        this.k13 = new double[n];
        this.point = new double[n];
        this.slope = new double[n];
        this.third = new double[n];
        this.thirdSlope = new double[n];
        this.twoThirds = new double[n];
        this.twoThirdsSlope = new double[n];
        this.polynomial = new double[n * (DEGREE + 1)];
    }

    @Override
    public void start(double t, double[] state, double end) {
        System.arraycopy(state, 0, y, 0, n);
        System.arraycopy(state, 0, next, 0, n);
        course.start(t, end);
    }

    @Override
    public @Nullable Status step(double limit) {
        isPolynomialFresh = false;
        exchangeEnds();
        if (course.isFirst()) {
            begin();
        }
        Status refusal = course.advance(limit, attempt, counts);
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
        swapped = k1;
        k1 = k13;
        k13 = swapped;
    }

    private void begin() {
        double t = course.time();
        system.derivatives(t, y, k1);
        course.begin(FirstStep.of(system, norm, Dop853Formulas.ORDER, t, y, course.span(), k1, stages.k2, stages.k3));
        counts.addEvaluations(2);
    }

    /** The error of a step from y into next; if it is acceptable, with the derivative there in k13. */
    private double attempt(double t, double h, double tNext) {
        stages.advance(t, h, tNext, y, k1, next);
        double error = stages.error(norm, h, y, k1, next);
        if (!(error <= 1)) {
            return error;
        }
        stages.derivatives(tNext, next, k13);
        return isFinite(k13) ? error : Double.NaN;
    }

    private static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += 0 * value;
        }
        return sum == 0;
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
        return DEGREE;
    }

    @Override
    public void writePolynomial(double[] c) {
        if (!isPolynomialFresh) {
            isPolynomialFresh = true;
            double t = course.previousTime();
            double h = course.time() - t;
            stages.interpolate(t, h, y, k1, next, k13, polynomial);
            if (!(defect(t, h) <= WORST_DEFECT)) {
                interpolateThroughThirds(t, h);
            }
        }
        System.arraycopy(polynomial, 0, c, 0, polynomial.length);
    }

    /** The defect of the polynomial where it is largest. */
    private double defect(double t, double h) {
        for (int i = 0; i < n; i++) {
            point[i] = StepPolynomial.value(polynomial, n, i, DEGREE, DEFECT_NODE);
        }
        stages.derivatives(t + DEFECT_NODE * h, point, slope);
        for (int i = 0; i < n; i++) {
            point[i] = h * slope[i] - StepPolynomial.slope(polynomial, n, i, DEGREE, DEFECT_NODE);
        }
        return norm.of(point, y, next);
    }

    /** The polynomial through states and derivatives at the thirds of the step, which two smaller steps find. */
    private void interpolateThroughThirds(double t, double h) {
        double first = t + h / 3;
        double second = t + h * (2.0 / 3);
        stages.advance(t, h / 3, first, y, k1, third);
        stages.derivatives(first, third, thirdSlope);
        stages.advance(first, h / 3, second, third, thirdSlope, twoThirds);
        stages.derivatives(second, twoThirds, twoThirdsSlope);
        boolean isKnown = isFinite(thirdSlope) && isFinite(twoThirdsSlope);
        for (int i = 0; i < n; i++) {
            double g0 = h * k1[i];
            double g3 = h * k13[i];
            if (isKnown) {
                StepPolynomial.throughThirds(
                        polynomial,
                        n,
                        i,
                        y[i],
                        g0,
                        third[i],
                        h * thirdSlope[i],
                        twoThirds[i],
                        h * twoThirdsSlope[i],
                        next[i],
                        g3);
            } else {
                StepPolynomial.nested(polynomial, n, i, y[i], next[i], g0, g3, 0, 0, 0, 0);
            }
        }
    }

    @Override
    public Counts counts() {
        return counts;
    }
}

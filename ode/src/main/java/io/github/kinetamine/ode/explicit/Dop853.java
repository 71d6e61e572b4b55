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
    private final AdaptiveStep course = new AdaptiveStep(new PiController(Dop853Formulas.ORDER, 0.04, 1.0 / 3, 6));
    private final int n;
    private double[] y;
    private double[] next;
    private double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private final double[] k7;
    private final double[] k8;
    private final double[] k9;
    private final double[] k10;
    private final double[] k11;
    private final double[] k12;
    private double[] k13;
    private final double[] k14;
    private final double[] k15;
    private final double[] k16;
    private final double[] stage;
    private final double[] third;
    private final double[] twoThirds;
    private final double[] polynomial;
    private boolean isPolynomialFresh;

    /** A workspace for a problem. */
    public Dop853(OdeProblem problem, ErrorNorm norm) {
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.y = new double[n];
        this.next = new double[n];
        this.k1 = new double[n];
        this.k2 = new double[n];
        this.k3 = new double[n];
        this.k4 = new double[n];
        this.k5 = new double[n];
        this.k6 = new double[n];
        this.k7 = new double[n];
        this.k8 = new double[n];
        this.k9 = new double[n];
        this.k10 = new double[n];
        this.k11 = new double[n];
        this.k12 = new double[n];
        this.k13 = new double[n];
        this.k14 = new double[n];
        this.k15 = new double[n];
        this.k16 = new double[n];
        this.stage = new double[n];
        this.third = new double[n];
        this.twoThirds = new double[n];
        this.polynomial = new double[n * (DEGREE + 1)];
    }

    @Override
    public void start(double t, double[] state, double end) {
        System.arraycopy(state, 0, y, 0, n);
        System.arraycopy(state, 0, next, 0, n);
        course.start(t, end);
    }

    @Override
    public Status step(double limit) {
        isPolynomialFresh = false;
        exchangeEnds();
        if (course.isFirst()) {
            begin();
        }
        Status refusal = course.propose(limit);
        while (refusal == null) {
            if (course.judge(attempt(course.time(), course.tried(), course.target()))) {
                counts.steps++;
                return null;
            }
            counts.rejections++;
            refusal = course.propose(limit);
        }
        exchangeEnds();
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
        course.begin(FirstStep.of(system, norm, Dop853Formulas.ORDER, t, y, course.span(), k1, k2, k3));
        counts.evaluations += 2;
    }

    /** The error of a step from y into next; if it is acceptable, with the derivative there in k13. */
    private double attempt(double t, double h, double tNext) {
        advance(t, h, tNext, y, k1, next);
        double error = error(h);
        if (!(error <= 1)) {
            return error;
        }
        derivatives(tNext, next, k13);
        return isFinite(k13) ? error : Double.NaN;
    }

    /** Hairer's error: that of order 5, made smaller by as much as that of order 3 exceeds ten times it. */
    private double error(double h) {
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.error5(h, k1[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i]);
        }
        double error5 = norm.of(stage, y, next);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.error3(h, k1[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i]);
        }
        double ratio = 0.1 * norm.of(stage, y, next) / error5;
        return error5 == 0 ? 0 : error5 / Math.sqrt(1 + ratio * ratio);
    }

    private void derivatives(double t, double[] at, double[] k) {
        system.derivatives(t, at, k);
        counts.evaluations++;
    }

    private static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += 0 * value;
        }
        return sum == 0;
    }

    /** Writes the state after a step from a state and the derivative there; the stages in between go to k2 … k12. */
    private void advance(double t, double h, double tNext, double[] from, double[] k1, double[] to) {
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage2(from[i], h, k1[i]);
        }
        system.derivatives(t + Dop853Formulas.C2 * h, stage, k2);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage3(from[i], h, k1[i], k2[i]);
        }
        system.derivatives(t + Dop853Formulas.C3 * h, stage, k3);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage4(from[i], h, k1[i], k3[i]);
        }
        system.derivatives(t + Dop853Formulas.C4 * h, stage, k4);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage5(from[i], h, k1[i], k3[i], k4[i]);
        }
        system.derivatives(t + Dop853Formulas.C5 * h, stage, k5);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage6(from[i], h, k1[i], k4[i], k5[i]);
        }
        system.derivatives(t + Dop853Formulas.C6 * h, stage, k6);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage7(from[i], h, k1[i], k4[i], k5[i], k6[i]);
        }
        system.derivatives(t + Dop853Formulas.C7 * h, stage, k7);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage8(from[i], h, k1[i], k4[i], k5[i], k6[i], k7[i]);
        }
        system.derivatives(t + Dop853Formulas.C8 * h, stage, k8);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage9(from[i], h, k1[i], k4[i], k5[i], k6[i], k7[i], k8[i]);
        }
        system.derivatives(t + Dop853Formulas.C9 * h, stage, k9);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage10(from[i], h, k1[i], k4[i], k5[i], k6[i], k7[i], k8[i], k9[i]);
        }
        system.derivatives(t + Dop853Formulas.C10 * h, stage, k10);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage11(from[i], h, k1[i], k4[i], k5[i], k6[i], k7[i], k8[i], k9[i], k10[i]);
        }
        system.derivatives(t + Dop853Formulas.C11 * h, stage, k11);
        for (int i = 0; i < n; i++) {
            stage[i] =
                    Dop853Formulas.stage12(from[i], h, k1[i], k4[i], k5[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i]);
        }
        system.derivatives(tNext, stage, k12);
        for (int i = 0; i < n; i++) {
            to[i] = Dop853Formulas.next(from[i], h, k1[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i]);
        }
        counts.evaluations += 11;
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
            interpolate(t, h);
            if (!(defect(t, h) <= WORST_DEFECT)) {
                interpolateThroughThirds(t, h);
            }
        }
        System.arraycopy(polynomial, 0, c, 0, polynomial.length);
    }

    /** Hairer's interpolant of order 7. */
    private void interpolate(double t, double h) {
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage14(y[i], h, k1[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i], k13[i]);
        }
        system.derivatives(t + Dop853Formulas.C14 * h, stage, k14);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage15(y[i], h, k1[i], k6[i], k7[i], k8[i], k11[i], k12[i], k13[i], k14[i]);
        }
        system.derivatives(t + Dop853Formulas.C15 * h, stage, k15);
        for (int i = 0; i < n; i++) {
            stage[i] = Dop853Formulas.stage16(y[i], h, k1[i], k6[i], k7[i], k8[i], k9[i], k13[i], k14[i], k15[i]);
        }
        system.derivatives(t + Dop853Formulas.C16 * h, stage, k16);
        counts.evaluations += 3;
        for (int i = 0; i < n; i++) {
            double d4 = Dop853Formulas.shape4(
                    h, k1[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i], k13[i], k14[i], k15[i], k16[i]);
            double d5 = Dop853Formulas.shape5(
                    h, k1[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i], k13[i], k14[i], k15[i], k16[i]);
            double d6 = Dop853Formulas.shape6(
                    h, k1[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i], k13[i], k14[i], k15[i], k16[i]);
            double d7 = Dop853Formulas.shape7(
                    h, k1[i], k6[i], k7[i], k8[i], k9[i], k10[i], k11[i], k12[i], k13[i], k14[i], k15[i], k16[i]);
            StepPolynomial.nested(polynomial, n, i, y[i], next[i], h * k1[i], h * k13[i], d4, d5, d6, d7);
        }
    }

    /** The defect of the polynomial where it is largest. */
    private double defect(double t, double h) {
        for (int i = 0; i < n; i++) {
            stage[i] = StepPolynomial.value(polynomial, n, i, DEGREE, DEFECT_NODE);
        }
        derivatives(t + DEFECT_NODE * h, stage, k14);
        for (int i = 0; i < n; i++) {
            stage[i] = h * k14[i] - StepPolynomial.slope(polynomial, n, i, DEGREE, DEFECT_NODE);
        }
        return norm.of(stage, y, next);
    }

    /** The polynomial through states and derivatives at the thirds of the step, which two smaller steps find. */
    private void interpolateThroughThirds(double t, double h) {
        double first = t + h / 3;
        double second = t + h * (2.0 / 3);
        advance(t, h / 3, first, y, k1, third);
        derivatives(first, third, k14);
        advance(first, h / 3, second, third, k14, twoThirds);
        derivatives(second, twoThirds, k15);
        boolean isKnown = isFinite(k14) && isFinite(k15);
        for (int i = 0; i < n; i++) {
            double g0 = h * k1[i];
            double g3 = h * k13[i];
            if (isKnown) {
                StepPolynomial.throughThirds(
                        polynomial, n, i, y[i], g0, third[i], h * k14[i], twoThirds[i], h * k15[i], next[i], g3);
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

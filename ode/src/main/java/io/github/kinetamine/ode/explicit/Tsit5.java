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
 * Tsitouras' Runge–Kutta method of order 5 with an error estimate of order 4: seven stages, the last of which is the first of
 * the next step, and an interpolant of order 4 from the stages alone. {@link Tsit5Formulas} has its coefficients.
 *
 * <p>Reference: Tsitouras C. Runge–Kutta pairs of order 5(4) satisfying only the first column simplifying assumption. Comput
 * Math Appl 2011;62:770-5, doi:10.1016/j.camwa.2011.06.002. A workspace of one thread.
 */
public final class Tsit5 implements StepMethod {

    /** Steps h with h·|λ| beyond this are unstable for a decay of rate λ: where {@code |R(−x)| = 1}. */
    public static final double STABILITY_LIMIT = 3.507;

    /** The error estimate of a short step of y' = λy, over |hλ|⁵ |y|. */
    private static final double ERROR_OF_MODE = 4.264e-4;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final Counts counts = new Counts();
    private final AdaptiveStep course = new AdaptiveStep(controller());
    private final AdaptiveStep.Attempt attempt = this::attempt;
    private final int n;
    private double[] y;
    private double[] next;
    private double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private double[] k7;
    private final double[] stage;
    private double givenSize;

    /** A workspace for a problem. */
    public Tsit5(OdeProblem problem, ErrorNorm norm) {
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
        this.stage = new double[n];
    }

    /** A new controller of this method's steps. */
    public static PiController controller() {
        return new PiController(Tsit5Formulas.ORDER, 0.04, 0.2, 10);
    }

    @Override
    public void start(double t, double[] state, double end) {
        System.arraycopy(state, 0, y, 0, n);
        System.arraycopy(state, 0, next, 0, n);
        course.start(t, end);
        givenSize = 0;
    }

    @Override
    public void takeOver(double t, double[] state, double end, double size) {
        start(t, state, end);
        givenSize = size;
    }

    @Override
    public @Nullable Status step(double limit) {
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
        k1 = k7;
        k7 = swapped;
    }

    private void begin() {
        double t = course.time();
        system.derivatives(t, y, k1);
        counts.addEvaluations(1);
        if (givenSize > 0) {
            course.begin(givenSize);
            return;
        }
        course.begin(FirstStep.of(system, norm, Tsit5Formulas.ORDER, t, y, course.span(), k1, k2, k3));
        counts.addEvaluations(1);
    }

    /** The error of a step from y into next, with the derivative there in k7. */
    private double attempt(double t, double h, double tNext) {
        for (int i = 0; i < n; i++) {
            stage[i] = Tsit5Formulas.stage2(y[i], h, k1[i]);
        }
        system.derivatives(t + Tsit5Formulas.C2 * h, stage, k2);
        for (int i = 0; i < n; i++) {
            stage[i] = Tsit5Formulas.stage3(y[i], h, k1[i], k2[i]);
        }
        system.derivatives(t + Tsit5Formulas.C3 * h, stage, k3);
        for (int i = 0; i < n; i++) {
            stage[i] = Tsit5Formulas.stage4(y[i], h, k1[i], k2[i], k3[i]);
        }
        system.derivatives(t + Tsit5Formulas.C4 * h, stage, k4);
        for (int i = 0; i < n; i++) {
            stage[i] = Tsit5Formulas.stage5(y[i], h, k1[i], k2[i], k3[i], k4[i]);
        }
        system.derivatives(t + Tsit5Formulas.C5 * h, stage, k5);
        for (int i = 0; i < n; i++) {
            stage[i] = Tsit5Formulas.stage6(y[i], h, k1[i], k2[i], k3[i], k4[i], k5[i]);
        }
        system.derivatives(tNext, stage, k6);
        for (int i = 0; i < n; i++) {
            next[i] = Tsit5Formulas.next(y[i], h, k1[i], k2[i], k3[i], k4[i], k5[i], k6[i]);
        }
        system.derivatives(tNext, next, k7);
        counts.addEvaluations(6);
        return error(h);
    }

    private double error(double h) {
        double largest = norm.largest(y, next);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double error = Tsit5Formulas.error(h, k1[i], k2[i], k3[i], k4[i], k5[i], k6[i], k7[i]);
            sum += norm.square(i, error, y[i], next[i], largest);
        }
        return norm.root(sum);
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
        return Tsit5Formulas.DEGREE;
    }

    @Override
    public void writePolynomial(double[] c) {
        double h = course.time() - course.previousTime();
        for (int i = 0; i < n; i++) {
            c[i] = y[i];
            c[n + i] = h * k1[i];
            c[2 * n + i] = Tsit5Formulas.square(h, k1[i], k2[i], k3[i], k4[i], k5[i], k6[i], k7[i]);
            c[3 * n + i] = Tsit5Formulas.cube(h, k1[i], k2[i], k3[i], k4[i], k5[i], k6[i], k7[i]);
            c[4 * n + i] = Tsit5Formulas.fourth(h, k1[i], k2[i], k3[i], k4[i], k5[i], k6[i], k7[i]);
        }
    }

    /**
     * An estimate of the largest rate |λ| of ∂f/∂y along the last step, {@code ‖k₇ − k₆‖/‖y₇ − y₆‖}: the last two stages are
     * evaluated at the same time, and differ mainly in the direction of that eigenvalue, the more so where components count
     * relative to their tolerance. After Hairer and Wanner, Solving
     * Ordinary Differential Equations II (1996), IV.2. Costs no evaluation of f. 0 where the stages agree.
     */
    public double dominantRate() {
        double largest = norm.largest(y, next);
        double rise = 0;
        double run = 0;
        for (int i = 0; i < n; i++) {
            double weight = 1 / norm.scale(i, y[i], next[i], largest);
            double df = (k7[i] - k6[i]) * weight;
            double dy = (next[i] - stage[i]) * weight;
            rise += df * df;
            run += dy * dy;
        }
        return run > 0 ? Math.sqrt(rise / run) : 0;
    }

    /**
     * The h·|λ| of steps that have an error of the relative tolerance along y' = λy. Where they are longer, the mode of rate λ
     * has died away, or is too small to matter.
     */
    public double reachOfLiveMode() {
        return Math.pow(norm.relative() / ERROR_OF_MODE, 1.0 / Tsit5Formulas.ORDER);
    }

    @Override
    public Counts counts() {
        return counts;
    }
}

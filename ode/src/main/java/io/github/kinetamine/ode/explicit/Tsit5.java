package io.github.kinetamine.ode.explicit;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.PiController;
import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepMethod;

/**
 * Tsitouras' Runge–Kutta method of order 5 with an error estimate of order 4: seven stages, the last of which is the first of
 * the next step, and an interpolant of order 4 from the stages alone.
 *
 * <p>Reference: Tsitouras C. Runge–Kutta pairs of order 5(4) satisfying only the first column simplifying assumption. Comput
 * Math Appl 2011;62:770-5, doi:10.1016/j.camwa.2011.06.002, Table 1. A workspace of one thread.
 */
public final class Tsit5 implements StepMethod {

    /** Steps h with h·|λ| beyond this are unstable for a decay of rate λ: where {@code |R(−x)| = 1}. */
    public static final double STABILITY_LIMIT = 3.507;

    private static final int ORDER = 5;

    // nodes
    static final double C2 = 0.161;
    static final double C3 = 0.327;
    static final double C4 = 0.9;
    static final double C5 = 0.9800255409045097;

    // stages
    static final double A21 = 0.161;
    static final double A31 = -0.008480655492356989;
    static final double A32 = 0.335480655492357;
    static final double A41 = 2.8971530571054935;
    static final double A42 = -6.359448489975075;
    static final double A43 = 4.3622954328695815;
    static final double A51 = 5.325864828439257;
    static final double A52 = -11.748883564062828;
    static final double A53 = 7.4955393428898365;
    static final double A54 = -0.09249506636175525;
    static final double A61 = 5.86145544294642;
    static final double A62 = -12.92096931784711;
    static final double A63 = 8.159367898576159;
    static final double A64 = -0.071584973281401;
    static final double A65 = -0.028269050394068383;

    // the step
    static final double B1 = 0.09646076681806523;
    static final double B2 = 0.01;
    static final double B3 = 0.4798896504144996;
    static final double B4 = 1.379008574103742;
    static final double B5 = -3.290069515436081;
    static final double B6 = 2.324710524099774;

    // the step minus the embedded one of order 4
    static final double E1 = -0.00178001105222577714;
    static final double E2 = -0.0008164344596567469;
    static final double E3 = 0.007880878010261995;
    static final double E4 = -0.1447110071732629;
    static final double E5 = 0.5823571654525552;
    static final double E6 = -0.45808210592918697;
    static final double E7 = 0.015151515151515152;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final Counts counts = new Counts();
    private final PiController controller = new PiController(ORDER, 0.04, 0.2, 10);
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
    private double previousTime;
    private double time;
    private double h;
    private double end;
    private boolean isFirst;

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

    @Override
    public void start(double t, double[] state, double newEnd) {
        System.arraycopy(state, 0, y, 0, n);
        System.arraycopy(state, 0, next, 0, n);
        time = t;
        previousTime = t;
        end = newEnd;
        isFirst = true;
        controller.start();
    }

    @Override
    public Status step(double limit) {
        // what was the end of the last step is the start of this one
        double[] swapped = y;
        y = next;
        next = swapped;
        swapped = k1;
        k1 = k7;
        k7 = swapped;
        double t = time;
        if (isFirst) {
            system.derivatives(t, y, k1);
            counts.evaluations += 2;
            h = Math.copySign(FirstStep.of(system, norm, ORDER, t, y, end - t, k1, k2, k3), end - t);
            isFirst = false;
        }
        while (true) {
            double tried = Span.towards(t, h, limit);
            if (Span.isTooSmall(tried, t)) {
                return refuse(Double.isFinite(tried) ? Status.STEP_TOO_SMALL : Status.NOT_FINITE);
            }
            double error = attempt(t, tried, limit);
            if (error <= 1) {
                counts.steps++;
                previousTime = t;
                time = tried == limit - t ? limit : t + tried;
                double factor = controller.accept(error);
                // a step that a limit cut short says little about the next one
                h = Math.abs(tried) < Math.abs(h) && factor * Math.abs(tried) < Math.abs(h) ? h : tried * factor;
                return null;
            }
            counts.rejections++;
            h = tried * controller.reject(error);
            if (!(error < Double.POSITIVE_INFINITY) && Span.isTooSmall(h, t)) {
                return refuse(Status.NOT_FINITE);
            }
        }
    }

    /** Leaves the last accepted step as it was. */
    private Status refuse(Status status) {
        double[] swapped = y;
        y = next;
        next = swapped;
        swapped = k1;
        k1 = k7;
        k7 = swapped;
        return status;
    }

    /** The error of a step from y into next, with the derivative there in k7. */
    private double attempt(double t, double h, double limit) {
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A21 * k1[i]);
        }
        system.derivatives(t + C2 * h, stage, k2);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A31 * k1[i] + A32 * k2[i]);
        }
        system.derivatives(t + C3 * h, stage, k3);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
        }
        system.derivatives(t + C4 * h, stage, k4);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
        }
        system.derivatives(t + C5 * h, stage, k5);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
        }
        double tNext = h == limit - t ? limit : t + h;
        system.derivatives(tNext, stage, k6);
        for (int i = 0; i < n; i++) {
            next[i] = y[i] + h * (B1 * k1[i] + B2 * k2[i] + B3 * k3[i] + B4 * k4[i] + B5 * k5[i] + B6 * k6[i]);
        }
        system.derivatives(tNext, next, k7);
        counts.evaluations += 6;
        for (int i = 0; i < n; i++) {
            stage[i] = h * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
        }
        return norm.of(stage, y, next);
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
        return 4;
    }

    @Override
    public void writePolynomial(double[] c) {
        double span = time - previousTime;
        for (int i = 0; i < n; i++) {
            c[i] = y[i];
            c[n + i] = span * k1[i];
            c[2 * n + i] = span
                    * (-2.763706197274826 * k1[i]
                            + 0.13169999999999998 * k2[i]
                            + 3.9302962368947516 * k3[i]
                            - 12.411077166933676 * k4[i]
                            + 37.50931341651104 * k5[i]
                            - 27.896526289197286 * k6[i]
                            + 1.5 * k7[i]);
            c[3 * n + i] = span
                    * (2.9132554618219126 * k1[i]
                            - 0.2234 * k2[i]
                            - 5.941033872131505 * k3[i]
                            + 30.33818863028232 * k4[i]
                            - 88.1789048947664 * k5[i]
                            + 65.09189467479366 * k6[i]
                            - 4 * k7[i]);
            c[4 * n + i] = span
                    * (-1.0530884977290216 * k1[i]
                            + 0.1017 * k2[i]
                            + 2.490627285651253 * k3[i]
                            - 16.548102889244902 * k4[i]
                            + 47.37952196281928 * k5[i]
                            - 34.87065786149661 * k6[i]
                            + 2.5 * k7[i]);
        }
    }

    /**
     * An estimate of the largest rate |λ| of ∂f/∂y along the last step, {@code ‖k₇ − k₆‖/‖y₇ − y₆‖}: the last two stages are
     * evaluated at the same time, and differ mainly in the direction of that eigenvalue. After Hairer and Wanner, Solving
     * Ordinary Differential Equations II (1996), IV.2. Costs no evaluation of f. 0 where the stages agree.
     */
    public double dominantRate() {
        double span = time - previousTime;
        double rise = 0;
        double run = 0;
        for (int i = 0; i < n; i++) {
            double sixth = y[i] + span * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
            rise += (k7[i] - k6[i]) * (k7[i] - k6[i]);
            run += (next[i] - sixth) * (next[i] - sixth);
        }
        return run > 0 ? Math.sqrt(rise / run) : 0;
    }

    @Override
    public Counts counts() {
        return counts;
    }
}

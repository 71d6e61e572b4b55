package io.github.kinetamine.ode.explicit;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;

/** The stages of one step of {@link Dop853}, what they say about its error, and its interpolant. Mutable; of one thread. */
final class Dop853Stages {

    private final OdeSystem system;
    private final int n;
    private final Counts counts;
    final double[] k2;
    final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private final double[] k7;
    private final double[] k8;
    private final double[] k9;
    private final double[] k10;
    private final double[] k11;
    private final double[] k12;
    private final double[] k14;
    private final double[] k15;
    private final double[] k16;
    private final double[] stage;

    Dop853Stages(OdeSystem system, int n, Counts counts) {
        this.system = system;
        this.n = n;
        this.counts = counts;
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
        this.k14 = new double[n];
        this.k15 = new double[n];
        this.k16 = new double[n];
        this.stage = new double[n];
    }

    /** Writes f(t, y) and counts it. */
    void derivatives(double t, double[] at, double[] k) {
        system.derivatives(t, at, k);
        counts.addEvaluations(1);
    }

    /** Writes the state after a step from a state and the derivative there; the stages between go to k2 … k12. */
    void advance(double t, double h, double tNext, double[] from, double[] k1, double[] to) {
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
        counts.addEvaluations(11);
    }

    /** Hairer's error: that of order 5, made smaller by as much as that of order 3 exceeds ten times it. */
    double error(ErrorNorm norm, double h, double[] y, double[] k1, double[] next) {
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

    /** Writes Hairer's interpolant of order 7 over the step whose stages these are. */
    void interpolate(double t, double h, double[] y, double[] k1, double[] next, double[] k13, double[] polynomial) {
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
        counts.addEvaluations(3);
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
}

package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;

/** The stages of one step of {@link Rodas5P}, and what they say about its error and its course. Mutable; of one thread. */
final class Rodas5PStages {

    private final OdeSystem system;
    private final int n;
    private final Counts counts;
    private final DenseLu lu;
    private final double[] stage;
    private final double[] f;
    private final double[] u1;
    private final double[] u2;
    private final double[] u3;
    private final double[] u4;
    private final double[] u5;
    private final double[] u6;
    private final double[] u7;
    private final double[] u8;
    private double h;
    private double[] slopeInTime = {};

    /** With the decomposition of {@code I/(γh) − J}. */
    Rodas5PStages(OdeSystem system, int n, Counts counts, DenseLu lu) {
        this.system = system;
        this.n = n;
        this.counts = counts;
        this.lu = lu;
        this.stage = new double[n];
        this.f = new double[n];
        this.u1 = new double[n];
        this.u2 = new double[n];
        this.u3 = new double[n];
        this.u4 = new double[n];
        this.u5 = new double[n];
        this.u6 = new double[n];
        this.u7 = new double[n];
        this.u8 = new double[n];
    }

    /**
     * Writes the state after a step.
     *
     * @param f0 f at the beginning
     * @param newSlopeInTime ∂f/∂t there
     */
    void advance(double t, double newH, double tNext, double[] y, double[] f0, double[] newSlopeInTime, double[] next) {
        h = newH;
        slopeInTime = newSlopeInTime;
        for (int i = 0; i < n; i++) {
            u1[i] = f0[i] + h * Rodas5PFormulas.D1 * slopeInTime[i];
        }
        lu.solve(u1);
        for (int i = 0; i < n; i++) {
            stage[i] = Rodas5PFormulas.stage2(y[i], u1[i]);
            u2[i] = Rodas5PFormulas.sum2(u1[i]);
        }
        finish(t + Rodas5PFormulas.C2 * h, h * Rodas5PFormulas.D2, u2);
        for (int i = 0; i < n; i++) {
            stage[i] = Rodas5PFormulas.stage3(y[i], u1[i], u2[i]);
            u3[i] = Rodas5PFormulas.sum3(u1[i], u2[i]);
        }
        finish(t + Rodas5PFormulas.C3 * h, h * Rodas5PFormulas.D3, u3);
        for (int i = 0; i < n; i++) {
            stage[i] = Rodas5PFormulas.stage4(y[i], u1[i], u2[i], u3[i]);
            u4[i] = Rodas5PFormulas.sum4(u1[i], u2[i], u3[i]);
        }
        finish(t + Rodas5PFormulas.C4 * h, h * Rodas5PFormulas.D4, u4);
        for (int i = 0; i < n; i++) {
            stage[i] = Rodas5PFormulas.stage5(y[i], u1[i], u2[i], u3[i], u4[i]);
            u5[i] = Rodas5PFormulas.sum5(u1[i], u2[i], u3[i], u4[i]);
        }
        finish(t + Rodas5PFormulas.C5 * h, h * Rodas5PFormulas.D5, u5);
        for (int i = 0; i < n; i++) {
            stage[i] = Rodas5PFormulas.stage6(y[i], u1[i], u2[i], u3[i], u4[i], u5[i]);
            u6[i] = Rodas5PFormulas.sum6(u1[i], u2[i], u3[i], u4[i], u5[i]);
        }
        finish(tNext, 0, u6);
        for (int i = 0; i < n; i++) {
            stage[i] += u6[i];
            u7[i] = Rodas5PFormulas.sum7(u1[i], u2[i], u3[i], u4[i], u5[i], u6[i]);
        }
        finish(tNext, 0, u7);
        for (int i = 0; i < n; i++) {
            stage[i] += u7[i];
            u8[i] = Rodas5PFormulas.sum8(u1[i], u2[i], u3[i], u4[i], u5[i], u6[i], u7[i]);
        }
        finish(tNext, 0, u8);
        for (int i = 0; i < n; i++) {
            next[i] = stage[i] + u8[i];
        }
    }

    /** Turns the sum of earlier stages in u into this stage. */
    private void finish(double t, double timeWeight, double[] u) {
        system.derivatives(t, stage, f);
        counts.addEvaluations(1);
        for (int i = 0; i < n; i++) {
            u[i] = f[i] + timeWeight * slopeInTime[i] + u[i] / h;
        }
        lu.solve(u);
    }

    /** The error of the step: the last stage. */
    double error(ErrorNorm norm, double[] y, double[] next) {
        return norm.of(u8, y, next);
    }

    /** Writes Steinebach's interpolant of the step. */
    void interpolate(double[] y, double[] next, Rodas5PInterpolant interpolant) {
        for (int i = 0; i < n; i++) {
            double k1 = Rodas5PFormulas.shape1(u1[i], u2[i], u3[i], u4[i], u5[i], u6[i], u7[i], u8[i]);
            double k2 = Rodas5PFormulas.shape2(u1[i], u2[i], u3[i], u4[i], u5[i], u6[i], u7[i], u8[i]);
            double k3 = Rodas5PFormulas.shape3(u1[i], u2[i], u3[i], u4[i], u5[i], u6[i], u7[i], u8[i]);
            interpolant.fit(i, next[i] - y[i], k1, k2, k3);
        }
    }
}

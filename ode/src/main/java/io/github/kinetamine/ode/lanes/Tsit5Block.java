package io.github.kinetamine.ode.lanes;

import io.github.kinetamine.ode.explicit.Tsit5Formulas;
import io.github.kinetamine.ode.step.ErrorNorm;
import java.util.Arrays;

/**
 * The arithmetic of Tsit5 for a block of lanes: one attempt of a step in each, with the step that each lane wants. Every loop
 * runs over the lanes, has one target and no branch; sums of more than half a dozen terms take two loops, because the compiler
 * makes vector instructions of short loops alone. Lanes that have nothing to do have a step of zero. Mutable; of one
 * thread.
 */
final class Tsit5Block {

    private final LaneSystem system;
    private final int n;
    private final double relative;
    private final double[] absolute;
    final double[] t;
    final double[] h;
    final double[] tNext;
    final double[] error;
    private final boolean isRelativeAlone;
    private final double[] largest;
    private final double[] tStage;
    private final double[] slope;
    private final double[][] stage;
    double[][] y;
    double[][] next;
    double[][] k1;
    final double[][] k2;
    final double[][] k3;
    private final double[][] k4;
    private final double[][] k5;
    private final double[][] k6;
    double[][] k7;

    Tsit5Block(LaneSystem system, int n, int capacity, ErrorNorm norm) {
        this.system = system;
        this.n = n;
        this.relative = norm.relative();
        this.absolute = new double[n];
        Arrays.setAll(absolute, norm::absolute);
        this.isRelativeAlone = norm.isRelativeAlone();
        this.largest = new double[capacity];
        this.t = new double[capacity];
        this.h = new double[capacity];
        this.tNext = new double[capacity];
        this.error = new double[capacity];
        this.tStage = new double[capacity];
        this.slope = new double[capacity];
        this.stage = new double[n][capacity];
        this.y = new double[n][capacity];
        this.next = new double[n][capacity];
        this.k1 = new double[n][capacity];
        this.k2 = new double[n][capacity];
        this.k3 = new double[n][capacity];
        this.k4 = new double[n][capacity];
        this.k5 = new double[n][capacity];
        this.k6 = new double[n][capacity];
        this.k7 = new double[n][capacity];
    }

    /** Writes f(t, y) of all lanes into k1. */
    void evaluateStart(int lanes) {
        system.derivatives(lanes, t, y, k1);
    }

    /** Writes f after an Euler step of size h in each lane into k2. */
    void evaluateEuler(int lanes) {
        for (int i = 0; i < n; i++) {
            euler(lanes, stage[i], y[i], h, k1[i]);
        }
        evaluate(lanes, 1, k2);
    }

    /** One attempt in every lane: from y at t to next at tNext with the derivative there in k7, and its error. */
    void attempt(int lanes) {
        for (int i = 0; i < n; i++) {
            stage2(lanes, stage[i], y[i], h, k1[i]);
        }
        evaluate(lanes, Tsit5Formulas.C2, k2);
        for (int i = 0; i < n; i++) {
            stage3(lanes, stage[i], y[i], h, k1[i], k2[i]);
        }
        evaluate(lanes, Tsit5Formulas.C3, k3);
        for (int i = 0; i < n; i++) {
            stage4(lanes, stage[i], y[i], h, k1[i], k2[i], k3[i]);
        }
        evaluate(lanes, Tsit5Formulas.C4, k4);
        for (int i = 0; i < n; i++) {
            stage5(lanes, stage[i], y[i], h, k1[i], k2[i], k3[i], k4[i]);
        }
        evaluate(lanes, Tsit5Formulas.C5, k5);
        for (int i = 0; i < n; i++) {
            slope6(lanes, slope, k1[i], k2[i], k3[i], k4[i]);
            stage6(lanes, stage[i], y[i], h, slope, k5[i]);
        }
        system.derivatives(lanes, tNext, stage, k6);
        for (int i = 0; i < n; i++) {
            slope7(lanes, slope, k1[i], k2[i], k3[i], k4[i], k5[i]);
            next(lanes, next[i], y[i], h, slope, k6[i]);
        }
        system.derivatives(lanes, tNext, next, k7);
        measure(lanes);
    }

    private void evaluate(int lanes, double node, double[][] k) {
        for (int l = 0; l < lanes; l++) {
            tStage[l] = t[l] + node * h[l];
        }
        system.derivatives(lanes, tStage, stage, k);
    }

    /** The root mean square over the components, as {@link ErrorNorm} has it. */
    private void measure(int lanes) {
        Arrays.fill(error, 0, lanes, 0);
        if (isRelativeAlone) {
            findLargest(lanes);
        }
        for (int i = 0; i < n; i++) {
            double[] e = stage[i];
            slopeOfError(lanes, slope, k1[i], k2[i], k3[i], k4[i], k5[i], k6[i]);
            error(lanes, e, h, slope, k7[i]);
            if (absolute[i] > 0) {
                addSquare(lanes, error, e, absolute[i], relative, y[i], next[i]);
            } else {
                addSquare(lanes, error, e, relative, y[i], next[i], largest);
            }
        }
        for (int l = 0; l < lanes; l++) {
            error[l] = Math.sqrt(error[l] / n);
        }
    }

    private void findLargest(int lanes) {
        Arrays.fill(largest, 0, lanes, 0);
        for (int i = 0; i < n; i++) {
            raise(lanes, largest, y[i], next[i]);
        }
    }

    /** Makes the end of the last attempt the start of the next, in all lanes. */
    void advanceAll() {
        double[][] swapped = y;
        y = next;
        next = swapped;
        swapped = k1;
        k1 = k7;
        k7 = swapped;
    }

    /** Makes the end of the last attempt the start of the next, in one lane. */
    void advance(int lane) {
        for (int i = 0; i < n; i++) {
            y[i][lane] = next[i][lane];
            k1[i][lane] = k7[i][lane];
        }
    }

    /** Makes the start of the last attempt in a lane its end too. */
    void stay(int lane) {
        for (int i = 0; i < n; i++) {
            next[i][lane] = y[i][lane];
            k7[i][lane] = k1[i][lane];
        }
    }

    /** Copies what the next attempt of a lane depends on to another lane. */
    void move(int from, int to) {
        t[to] = t[from];
        for (int i = 0; i < n; i++) {
            y[i][to] = y[i][from];
            k1[i][to] = k1[i][from];
            next[i][to] = next[i][from];
            k7[i][to] = k7[i][from];
        }
    }

    /** Writes the interpolant of the last attempt in a lane, over a span: coefficient d of component i at d·n + i. */
    void writePolynomial(int lane, double span, double[] c) {
        for (int i = 0; i < n; i++) {
            writePolynomial(i, lane, span, c);
        }
    }

    /** Writes those of some lanes, component by component, as neighbours lie side by side in memory. */
    void writePolynomials(int[] lanes, int count, double[] spans, double[][] c) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < count; k++) {
                writePolynomial(i, lanes[k], spans[lanes[k]], c[lanes[k]]);
            }
        }
    }

    private void writePolynomial(int i, int lane, double span, double[] c) {
        double a1 = k1[i][lane];
        double a2 = k2[i][lane];
        double a3 = k3[i][lane];
        double a4 = k4[i][lane];
        double a5 = k5[i][lane];
        double a6 = k6[i][lane];
        double a7 = k7[i][lane];
        c[i] = y[i][lane];
        c[n + i] = span * a1;
        c[2 * n + i] = Tsit5Formulas.square(span, a1, a2, a3, a4, a5, a6, a7);
        c[3 * n + i] = Tsit5Formulas.cube(span, a1, a2, a3, a4, a5, a6, a7);
        c[4 * n + i] = Tsit5Formulas.fourth(span, a1, a2, a3, a4, a5, a6, a7);
    }

    private static void euler(int lanes, double[] out, double[] y, double[] h, double[] k1) {
        for (int l = 0; l < lanes; l++) {
            out[l] = y[l] + h[l] * k1[l];
        }
    }

    private static void stage2(int lanes, double[] out, double[] y, double[] h, double[] k1) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.stage2(y[l], h[l], k1[l]);
        }
    }

    private static void stage3(int lanes, double[] out, double[] y, double[] h, double[] k1, double[] k2) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.stage3(y[l], h[l], k1[l], k2[l]);
        }
    }

    private static void stage4(int lanes, double[] out, double[] y, double[] h, double[] k1, double[] k2, double[] k3) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.stage4(y[l], h[l], k1[l], k2[l], k3[l]);
        }
    }

    private static void stage5(
            int lanes, double[] out, double[] y, double[] h, double[] k1, double[] k2, double[] k3, double[] k4) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.stage5(y[l], h[l], k1[l], k2[l], k3[l], k4[l]);
        }
    }

    private static void slope6(int lanes, double[] out, double[] k1, double[] k2, double[] k3, double[] k4) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.slope6(k1[l], k2[l], k3[l], k4[l]);
        }
    }

    private static void stage6(int lanes, double[] out, double[] y, double[] h, double[] slope, double[] k5) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.stage6(y[l], h[l], slope[l], k5[l]);
        }
    }

    private static void slope7(
            int lanes, double[] out, double[] k1, double[] k2, double[] k3, double[] k4, double[] k5) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.slope7(k1[l], k2[l], k3[l], k4[l], k5[l]);
        }
    }

    private static void next(int lanes, double[] out, double[] y, double[] h, double[] slope, double[] k6) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.next(y[l], h[l], slope[l], k6[l]);
        }
    }

    private static void slopeOfError(
            int lanes, double[] out, double[] k1, double[] k2, double[] k3, double[] k4, double[] k5, double[] k6) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.slopeOfError(k1[l], k2[l], k3[l], k4[l], k5[l], k6[l]);
        }
    }

    private static void error(int lanes, double[] out, double[] h, double[] slope, double[] k7) {
        for (int l = 0; l < lanes; l++) {
            out[l] = Tsit5Formulas.error(h[l], slope[l], k7[l]);
        }
    }

    private static void addSquare(
            int lanes, double[] sum, double[] e, double absolute, double relative, double[] y, double[] next) {
        for (int l = 0; l < lanes; l++) {
            double ratio = ErrorNorm.ratio(e[l], absolute, relative, y[l], next[l]);
            sum[l] += ratio * ratio;
        }
    }

    private static void addSquare(
            int lanes, double[] sum, double[] e, double relative, double[] y, double[] next, double[] largest) {
        for (int l = 0; l < lanes; l++) {
            double ratio = ErrorNorm.ratioWithoutAbsolute(e[l], relative, y[l], next[l], largest[l]);
            sum[l] += ratio * ratio;
        }
    }

    private static void raise(int lanes, double[] largest, double[] y, double[] next) {
        for (int l = 0; l < lanes; l++) {
            largest[l] = Math.max(largest[l], Math.max(Math.abs(y[l]), Math.abs(next[l])));
        }
    }
}

package io.github.kinetamine.ode;

import io.github.kinetamine.ode.step.StepInterpolant;
import java.util.Arrays;

/**
 * The polynomials of all steps, and the search among them. A piece is valid from the end of the one before it to its own end,
 * which may lie within its polynomial, where an event ended the step.
 */
final class DenseOutput {

    private final Integrator integrator;
    private final double direction;
    private final int n;
    private final int degree;
    private final int block;
    private final double start;
    private final double[] endState;
    private double[] ends = new double[16];
    private double[] froms = new double[16];
    private double[] tos = new double[16];
    private double[] coefficients;
    private int pieces;

    DenseOutput(Integrator integrator) {
        this.integrator = integrator;
        this.direction = integrator.direction();
        this.n = integrator.size();
        this.degree = integrator.interpolationDegree();
        this.block = n * (degree + 1);
        this.coefficients = new double[16 * block];
        this.start = integrator.time();
        this.endState = integrator.state();
    }

    void addStep() {
        if (pieces == ends.length) {
            ends = Arrays.copyOf(ends, 2 * pieces);
            froms = Arrays.copyOf(froms, 2 * pieces);
            tos = Arrays.copyOf(tos, 2 * pieces);
            coefficients = Arrays.copyOf(coefficients, 2 * coefficients.length);
        }
        StepInterpolant polynomial = integrator.readPolynomial();
        polynomial.copyCoefficients(coefficients, pieces * block);
        froms[pieces] = polynomial.from();
        tos[pieces] = polynomial.to();
        ends[pieces++] = integrator.time();
        integrator.copyState(endState);
    }

    /** The state at a time; where it jumps, the one after the jump. */
    void at(double t, double[] out) {
        requireInside(t);
        int piece = firstBeyond(t, false);
        if (piece == pieces) {
            System.arraycopy(endState, 0, out, 0, n);
        } else {
            evaluate(piece, t, out);
        }
    }

    /** The state at a time; where it jumps, the one before the jump. */
    void before(double t, double[] out) {
        requireInside(t);
        if (pieces == 0) {
            System.arraycopy(endState, 0, out, 0, n);
        } else {
            evaluate(firstBeyond(t, true), t, out);
        }
    }

    private void evaluate(int piece, double t, double[] out) {
        double theta = StepInterpolant.theta(t, froms[piece], tos[piece]);
        StepInterpolant.evaluate(coefficients, piece * block, n, degree, theta, out);
    }

    private void requireInside(double t) {
        double last = pieces == 0 ? start : ends[pieces - 1];
        if (!(direction * (t - start) >= 0 && direction * (last - t) >= 0)) {
            throw new IllegalArgumentException("the solution spans " + start + " to " + last + ", got t = " + t);
        }
    }

    /** The first piece that ends beyond a time, or — if so wanted — at it. */
    private int firstBeyond(double t, boolean orAt) {
        int low = 0;
        int high = pieces;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double left = direction * (ends[middle] - t);
            if (left > 0 || orAt && left == 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

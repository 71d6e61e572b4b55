package io.github.kinetamine.ode;

import java.util.Arrays;

/** The polynomials of all steps, and the search among them. At the end of a step the later one does not yet apply. */
final class DenseOutput {

    private final Integrator integrator;
    private final int degree;
    private final int block;
    private final double[] startState;
    private final double[] scratch;
    private double[] ends = new double[17];
    private double[] coefficients;
    private int steps;

    DenseOutput(Integrator integrator) {
        this.integrator = integrator;
        this.degree = integrator.interpolationDegree();
        this.block = integrator.size() * (degree + 1);
        this.scratch = new double[block];
        this.coefficients = new double[16 * block];
        this.startState = integrator.state();
        ends[0] = integrator.time();
    }

    void addStep() {
        if (steps + 1 == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
            coefficients = Arrays.copyOf(coefficients, 2 * coefficients.length + block);
        }
        integrator.writePolynomial(scratch);
        System.arraycopy(scratch, 0, coefficients, steps * block, block);
        ends[++steps] = integrator.time();
    }

    void at(double t, double[] out) {
        double direction = integrator.direction();
        if (!(direction * (t - ends[0]) >= 0 && direction * (ends[steps] - t) >= 0)) {
            throw new IllegalArgumentException(
                    "the solution spans " + ends[0] + " to " + ends[steps] + ", got t = " + t);
        }
        if (steps == 0) {
            System.arraycopy(startState, 0, out, 0, startState.length);
            return;
        }
        int low = 0;
        int high = steps - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (direction * (ends[middle + 1] - t) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double theta = (t - ends[low]) / (ends[low + 1] - ends[low]);
        Polynomial.evaluate(coefficients, low * block, startState.length, degree, theta, out);
    }
}

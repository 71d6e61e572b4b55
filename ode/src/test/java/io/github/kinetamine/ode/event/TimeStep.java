package io.github.kinetamine.ode.event;

import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.StepMethod;

/** The step of a method that follows y = t. */
record TimeStep(double previousTime, double time) implements StepMethod {

    /** The degree of its polynomial, more than it needs. */
    static final int DEGREE = 4;

    @Override
    public void start(double t, double[] y, double end) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Status step(double limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double[] state() {
        return new double[] {time};
    }

    @Override
    public int interpolationDegree() {
        return DEGREE;
    }

    @Override
    public void writePolynomial(double[] coefficients) {
        coefficients[0] = previousTime;
        coefficients[1] = time - previousTime;
    }

    @Override
    public Counts counts() {
        return new Counts();
    }
}

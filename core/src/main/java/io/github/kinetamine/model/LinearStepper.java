package io.github.kinetamine.model;

import io.github.kinetamine.ode.linear.LinearSystem;
import io.github.kinetamine.ode.linear.Propagator;
import java.util.List;

/** Advances a linear model exactly. */
final class LinearStepper implements Stepper {

    private final Propagator propagator;
    private final List<String> compartments;

    LinearStepper(LinearSystem system, List<String> compartments) {
        this.propagator = system.propagator();
        this.compartments = compartments;
    }

    @Override
    public int size() {
        return propagator.size();
    }

    @Override
    public void advance(double hours, double[] amounts, double[] rates) {
        propagator.advance(hours, amounts, rates);
    }

    @Override
    public void accumulate(double period, double[] amounts) {
        propagator.accumulate(period, amounts);
    }

    @Override
    public String method() {
        return "exact propagation of " + compartments.size() + " compartments by the matrix exponential";
    }
}

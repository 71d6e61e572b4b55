package io.github.kinetamine.model;

import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.linear.LinearSystem;

/** A linear model for one subject: the rates are numbers, and only the compartments that a dose can reach are there. */
final class LinearIndividual extends DeclaredIndividual {

    private final LinearNetwork network;
    private final IndividualParameters parameters;
    private final LinearSystem system;

    LinearIndividual(LinearModel model, IndividualParameters parameters, LinearNetwork network) {
        super(model.declared(), parameters, network.places());
        this.network = network;
        this.parameters = parameters;
        this.system = network.system(parameters);
    }

    @Override
    public double[] initialAmounts() {
        return new double[compartments().size()];
    }

    @Override
    public void derivatives(double time, double[] amounts, double[] rates) {
        system.derivative(amounts, null, rates);
    }

    @Override
    OdeSolver solver() {
        return OdeStepper.DEFAULT_SOLVER;
    }

    @Override
    public Stepper stepper(boolean[] off) {
        return new LinearStepper(isAny(off) ? network.system(parameters, off) : system, compartments());
    }

    private static boolean isAny(boolean[] off) {
        for (boolean isOff : off) {
            if (isOff) {
                return true;
            }
        }
        return false;
    }
}

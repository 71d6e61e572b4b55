package io.github.kinetamine.model;

import io.github.kinetamine.ode.OdeSolver;

/** A model of differential equations for one subject. */
final class OdeIndividual extends DeclaredIndividual {

    private final OdeModel model;
    private final double[] p;

    OdeIndividual(OdeModel model, IndividualParameters parameters) {
        super(model.declared(), parameters, model.places());
        this.model = model;
        this.p = parameters.toArray();
    }

    @Override
    public double[] initialAmounts() {
        double[] amounts = new double[compartments().size()];
        model.baseline().write(p.clone(), amounts);
        for (int i = 0; i < amounts.length; i++) {
            if (!Double.isFinite(amounts[i])) {
                throw new IllegalArgumentException("the baseline of compartment "
                        + compartments().get(i) + " must be finite, got " + amounts[i]
                        + ": check the baseline of model " + model + " and its parameters " + parameters());
            }
        }
        return amounts;
    }

    @Override
    public void derivatives(double time, double[] amounts, double[] rates) {
        model.rates().write(time, amounts, p, rates);
    }

    @Override
    OdeSolver solver() {
        return model.solver();
    }

    @Override
    public Stepper stepper(boolean[] off) {
        return OdeStepper.of(this::derivatives, model.solver(), off);
    }
}

package io.github.kinetamine.model;

import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.OdeSystem;

/** A model of differential equations for one subject. */
final class OdeIndividual extends DeclaredIndividual {

    private final OdeModel model;
    private final double[] p;

    OdeIndividual(OdeModel model, IndividualParameters parameters) {
        super(model.declared(), parameters, model.places());
        this.model = model;
        this.p = model.values().among(parameters.toArray());
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

    OdeModel model() {
        return model;
    }

    /** The parameters and what is derived from them, in the order of declaration; not to be changed. */
    double[] values() {
        return p;
    }

    /** The equations, without the doses. */
    OdeSystem system() {
        OdeModel.Rates rates = model.rates();
        double[] own = p;
        return (t, y, dy) -> rates.write(t, y, own, dy);
    }

    @Override
    public Stepper stepper(boolean[] off) {
        return OdeStepper.of(system(), model.solver(), off);
    }
}

package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ode.OdeSolver;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** What all declared models share for one subject: how doses enter, and how amounts become concentrations. */
abstract class DeclaredIndividual implements Individual {

    private final Places places;
    private final IndividualParameters parameters;
    private final Inlets inlets;
    private final PlasmaReading plasma;

    /**
     * A subject.
     *
     * @param places of the compartments that have an amount
     */
    DeclaredIndividual(Declared declared, IndividualParameters parameters, Places places) {
        this.places = places;
        this.parameters = parameters;
        this.inlets = new Inlets(declared, parameters, places);
        this.plasma = new PlasmaReading(places, parameters);
    }

    /** What integrates the equations where they can't be propagated. */
    abstract OdeSolver solver();

    @Override
    public final Stepper stepperThrough(DoubleFunction<Individual> course, boolean[] off) {
        return OdeStepper.of((t, amounts, rates) -> course.apply(t).derivatives(t, amounts, rates), solver(), off);
    }

    @Override
    public final List<String> compartments() {
        return places.compartments();
    }

    @Override
    public final Map<String, Double> parameters() {
        return parameters.asMap();
    }

    @Override
    public final List<Entry> entries(Route route, int device) {
        return inlets.byRoute(route, device);
    }

    @Override
    public final Entry entry(String compartment) {
        return inlets.into(compartment);
    }

    @Override
    public final double concentration(int analyte, double[] amounts, int offset) {
        return plasma.concentration(analyte, amounts, offset);
    }
}

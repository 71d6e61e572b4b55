package io.github.kinetamine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the declaration of a {@link LinearModel}. Names are resolved and units checked when {@link #build()} is called,
 * so that parts can be declared in any order, but for a compartment, which comes before the clearances that leave it.
 * Mutable; for use by one thread.
 */
public final class LinearModelBuilder {

    private final Declaration declared;
    private final List<Flow> flows = new ArrayList<>();

    LinearModelBuilder(ModelCard card) {
        this.declared = new Declaration(card);
    }

    /** A parameter with its source. */
    public LinearModelBuilder parameter(Parameter parameter) {
        declared.add(parameter);
        return this;
    }

    /**
     * A parameter of one's own: value and unit ({@code 1}, {@code L}, {@code L/h}, {@code 1/h}, {@code h} or {@code mg/h}). One
     * in any other unit, to be read by covariate relations alone, has a {@link ParameterUnit#named} unit.
     */
    public LinearModelBuilder parameter(String name, double value, String unit) {
        return parameter(new Parameter(name, value, ParameterUnit.of(unit), "", Source.modelAuthor()));
    }

    /** A covariate relation of a parameter, with its source. Relations of one parameter apply in the order of declaration. */
    public LinearModelBuilder relation(String parameter, CovariateEffect effect, Source source) {
        declared.add(new CovariateRelation(parameter, effect, source));
        return this;
    }

    /**
     * Adds a covariate relation that is off until its covariate is given.
     *
     * @param caveat what a result that used it must say: which study it follows, what contradicts it; not blank
     */
    public LinearModelBuilder option(String parameter, CovariateEffect effect, Source source, String caveat) {
        if (caveat.isBlank()) {
            throw new IllegalArgumentException(
                    "caveat of the option " + effect.equation(parameter) + " must not be blank: say what it rests on");
        }
        declared.add(new CovariateRelation(parameter, effect, source, caveat));
        return this;
    }

    /** A covariate relation of one's own. */
    public LinearModelBuilder relation(String parameter, CovariateEffect effect) {
        return relation(parameter, effect, Source.modelAuthor());
    }

    /** A compartment whose amount never counts as a concentration: a depot, a delay. */
    public LinearModelBuilder compartment(String name) {
        declared.add(new Compartment(name, ""));
        return this;
    }

    /** A compartment with a volume (L). */
    public LinearModelBuilder compartment(String name, String volumeParameter) {
        declared.add(new Compartment(name, volumeParameter));
        return this;
    }

    /** A one-way flow at a rate constant (1/h), or a product of that unit. */
    public LinearModelBuilder flow(String from, String to, Product rate) {
        flows.add(new Flow(from, to, rate));
        return this;
    }

    /** A one-way flow at the rate constant (1/h) that a parameter holds. */
    public LinearModelBuilder flow(String from, String to, String rateParameter) {
        return flow(from, to, Product.of(rateParameter));
    }

    /** A one-way flow by a clearance (L/h), or a product of that unit, out of a compartment with a volume. */
    public LinearModelBuilder clearance(String from, String to, Product clearance) {
        return flow(from, to, clearance.over(volumeOf(from)));
    }

    /** A one-way flow by the clearance (L/h) that a parameter holds. */
    public LinearModelBuilder clearance(String from, String to, String clearanceParameter) {
        return clearance(from, to, Product.of(clearanceParameter));
    }

    /** Distribution by an inter-compartmental clearance (L/h), the same in both directions. */
    public LinearModelBuilder exchange(String one, String other, String clearanceParameter) {
        return clearance(one, other, clearanceParameter).clearance(other, one, clearanceParameter);
    }

    private String volumeOf(String compartment) {
        Compartment known = declared.compartments.get(compartment);
        if (known == null) {
            throw Names.unknown("compartment declared so far", compartment, declared.compartments.keySet());
        }
        if (!known.hasVolume()) {
            throw new IllegalArgumentException("compartment " + compartment
                    + " has no volume, so no clearance can leave it: declare its volume, or a flow by a rate constant");
        }
        return known.volume();
    }

    /** What happens to a dose by a route. */
    public LinearModelBuilder input(Input input) {
        declared.add(input);
        return this;
    }

    /**
     * What applies to doses straight into a compartment: bioavailability, lag, and the duration or rate that such a dose may
     * ask for. Without it, a compartment into which one route leads treats them like doses by that route.
     */
    public LinearModelBuilder doseInto(InputPath path) {
        declared.addDose(path);
        return this;
    }

    /** A compartment that is off, and empty, until a dose enters it or it is switched on. */
    public LinearModelBuilder initiallyOff(String compartment) {
        declared.initiallyOff.add(compartment);
        return this;
    }

    /** A substance whose concentration is predicted. */
    public LinearModelBuilder analyte(String name, double molarMass, String... inCompartments) {
        declared.add(new Analyte(name, molarMass, List.of(inCompartments)));
        return this;
    }

    /** A substance whose molar mass is not known, so that its concentrations can't become molar. */
    public LinearModelBuilder analyte(String name, String... inCompartments) {
        return analyte(name, Double.NaN, inCompartments);
    }

    /**
     * The model.
     *
     * @throws IllegalArgumentException where a name is not declared, a unit does not fit, or nothing comes in or out
     */
    public LinearModel build() {
        new DeclarationCheck(declared, flows).run();
        if (declared.analytes.isEmpty()) {
            throw new IllegalArgumentException("model " + declared.card.id() + " needs at least one analyte");
        }
        return new LinearModel(declared.close(), flows);
    }
}

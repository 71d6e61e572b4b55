package io.github.kinetamine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects the declaration of a {@link LinearModel}. Names are resolved and units checked when {@link #build()} is called,
 * so that parts can be declared in any order, but for a compartment, which comes before the clearances that leave it.
 * Mutable; for use by one thread.
 */
public final class LinearModelBuilder {

    final ModelCard card;
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final List<CovariateRelation> relations = new ArrayList<>();
    final Map<String, Compartment> compartments = new LinkedHashMap<>();
    final List<Flow> flows = new ArrayList<>();
    final Map<String, Input> inputs = new LinkedHashMap<>();
    final Map<String, Analyte> analytes = new LinkedHashMap<>();

    LinearModelBuilder(ModelCard card) {
        this.card = Objects.requireNonNull(card, "card");
    }

    /** A parameter with its source. */
    public LinearModelBuilder parameter(Parameter parameter) {
        putOnce("parameter", parameters, parameter.name(), parameter);
        return this;
    }

    /** A parameter of one's own: value and unit ({@code 1}, {@code L}, {@code L/h}, {@code 1/h} or {@code h}). */
    public LinearModelBuilder parameter(String name, double value, String unit) {
        return parameter(new Parameter(name, value, ParameterUnit.of(unit), "", Source.modelAuthor()));
    }

    /** A covariate relation of a parameter, with its source. Relations of one parameter apply in the order of declaration. */
    public LinearModelBuilder relation(String parameter, CovariateEffect effect, Source source) {
        relations.add(new CovariateRelation(parameter, effect, source));
        return this;
    }

    /** A covariate relation of one's own. */
    public LinearModelBuilder relation(String parameter, CovariateEffect effect) {
        return relation(parameter, effect, Source.modelAuthor());
    }

    /** A compartment whose amount never counts as a concentration: a depot, a delay. */
    public LinearModelBuilder compartment(String name) {
        putOnce("compartment", compartments, name, new Compartment(name, ""));
        return this;
    }

    /** A compartment with a volume (L). */
    public LinearModelBuilder compartment(String name, String volumeParameter) {
        putOnce("compartment", compartments, name, new Compartment(name, volumeParameter));
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
        Compartment declared = compartments.get(compartment);
        if (declared == null) {
            throw Names.unknown("compartment declared so far", compartment, compartments.keySet());
        }
        if (!declared.hasVolume()) {
            throw new IllegalArgumentException("compartment " + compartment
                    + " has no volume, so no clearance can leave it: declare its volume, or a flow by a rate constant");
        }
        return declared.volume();
    }

    /** What happens to a dose by a route. */
    public LinearModelBuilder input(Input input) {
        putOnce("input by route", inputs, input.route().code(), input);
        return this;
    }

    /** A substance whose concentration is predicted. */
    public LinearModelBuilder analyte(String name, double molarMass, String... inCompartments) {
        putOnce("analyte", analytes, name, new Analyte(name, molarMass, List.of(inCompartments)));
        return this;
    }

    /**
     * The model.
     *
     * @throws IllegalArgumentException where a name is not declared, a unit does not fit, or nothing comes in or out
     */
    public LinearModel build() {
        new DeclarationCheck(this).run();
        return new LinearModel(this);
    }

    private static <T> void putOnce(String what, Map<String, T> map, String name, T value) {
        if (map.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException(what + " '" + name + "' is declared twice");
        }
    }
}

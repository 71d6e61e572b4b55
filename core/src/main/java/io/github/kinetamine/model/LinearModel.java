package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A compartment model in which everything flows at a rate proportional to the amount that is there:
 *
 * <pre>dA/dt = K·A + r(t)</pre>
 *
 * with amounts A (mg), first-order rate constants K (1/h) and rates of entry r (mg/h). Any number of compartments, with or
 * without a way out, in any arrangement. It is declared through a {@link LinearModelBuilder} and advanced exactly, by the
 * matrix exponential. Immutable and safe for use by many threads.
 */
public final class LinearModel implements PkModel {

    private final ModelCard card;
    private final List<Parameter> parameters;
    private final List<CovariateRelation> relations;
    private final List<Compartment> compartments;
    private final List<Flow> flows;
    private final List<Input> inputs;
    private final List<Analyte> analytes;

    LinearModel(LinearModelBuilder declared) {
        this.card = declared.card;
        this.parameters = List.copyOf(declared.parameters.values());
        this.relations = List.copyOf(declared.relations);
        this.compartments = List.copyOf(declared.compartments.values());
        this.flows = List.copyOf(declared.flows);
        this.inputs = List.copyOf(declared.inputs.values());
        this.analytes = List.copyOf(declared.analytes.values());
    }

    /** Begins the declaration of a model of one's own. */
    public static LinearModelBuilder named(String id) {
        return new LinearModelBuilder(ModelCard.named(id));
    }

    /** Begins the declaration of a model with its papers. */
    public static LinearModelBuilder of(ModelCard card) {
        return new LinearModelBuilder(card);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public List<CovariateRelation> relations() {
        return relations;
    }

    /** The compartments, in the order of declaration. */
    public List<Compartment> compartments() {
        return compartments;
    }

    /** The flows, in the order of declaration. */
    public List<Flow> flows() {
        return flows;
    }

    @Override
    public List<Input> inputs() {
        return inputs;
    }

    @Override
    public List<Analyte> analytes() {
        return analytes;
    }

    @Override
    public List<String> equations() {
        return new Equations(this).lines();
    }

    /** The numbers are those of the input's paths, and of the flows out of its depots (compartments without a volume). */
    @Override
    public Tier inputTier(Route route) {
        Tier weakest = Tier.PUBLISHED;
        for (InputPath path : input(route).map(Input::paths).orElse(List.of())) {
            for (String name : namesOnTheWay(path)) {
                weakest = weakest.weakest(parameter(name).source().tier());
            }
        }
        return weakest;
    }

    private List<String> namesOnTheWay(InputPath path) {
        List<String> names = new ArrayList<>(path.share().parameters());
        names.addAll(path.bioavailability().parameters());
        Stream.of(path.duration(), path.lag()).filter(name -> !name.isEmpty()).forEach(names::add);
        flows.stream()
                .filter(flow -> flow.from().equals(path.compartment()) && isDepot(path.compartment()))
                .forEach(flow -> names.addAll(flow.rate().parameters()));
        return names;
    }

    private boolean isDepot(String compartment) {
        return compartments.stream().anyMatch(c -> c.name().equals(compartment) && !c.hasVolume());
    }

    private Parameter parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Individual individual(Subject subject, Map<String, Double> typicalValues, Set<Route> routes) {
        return new LinearIndividual(this, IndividualParameters.of(this, subject, typicalValues), routes);
    }

    @Override
    public String toString() {
        return card.id();
    }
}

package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A compartment model in which everything flows at a rate proportional to the amount that is there:
 *
 * <pre>dA/dt = K·A + r(t)</pre>
 *
 * with amounts A (mg), first-order rate constants K (1/h) and rates of entry r (mg/h). Any number of compartments, with or
 * without a way out, in any arrangement. It is declared through a {@link LinearModelBuilder} and advanced exactly, by the
 * matrix exponential. Immutable and safe for use by many threads.
 */
public final class LinearModel extends DeclaredModel {

    private final List<Flow> flows;

    /** By the compartments that are entered; filled as they are asked for. */
    private final Map<Set<String>, LinearNetwork> networks = new ConcurrentHashMap<>();

    LinearModel(Declared declared, List<Flow> flows) {
        super(declared);
        this.flows = List.copyOf(flows);
    }

    /** Begins the declaration of a model of one's own. */
    public static LinearModelBuilder named(String id) {
        return new LinearModelBuilder(ModelCard.named(id));
    }

    /** Begins the declaration of a model with its papers. */
    public static LinearModelBuilder of(ModelCard card) {
        return new LinearModelBuilder(card);
    }

    /** The flows, in the order of declaration. */
    public List<Flow> flows() {
        return flows;
    }

    /** The parameters of which a rate or a share holds the remainder, 1 − p: they must be at most 1. */
    public Set<String> fractions() {
        Set<String> fractions = new LinkedHashSet<>();
        flows.forEach(flow -> fractions.addAll(flow.rate().remainders()));
        for (Input input : inputs()) {
            for (InputPath path : input.paths()) {
                fractions.addAll(path.share().remainders());
                fractions.addAll(path.bioavailability().remainders());
            }
        }
        return fractions;
    }

    private LinearNetwork network(Set<String> entered) {
        LinearNetwork known = networks.get(entered);
        return known != null
                ? known
                : networks.computeIfAbsent(Set.copyOf(entered), places -> LinearNetwork.of(this, places));
    }

    /**
     * A workspace for many subjects side by side.
     *
     * @param entered the compartments that doses will enter
     * @param drivers what effects will ask for; the weights of one with an effect site are not negative
     * @param lanes how many subjects, at least 1
     */
    public LinearBlock block(Set<String> entered, List<EffectDriver> drivers, int lanes) {
        return new LinearLanes(this, network(entered).places().compartments(), drivers, lanes);
    }

    @Override
    public List<String> equations() {
        return new Equations(this).lines();
    }

    /** The numbers are those of the input's paths, and of the flows out of its depots (compartments without a volume). */
    @Override
    public Tier inputTier(Route route) {
        List<String> names = new ArrayList<>();
        input(route).map(Input::paths).orElse(List.of()).forEach(path -> names.addAll(namesOnTheWay(path)));
        return declared().weakestTier(names);
    }

    private List<String> namesOnTheWay(InputPath path) {
        List<String> names = Declared.namesOn(path);
        flows.stream()
                .filter(flow -> flow.from().equals(path.compartment()) && isDepot(path.compartment()))
                .forEach(flow -> names.addAll(flow.rate().parameters()));
        return names;
    }

    private boolean isDepot(String compartment) {
        return compartments().stream().anyMatch(c -> c.name().equals(compartment) && !c.hasVolume());
    }

    @Override
    public Individual individual(Subject subject, Map<String, Double> typicalValues, Set<String> entered) {
        return new LinearIndividual(
                this, IndividualParameters.of(parameterTable(), subject, typicalValues), network(entered));
    }
}

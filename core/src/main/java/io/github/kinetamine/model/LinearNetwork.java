package io.github.kinetamine.model;

import io.github.kinetamine.ode.linear.LinearSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of a linear model that doses into some compartments can reach, worked out once for all subjects. Immutable. */
final class LinearNetwork {

    private static final int OUT = -1;

    /** A flow between two places among the amounts, or out. */
    private record PlacedFlow(int from, int to, Product rate) {}

    private final Places places;
    private final List<PlacedFlow> flows;

    private LinearNetwork(Places places, List<PlacedFlow> flows) {
        this.places = places;
        this.flows = List.copyOf(flows);
    }

    static LinearNetwork of(LinearModel model, Set<String> entered) {
        Places places = new Places(model.declared(), reached(model, entered));
        List<PlacedFlow> flows = new ArrayList<>();
        for (Flow flow : model.flows()) {
            if (places.has(flow.from())) {
                int to = flow.isElimination() ? OUT : places.of(flow.to());
                flows.add(new PlacedFlow(places.of(flow.from()), to, flow.rate()));
            }
        }
        return new LinearNetwork(places, flows);
    }

    /** The compartments that doses can reach, in the order of declaration. */
    private static List<String> reached(LinearModel model, Set<String> entered) {
        Set<String> reached = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(entered);
        while (!open.isEmpty()) {
            String here = open.remove();
            if (reached.add(here)) {
                model.flows().stream()
                        .filter(flow -> flow.from().equals(here) && !flow.isElimination())
                        .forEach(flow -> open.add(flow.to()));
            }
        }
        return model.compartmentNames().stream().filter(reached::contains).toList();
    }

    Places places() {
        return places;
    }

    /** The rates of one subject. */
    LinearSystem system(IndividualParameters parameters) {
        return system(parameters, new boolean[places.size()]);
    }

    /** The same where compartments are off: what flows into them leaves the body. */
    LinearSystem system(IndividualParameters parameters, boolean[] off) {
        LinearSystem.Builder network = LinearSystem.network(places.size());
        for (PlacedFlow flow : flows) {
            if (off[flow.from()]) {
                continue;
            }
            double rate = parameters.value(flow.rate());
            if (flow.to() == OUT || off[flow.to()]) {
                network.loss(flow.from(), rate);
            } else {
                network.flow(flow.from(), flow.to(), rate);
            }
        }
        return network.build();
    }
}

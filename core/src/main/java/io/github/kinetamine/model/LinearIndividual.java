package io.github.kinetamine.model;

import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.linear.LinearSystem;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A linear model for one subject: the rates are numbers, and only the compartments that a dose can reach are there. */
final class LinearIndividual extends DeclaredIndividual {

    private final LinearModel model;
    private final IndividualParameters parameters;
    private final LinearSystem system;

    LinearIndividual(LinearModel model, IndividualParameters parameters, Set<String> entered) {
        super(model.declared(), parameters, reachedFrom(entered, model));
        this.model = model;
        this.parameters = parameters;
        this.system = system(new boolean[compartments().size()]);
    }

    /** The compartments that doses into some of them can reach, in the order of declaration. */
    static List<String> reachedFrom(Set<String> entered, LinearModel model) {
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

    private LinearSystem system(boolean[] off) {
        List<String> names = compartments();
        LinearSystem.Builder network = LinearSystem.network(names.size());
        for (Flow flow : model.flows()) {
            int from = names.indexOf(flow.from());
            if (from < 0 || off[from]) {
                continue;
            }
            double rate = parameters.value(flow.rate());
            int to = names.indexOf(flow.to());
            if (flow.isElimination() || off[to]) {
                network.loss(from, rate);
            } else {
                network.flow(from, to, rate);
            }
        }
        return network.build();
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
        boolean isAnyOff = IntStream.range(0, off.length).anyMatch(i -> off[i]);
        return new LinearStepper(isAnyOff ? system(off) : system, compartments());
    }
}

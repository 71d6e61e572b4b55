package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ode.linear.LinearSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A linear model for one subject: the rates are numbers, and only the compartments that a dose can reach are there. */
final class LinearIndividual implements Individual {

    private final LinearModel model;
    private final IndividualParameters parameters;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final LinearSystem system;
    private final int[][] analyteCompartments;
    private final double[][] analyteVolumes;

    LinearIndividual(LinearModel model, IndividualParameters parameters, Set<Route> routes) {
        this.model = model;
        this.parameters = parameters;
        Set<String> reached = reachedBy(routes);
        for (Compartment compartment : model.compartments()) {
            if (reached.contains(compartment.name())) {
                index.put(compartment.name(), index.size());
            }
        }
        this.system = system();
        int analytes = model.analytes().size();
        this.analyteCompartments = new int[analytes][];
        this.analyteVolumes = new double[analytes][];
        for (int i = 0; i < analytes; i++) {
            compile(i, model.analytes().get(i));
        }
    }

    private Set<String> reachedBy(Set<Route> routes) {
        Set<String> reached = new LinkedHashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>();
        for (Input input : model.inputs()) {
            if (routes.contains(input.route())) {
                input.paths().forEach(path -> open.add(path.compartment()));
            }
        }
        while (!open.isEmpty()) {
            String here = open.remove();
            if (reached.add(here)) {
                model.flows().stream()
                        .filter(flow -> flow.from().equals(here) && !flow.isElimination())
                        .forEach(flow -> open.add(flow.to()));
            }
        }
        return reached;
    }

    private LinearSystem system() {
        LinearSystem.Builder network = LinearSystem.network(index.size());
        for (Flow flow : model.flows()) {
            Integer from = index.get(flow.from());
            if (from == null) {
                continue;
            }
            double rate = parameters.value(flow.rate());
            if (flow.isElimination()) {
                network.loss(from, rate);
            } else {
                network.flow(from, index.get(flow.to()), rate);
            }
        }
        return network.build();
    }

    private void compile(int analyte, Analyte declared) {
        List<Compartment> present = model.compartments().stream()
                .filter(c -> declared.compartments().contains(c.name()) && index.containsKey(c.name()))
                .toList();
        analyteCompartments[analyte] =
                present.stream().mapToInt(c -> index.get(c.name())).toArray();
        analyteVolumes[analyte] =
                present.stream().mapToDouble(c -> parameters.value(c.volume())).toArray();
    }

    @Override
    public List<String> compartments() {
        return List.copyOf(index.keySet());
    }

    @Override
    public Map<String, Double> parameters() {
        return parameters.asMap();
    }

    @Override
    public List<Entry> entries(Route route, int device) {
        Input input = model.input(route)
                .orElseThrow(() -> new IllegalArgumentException("model " + model + " has no route " + route.code()));
        IndividualParameters now = parameters.whileDevice(device);
        List<Entry> entries = new ArrayList<>();
        for (InputPath path : input.paths()) {
            entries.add(new Entry(
                    index.get(path.compartment()),
                    now.value(path.share()),
                    now.value(path.bioavailability()),
                    path.duration().isEmpty() ? 0 : now.value(path.duration()),
                    path.lag().isEmpty() ? 0 : now.value(path.lag())));
        }
        return entries;
    }

    @Override
    public double concentration(int analyte, double[] amounts, int offset) {
        int[] where = analyteCompartments[analyte];
        double[] volume = analyteVolumes[analyte];
        double sum = 0;
        for (int i = 0; i < where.length; i++) {
            sum += amounts[offset + where[i]] / volume[i];
        }
        return sum;
    }

    @Override
    public Stepper stepper() {
        return new LinearStepper(system, compartments());
    }
}

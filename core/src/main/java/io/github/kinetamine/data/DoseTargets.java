package io.github.kinetamine.data;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.simulation.EventRecord.ByRoute;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a data set's CMT and covariates may name: the parts of a model, as far as a table needs to know them. Immutable and
 * safe for use by many threads.
 *
 * @param compartments in the order in which CMT counts them, from 1
 * @param routes by which the model takes doses
 * @param byDefault where a dose goes whose CMT is missing or 0
 * @param covariates that the model reads: a column whose name differs in case only is handed over under the model's name
 */
public record DoseTargets(List<String> compartments, Set<Route> routes, Target byDefault, Set<String> covariates) {

    /** Checks that names are unique and that the default exists. */
    public DoseTargets {
        compartments = List.copyOf(compartments);
        routes = Set.copyOf(routes);
        covariates = Set.copyOf(covariates);
        Objects.requireNonNull(byDefault, "byDefault");
        if (new HashSet<>(compartments).size() < compartments.size()) {
            throw new IllegalArgumentException("compartments must have different names, got " + compartments);
        }
        if (byDefault instanceof ByRoute by && !routes.contains(by.route())) {
            throw new IllegalArgumentException("the default target must be one of the routes, got '"
                    + by.route().code() + "': name a route that the model has");
        }
        if (byDefault instanceof IntoCompartment into && !compartments.contains(into.compartment())) {
            throw new IllegalArgumentException("the default target must be one of the compartments " + compartments
                    + ", got '" + into.compartment() + "': name a compartment that the model has");
        }
    }

    /** Targets of a model whose covariates are called as in the data set. */
    public DoseTargets(List<String> compartments, Set<Route> routes, Target byDefault) {
        this(compartments, routes, byDefault, Set.of());
    }

    /** What the model calls a covariate: the same name, or the only one that differs in case alone, or the name itself. */
    String covariateNamed(String name) {
        List<String> alike = covariates.contains(name)
                ? List.of(name)
                : covariates.stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? alike.get(0) : name;
    }
}

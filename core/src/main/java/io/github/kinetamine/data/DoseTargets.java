package io.github.kinetamine.data;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.simulation.EventRecord.ByRoute;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a data set's CMT and covariates may name: the parts of a model, as far as a table needs to know them. Immutable and
 * safe for use by many threads.
 *
 * @param compartments in the order in which CMT counts them, from 1
 * @param routes by which the model takes doses
 * @param byDefault where a dose goes whose CMT is missing or 0
 * @param covariates that the model reads: a column whose name differs in case only is handed over under the model's name
 * @param numbers covariates that must be told of every subject, as numbers
 */
public record DoseTargets(
        List<String> compartments, Set<Route> routes, Target byDefault, Set<String> covariates, Set<String> numbers) {

    /** Checks that names are unique and that the default exists. */
    public DoseTargets {
        compartments = List.copyOf(compartments);
        routes = Set.copyOf(routes);
        covariates = Set.copyOf(covariates);
        numbers = Set.copyOf(numbers);
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
        this(compartments, routes, byDefault, Set.of(), Set.of());
    }

    /**
     * The targets of a model. A dose whose CMT is missing or 0 goes by the intravenous route, or where there is none into the
     * first compartment.
     */
    public static DoseTargets of(PkModel model) {
        Set<Route> routes = model.inputs().stream().map(Input::route).collect(Collectors.toSet());
        List<String> compartments = model.compartmentNames();
        Target byDefault = routes.contains(Route.INTRAVENOUS)
                ? new ByRoute(Route.INTRAVENOUS)
                : new IntoCompartment(compartments.get(0));
        Set<String> read = model.relations().stream()
                .flatMap(relation -> relation.effect().covariates().stream())
                .collect(Collectors.toSet());
        return new DoseTargets(compartments, routes, byDefault, read, readByFormulas(model));
    }

    /** A formula has no reference value: what it reads must be told. */
    private static Set<String> readByFormulas(PkModel model) {
        return model.relations().stream()
                .map(CovariateRelation::effect)
                .filter(CovariateEffect.Computed.class::isInstance)
                .flatMap(effect -> effect.covariates().stream())
                .collect(Collectors.toSet());
    }

    /** What the model calls a covariate: the same name, or the only one that differs in case alone, or the name itself. */
    String covariateNamed(String name) {
        List<String> alike = covariates.contains(name)
                ? List.of(name)
                : covariates.stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? alike.get(0) : name;
    }
}

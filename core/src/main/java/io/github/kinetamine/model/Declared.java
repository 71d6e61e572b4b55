package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of a declared model that does not depend on how the amounts change.
 *
 * @param doses what the model says of doses straight into a compartment, by compartment
 */
record Declared(
        ModelCard card,
        List<Parameter> parameters,
        List<CovariateRelation> relations,
        List<Compartment> compartments,
        Set<String> initiallyOff,
        List<Input> inputs,
        Map<String, InputPath> doses,
        List<Analyte> analytes) {

    /** The input by a route, if there is one. */
    Optional<Input> input(Route route) {
        for (Input input : inputs) {
            if (input.route() == route) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /**
     * How a dose straight into a compartment enters: as declared; else like a dose by the one route that leads there; else
     * whole and at once.
     */
    InputPath doseInto(String compartment) {
        InputPath own = doses.get(compartment);
        if (own != null) {
            return own;
        }
        List<InputPath> leading = inputs.stream()
                .flatMap(input -> input.paths().stream())
                .filter(path -> path.compartment().equals(compartment))
                .toList();
        return leading.size() == 1 ? leading.get(0).share(Product.one()) : InputPath.into(compartment);
    }

    /** The weakest evidence among parameters. */
    Tier weakestTier(List<String> names) {
        Tier weakest = Tier.PUBLISHED;
        for (String name : names) {
            weakest = weakest.weakest(parameter(name).source().tier());
        }
        return weakest;
    }

    private Parameter parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The parameters that an input's path reads. */
    static List<String> namesOn(InputPath path) {
        List<String> names = new ArrayList<>(path.share().parameters());
        names.addAll(path.bioavailability().parameters());
        Stream.of(path.duration(), path.rate(), path.lag())
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }
}

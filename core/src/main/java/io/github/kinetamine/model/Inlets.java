package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.List;
import java.util.Map;

/** How doses enter one subject: the inputs of a declared model with the subject's parameters put in. */
final class Inlets {

    private final Declared declared;
    private final IndividualParameters parameters;
    private final Map<String, Integer> index;

    /**
     * Inlets.
     *
     * @param index the place of each compartment among the amounts
     */
    Inlets(Declared declared, IndividualParameters parameters, Map<String, Integer> index) {
        this.declared = declared;
        this.parameters = parameters;
        this.index = index;
    }

    List<Entry> byRoute(Route route, int device) {
        Input input = declared.inputs().stream()
                .filter(candidate -> candidate.route() == route)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "model " + declared.card().id() + " has no route " + route.code()));
        IndividualParameters now = parameters.whileDevice(device);
        return input.paths().stream().map(path -> entry(path, now)).toList();
    }

    Entry into(String compartment) {
        return entry(declared.doseInto(compartment), parameters);
    }

    private Entry entry(InputPath path, IndividualParameters now) {
        return new Entry(
                index.get(path.compartment()),
                now.value(path.share()),
                now.value(path.bioavailability()),
                valueOrZero(path.duration(), now),
                valueOrZero(path.rate(), now),
                valueOrZero(path.lag(), now));
    }

    private static double valueOrZero(String parameter, IndividualParameters now) {
        return parameter.isEmpty() ? 0 : now.value(parameter);
    }
}

package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.ArrayList;
import java.util.List;

/** How doses enter one subject: the inputs of a declared model with the subject's parameters put in. */
final class Inlets {

    private final Declared declared;
    private final IndividualParameters parameters;
    private final Places places;

    Inlets(Declared declared, IndividualParameters parameters, Places places) {
        this.declared = declared;
        this.parameters = parameters;
        this.places = places;
    }

    List<Entry> byRoute(Route route, int device) {
        Input input = declared.input(route)
                .orElseThrow(() -> new IllegalArgumentException(
                        "model " + declared.card().id() + " has no route " + route.code()));
        IndividualParameters now = parameters.whileDevice(device);
        List<Entry> entries = new ArrayList<>(input.paths().size());
        for (InputPath path : input.paths()) {
            entries.add(entry(path, now));
        }
        return entries;
    }

    Entry into(String compartment) {
        return entry(declared.doseInto(compartment), parameters);
    }

    private Entry entry(InputPath path, IndividualParameters now) {
        return new Entry(
                places.of(path.compartment()),
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

package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Route;
import java.util.Map;
import java.util.Set;

/** Which model of the library is recommended for which routes; the site and the drug follow from the model. Stateless. */
final class Recommendation {

    private static final Map<String, Set<Route>> ROUTES = Map.of(
            "otto-2021-racemate", Set.of(Route.INTRAVENOUS, Route.INTRAMUSCULAR, Route.INTRANASAL),
            "perez-ruixo-2021", Set.of(Route.INTRANASAL, Route.ORAL),
            "simons-2022", Set.of(Route.INTRAVENOUS, Route.SUBLINGUAL));

    private Recommendation() {}

    static boolean isGiven(String model, Route route) {
        return ROUTES.getOrDefault(model, Set.of()).contains(route);
    }
}

package io.github.kinetamine.data;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.simulation.EventRecord.ByRoute;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Target;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what CMT names: a compartment by number or by name, or a route by its code. A name is first looked for as it stands,
 * then without regard to case; a compartment comes before a route of that name. Immutable and safe for use by many threads.
 */
final class TargetText {

    private final DoseTargets targets;

    TargetText(DoseTargets targets) {
        this.targets = targets;
    }

    /**
     * What a text names; nothing named is the default.
     *
     * @throws IllegalArgumentException if there is no such target; the message says what is allowed
     */
    Target target(String text) {
        if (isNone(text)) {
            return targets.byDefault();
        }
        if (NumberText.isNumber(text)) {
            return new IntoCompartment(numbered(text, "must be"));
        }
        Optional<String> compartment = compartment(text);
        Optional<Route> route = route(text);
        if (compartment.isPresent() || route.isEmpty()) {
            return new IntoCompartment(compartment.orElseThrow(() -> unknown(text, true)));
        }
        if (!targets.routes().contains(route.get())) {
            throw new IllegalArgumentException(
                    "the model takes no " + route.get().word() + " doses; allowed: " + String.join(", ", names(true)));
        }
        return new ByRoute(route.get());
    }

    /**
     * The compartment that a text names, which may have a minus.
     *
     * @throws IllegalArgumentException if there is no such compartment; the message says what is allowed
     */
    String switched(String text) {
        String name = text.startsWith("-") ? text.substring(1).strip() : text;
        if (NumberText.isNumber(name)) {
            return numbered(name, "without its minus must be");
        }
        return compartment(name).orElseThrow(() -> unknown(name, false));
    }

    /** Whether a text names nothing: missing, or zero. */
    static boolean isNone(String text) {
        return text.isEmpty() || NumberText.isNumber(text) && NumberText.value(text) == 0;
    }

    private String numbered(String text, String must) {
        double number = NumberText.value(text);
        int count = targets.compartments().size();
        if (number != Math.rint(number) || number < 1 || number > count) {
            throw new IllegalArgumentException(must + " the number of a compartment, from 1 to " + count
                    + ", or a name;" + " allowed: " + String.join(", ", names(true)));
        }
        return targets.compartments().get((int) number - 1);
    }

    private Optional<String> compartment(String name) {
        if (targets.compartments().contains(name)) {
            return Optional.of(name);
        }
        List<String> alike =
                targets.compartments().stream().filter(name::equalsIgnoreCase).toList();
        if (alike.size() > 1) {
            throw new IllegalArgumentException(
                    "several compartments differ in case only: write one of " + String.join(", ", alike));
        }
        return alike.stream().findFirst();
    }

    /** The route with a code; case is ignored. */
    static Optional<Route> route(String code) {
        for (Route route : Route.values()) {
            if (route.code().equalsIgnoreCase(code)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private IllegalArgumentException unknown(String name, boolean withRoutes) {
        return new IllegalArgumentException((withRoutes ? "no such compartment or route: " : "no such compartment: ")
                + Suggestion.hint(name, names(withRoutes)));
    }

    private List<String> names(boolean withRoutes) {
        List<String> names = new ArrayList<>(targets.compartments());
        if (withRoutes) {
            targets.routes().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Route::code)
                    .forEach(names::add);
        }
        return names;
    }
}

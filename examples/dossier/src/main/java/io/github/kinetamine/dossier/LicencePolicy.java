package io.github.kinetamine.dossier;

import java.util.List;

/**
 * Which components may be used where: a component needs, in each of its places, a licence that was decided on and is allowed
 * there; of several licences one is enough. A licence of which nothing was decided is allowed nowhere. Immutable.
 */
final class LicencePolicy {

    private final List<Licence> decided;

    LicencePolicy(List<Licence> decided) {
        this.decided = List.copyOf(decided);
    }

    /** What is used against the policy, a sentence each. */
    List<String> objections(List<Component> components) {
        return components.stream()
                .flatMap(component -> component.places().stream()
                        .sorted()
                        .filter(place -> component.licences().stream().noneMatch(name -> isAllowed(name, place)))
                        .map(place -> component.id() + ", used in " + place.word() + ", is under " + names(component)
                                + ": decide on the licence in licences.csv, or do without the component"))
                .toList();
    }

    private boolean isAllowed(String name, Place place) {
        return decided.stream()
                .anyMatch(licence ->
                        licence.name().equals(name) && licence.places().contains(place));
    }

    private static String names(Component component) {
        return component.licences().isEmpty() ? "no licence that it tells" : String.join(" or ", component.licences());
    }
}

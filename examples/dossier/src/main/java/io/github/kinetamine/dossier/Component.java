package io.github.kinetamine.dossier;

import java.util.List;
import java.util.Set;

/**
 * Something that the project did not write and stands on.
 *
 * @param id group, name and version
 * @param licences one of which a user may choose
 * @param places where it is used
 */
record Component(String id, List<String> licences, Set<Place> places) {

    Component {
        licences = List.copyOf(licences);
        places = Set.copyOf(places);
    }
}

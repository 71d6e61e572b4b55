package io.github.kinetamine.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A licence that has been read and decided on.
 *
 * @param name its SPDX identifier, or, where a component has none, the name that the component gives
 * @param places where a component under it may be used
 * @param why it may be used there
 */
record Licence(String name, Set<Place> places, String why) {

    Licence {
        if (name.isBlank() || why.isBlank() || places.isEmpty()) {
            throw new IllegalArgumentException(
                    "a licence needs a name, a place and a reason, got '" + name + "', " + places + ", '" + why + "'");
        }
        places = Set.copyOf(places);
    }

    /** The licences that were decided on: {@code licences.csv}. */
    static List<Licence> decided() {
        return Rows.ofResource("licences.csv").map(Licence::of);
    }

    private static Licence of(Rows.Row row) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        row.words("places").forEach(place -> places.add(Place.valueOf(place.toUpperCase(Locale.ROOT))));
        return new Licence(row.text("licence"), places, row.text("why"));
    }
}

package io.github.kinetamine.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two bills of materials in CycloneDX's JSON as one list: what the modules stand on, and what their tests add. Stateless.
 *
 * <p>A component's places are those of the modules that lead to it in the first bill; what only the second has is used in tests.
 */
final class BillOfMaterials {

    private static final String OWN_GROUP = "io.github.kinetamine";

    private BillOfMaterials() {}

    /**
     * The components of others, in the order of their names.
     *
     * @param bill without what tests add
     * @param withTests the same with it
     */
    static List<Component> components(Path bill, Path withTests) {
        JsonNode handedOn = read(bill);
        Map<Place, Set<String>> reached = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            reached.put(place, reachedFrom(handedOn, place));
        }
        Map<String, Component> components = new TreeMap<>();
        for (JsonNode part : read(withTests).path("components")) {
            if (!part.path("group").asText().equals(OWN_GROUP)) {
                components.put(id(part), new Component(id(part), licences(part), places(part, reached)));
            }
        }
        return List.copyOf(components.values());
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("bill of materials " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String id(JsonNode part) {
        return part.path("group").asText() + ":" + part.path("name").asText() + " "
                + part.path("version").asText();
    }

    private static List<String> licences(JsonNode part) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : part.path("licenses")) {
            JsonNode licence = choice.path("license");
            names.add(licence.path("id")
                    .asText(licence.path("name")
                            .asText(choice.path("expression").asText())));
        }
        return names;
    }

    private static Set<Place> places(JsonNode part, Map<Place, Set<String>> reached) {
        String reference = part.path("bom-ref").asText();
        Set<Place> places = EnumSet.noneOf(Place.class);
        reached.forEach((place, references) -> {
            if (references.contains(reference)) {
                places.add(place);
            }
        });
        return places.isEmpty() ? EnumSet.of(Place.TESTS) : places;
    }

    private static Set<String> reachedFrom(JsonNode bill, Place place) {
        Map<String, JsonNode> needs = new HashMap<>();
        bill.path("dependencies").forEach(one -> needs.put(one.path("ref").asText(), one.path("dependsOn")));
        Deque<String> next = new ArrayDeque<>();
        needs.keySet().stream().filter(reference -> isModule(reference, place)).forEach(next::add);
        Set<String> reached = new HashSet<>();
        while (!next.isEmpty()) {
            String reference = next.remove();
            if (reached.add(reference) && needs.containsKey(reference)) {
                needs.get(reference).forEach(needed -> next.add(needed.asText()));
            }
        }
        return reached;
    }

    private static boolean isModule(String reference, Place place) {
        return place.modules().stream()
                .anyMatch(module -> reference.startsWith("pkg:maven/" + OWN_GROUP + "/" + module + "@"));
    }
}

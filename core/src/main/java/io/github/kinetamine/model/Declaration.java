package io.github.kinetamine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the builders of all models collect: everything but how the amounts change. Mutable. */
final class Declaration {

    final ModelCard card;
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final List<CovariateRelation> relations = new ArrayList<>();
    final Map<String, Compartment> compartments = new LinkedHashMap<>();
    final Set<String> initiallyOff = new LinkedHashSet<>();
    final Map<String, Input> inputs = new LinkedHashMap<>();
    final Map<String, InputPath> doses = new LinkedHashMap<>();
    final Map<String, Analyte> analytes = new LinkedHashMap<>();

    Declaration(ModelCard card) {
        this.card = Objects.requireNonNull(card, "card");
    }

    void add(Parameter parameter) {
        putOnce("parameter", parameters, parameter.name(), parameter);
    }

    void add(CovariateRelation relation) {
        relations.add(relation);
    }

    void add(Compartment compartment) {
        putOnce("compartment", compartments, compartment.name(), compartment);
    }

    void add(Input input) {
        putOnce("input by route", inputs, input.route().code(), input);
    }

    void addDose(InputPath path) {
        putOnce("dose into compartment", doses, path.compartment(), path);
    }

    void add(Analyte analyte) {
        putOnce("analyte", analytes, analyte.name(), analyte);
    }

    boolean hasInput() {
        return !inputs.isEmpty() || !doses.isEmpty();
    }

    private static <T> void putOnce(String what, Map<String, T> map, String name, T value) {
        if (map.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException(what + " '" + name + "' is declared twice");
        }
    }

    /** What has been collected, as it is now. */
    Declared close() {
        return new Declared(
                card,
                List.copyOf(parameters.values()),
                List.copyOf(relations),
                List.copyOf(compartments.values()),
                Set.copyOf(initiallyOff),
                List.copyOf(inputs.values()),
                Map.copyOf(doses),
                List.copyOf(analytes.values()));
    }
}

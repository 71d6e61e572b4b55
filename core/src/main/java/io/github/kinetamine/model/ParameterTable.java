package io.github.kinetamine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model's parameters in the order of their declaration, with what is the same for all subjects: typical values, units, and
 * relations by when they apply. Immutable.
 */
final class ParameterTable {

    private final String model;
    private final List<Parameter> parameters;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] typical;
    private final List<CovariateRelation> always;
    private final List<CovariateRelation> perDevice;

    ParameterTable(Declared declared) {
        this.model = declared.card().id();
        this.parameters = declared.parameters();
        for (Parameter parameter : parameters) {
            places.put(parameter.name(), places.size());
        }
        this.typical = parameters.stream().mapToDouble(Parameter::value).toArray();
        List<CovariateRelation> whileDevice = new ArrayList<>(declared.relations());
        whileDevice.removeIf(relation -> !relation.isPerDevice());
        List<CovariateRelation> others = new ArrayList<>(declared.relations());
        others.removeIf(CovariateRelation::isPerDevice);
        this.always = List.copyOf(others);
        this.perDevice = List.copyOf(whileDevice);
    }

    String model() {
        return model;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** The place of a parameter that the model has. */
    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw Names.unknown("parameter", name, places.keySet());
        }
        return place;
    }

    Set<String> names() {
        return asMap(typical).keySet();
    }

    double[] typicalValues() {
        return typical.clone();
    }

    /** Fails unless the parameter at a place can have a value. */
    void requireValue(int place, double value) {
        Parameter parameter = parameters.get(place);
        Parameter.requireValue(parameter.name(), value, parameter.unit());
    }

    /** The relations that do not ask for the device, in the order in which they apply. */
    List<CovariateRelation> relations() {
        return always;
    }

    /** The relations that concern only the entry of a dose through a device. */
    List<CovariateRelation> perDevice() {
        return perDevice;
    }

    /** Values by name, in the order of declaration. */
    Map<String, Double> asMap(double[] values) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(parameters.get(i).name(), values[i]);
        }
        return map;
    }
}

package io.github.kinetamine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the compartments of a declared model stand among the amounts: the same for all subjects. Immutable. */
final class Places {

    private final List<String> compartments;
    private final Map<String, Integer> index = new HashMap<>();

    /** By analyte, the places that are read for it. */
    private final int[][] read;

    /** By analyte, the parameters that hold the volumes of these places. */
    private final String[][] volumes;

    /**
     * The places.
     *
     * @param compartments those that have an amount, in its order
     */
    Places(Declared declared, List<String> compartments) {
        this.compartments = List.copyOf(compartments);
        for (String name : compartments) {
            index.put(name, index.size());
        }
        int analytes = declared.analytes().size();
        this.read = new int[analytes][];
        this.volumes = new String[analytes][];
        for (int i = 0; i < analytes; i++) {
            List<String> names = declared.analytes().get(i).compartments();
            List<Compartment> present = declared.compartments().stream()
                    .filter(c -> names.contains(c.name()) && index.containsKey(c.name()))
                    .toList();
            read[i] = present.stream().mapToInt(c -> index.get(c.name())).toArray();
            volumes[i] = present.stream().map(Compartment::volume).toArray(String[]::new);
        }
    }

    List<String> compartments() {
        return compartments;
    }

    int size() {
        return compartments.size();
    }

    /** The place of a compartment that has one. */
    int of(String compartment) {
        Integer place = index.get(compartment);
        if (place == null) {
            throw Names.unknown("compartment", compartment, compartments);
        }
        return place;
    }

    boolean has(String compartment) {
        return index.containsKey(compartment);
    }

    /** By analyte, the places whose concentrations add up; not to be changed. */
    int[][] read() {
        return read;
    }

    /** The volumes (L) of the places that are read, by analyte. */
    double[][] volumes(IndividualParameters parameters) {
        double[][] litres = new double[volumes.length][];
        for (int i = 0; i < litres.length; i++) {
            litres[i] = new double[volumes[i].length];
            for (int j = 0; j < litres[i].length; j++) {
                litres[i][j] = parameters.value(volumes[i][j]);
            }
        }
        return litres;
    }
}

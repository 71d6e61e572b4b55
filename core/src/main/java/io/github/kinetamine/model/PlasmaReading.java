package io.github.kinetamine.model;

import java.util.List;
import java.util.Map;

/** Concentrations from amounts: for each analyte the sum of amount over volume of its compartments. */
final class PlasmaReading {

    private final int[][] where;
    private final double[][] volumes;

    /**
     * A reading.
     *
     * @param index the place of each compartment among the amounts; what has none holds nothing
     */
    PlasmaReading(Declared declared, IndividualParameters parameters, Map<String, Integer> index) {
        int analytes = declared.analytes().size();
        where = new int[analytes][];
        volumes = new double[analytes][];
        for (int i = 0; i < analytes; i++) {
            List<String> names = declared.analytes().get(i).compartments();
            List<Compartment> present = declared.compartments().stream()
                    .filter(c -> names.contains(c.name()) && index.containsKey(c.name()))
                    .toList();
            where[i] = present.stream().mapToInt(c -> index.get(c.name())).toArray();
            volumes[i] = present.stream()
                    .mapToDouble(c -> parameters.value(c.volume()))
                    .toArray();
        }
    }

    double concentration(int analyte, double[] amounts, int offset) {
        int[] compartments = where[analyte];
        double[] volume = volumes[analyte];
        double sum = 0;
        for (int i = 0; i < compartments.length; i++) {
            sum += amounts[offset + compartments[i]] / volume[i];
        }
        return sum;
    }
}

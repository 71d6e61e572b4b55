package io.github.kinetamine.model;

/** Concentrations from amounts: for each analyte the sum of amount over volume of its compartments. */
final class PlasmaReading {

    private final int[][] where;
    private final double[][] volumes;

    /** A reading; a compartment without a place among the amounts holds nothing. */
    PlasmaReading(Places places, IndividualParameters parameters) {
        where = places.read();
        volumes = places.volumes(parameters);
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

package io.github.kinetamine.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What drives an effect, by compartment: as concentrations are sums over compartments, so is a weighted sum of them.
 *
 * @param hasSite whether an effect site follows it
 * @param compartments those with a weight
 * @param weights by compartment
 */
record LaneDriver(boolean hasSite, int[] compartments, double[] weights) {

    /** By compartment, from the compartments of each analyte. */
    static LaneDriver of(EffectDriver driver, LinearModel model, int[][] analytes) {
        List<String> names = model.analytes().stream().map(Analyte::name).toList();
        int size = IntStream.range(0, analytes.length)
                .flatMap(a -> IntStream.of(analytes[a]))
                .max()
                .orElse(-1);
        double[] weights = new double[size + 1];
        driver.weights().forEach((analyte, weight) -> {
            for (int compartment : analytes[names.indexOf(analyte)]) {
                weights[compartment] += weight;
            }
        });
        int[] used =
                IntStream.range(0, weights.length).filter(c -> weights[c] != 0).toArray();
        return new LaneDriver(driver.hasEffectSite(), used, weights);
    }
}

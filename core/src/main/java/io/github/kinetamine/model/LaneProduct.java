package io.github.kinetamine.model;

import java.util.Arrays;
import java.util.List;

/** A {@link Product} of the parameters of many subjects side by side: one plain loop over the lanes for each factor. */
final class LaneProduct {

    private final double coefficient;
    private final int[] factors;
    private final int[] remainders;
    private final int[] divisors;

    LaneProduct(Product product, List<String> parameters) {
        this.coefficient = product.coefficient();
        this.factors = places(product.factors(), parameters);
        this.remainders = places(product.remainders(), parameters);
        this.divisors = places(product.divisors(), parameters);
    }

    private static int[] places(List<String> names, List<String> parameters) {
        return names.stream().mapToInt(parameters::indexOf).toArray();
    }

    /** Writes the value in each lane; {@code p} by parameter and lane. */
    void value(double[][] p, double[] out) {
        Arrays.fill(out, coefficient);
        for (int factor : factors) {
            times(p[factor], out);
        }
        for (int fraction : remainders) {
            timesRemainder(p[fraction], out);
        }
        for (int divisor : divisors) {
            over(p[divisor], out);
        }
    }

    private static void times(double[] factor, double[] out) {
        for (int l = 0; l < out.length; l++) {
            out[l] *= factor[l];
        }
    }

    private static void timesRemainder(double[] fraction, double[] out) {
        for (int l = 0; l < out.length; l++) {
            out[l] *= 1 - fraction[l];
        }
    }

    private static void over(double[] divisor, double[] out) {
        for (int l = 0; l < out.length; l++) {
            out[l] /= divisor[l];
        }
    }
}

package io.github.kinetamine.population;

import java.util.Arrays;

/**
 * Sample quantiles of type 7 of Hyndman and Fan (Am Stat 1996;50:361-5), the default of R: with the n sorted values x₁ … xₙ and
 * h = (n − 1)·p + 1, linear between x at the whole numbers beside h. Stateless and safe for use by many threads.
 */
final class Quantile {

    private Quantile() {}

    /** The quantile of sorted values, of which there is at least one. */
    static double ofSorted(double[] sorted, int count, double p) {
        double h = (count - 1) * p;
        int below = (int) Math.floor(h);
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (h - below) * (sorted[above] - sorted[below]);
    }

    /**
     * The ranks, from 1, of the order statistics between which the true quantile lies with at least a confidence, as the number
     * of values below it is binomial; by the normal approximation with continuity correction, no rank beyond the first and last.
     *
     * @param z the two-sided normal quantile of the confidence, such as 1.96
     */
    static int[] ranks(int count, double p, double z) {
        double middle = count * p;
        double spread = z * Math.sqrt(count * p * (1 - p));
        int low = (int) Math.floor(middle - spread);
        int high = (int) Math.ceil(middle + spread) + 1;
        return new int[] {Math.max(1, low), Math.min(count, high)};
    }

    static double requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("the probability of a quantile must be 0 to 1, got " + p);
        }
        return p;
    }

    /** Sorts the finite values of a column into the scratch array; how many there are. */
    static int sortFinite(double[] column, int from, int length, double[] scratch) {
        int count = 0;
        for (int i = from; i < from + length; i++) {
            if (!Double.isNaN(column[i])) {
                scratch[count++] = column[i];
            }
        }
        Arrays.sort(scratch, 0, count);
        return count;
    }
}

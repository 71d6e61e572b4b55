package io.github.kinetamine.population;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Sample quantiles of type 7 of Hyndman and Fan (Am Stat 1996;50:361-5), the default of R: with the n sorted values x₁ … xₙ and
 * h = (n − 1)·p + 1, linear between x at the whole numbers beside h. Stateless and safe for use by many threads.
 */
final class Quantile {

    private Quantile() {}

    /** The quantile of sorted values, of which there is at least one. */
    static double ofSorted(double[] sorted, int count, double p) {
        return atRank(sorted, count, 1 + (count - 1) * p);
    }

    /** The sorted value at a rank from 1 to the count; between whole ranks, in proportion. */
    static double atRank(double[] sorted, int count, double rank) {
        int below = Math.min((int) rank, count) - 1;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (rank - 1 - below) * (sorted[above] - sorted[below]);
    }

    /**
     * The ranks, from 1, between which the true quantile lies with a confidence: the number of values below it is binomial, and
     * between two whole ranks the probability is taken to grow in proportion (Nyblom, Stat Comput 1992;2:95-9). No rank is beyond
     * the first and last; where few values lie beyond the quantile, the interval is therefore less sure than asked for.
     */
    static double[] ranks(long count, double p, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "the level of a confidence interval must lie between 0 and 1, both excluded, got " + level);
        }
        double tail = (1 - level) / 2;
        return new double[] {
            lowRank(count, requireProbability(p), tail), count + 1 - lowRank(count, 1 - p, tail),
        };
    }

    /** The rank whose value lies above the quantile with this probability. */
    private static double lowRank(long count, double p, double tail) {
        if (p == 0 || p == 1) {
            return p == 0 ? 1 : count;
        }
        long low = 0;
        long high = count; // fewer than low below: rarer than the tail; fewer than high + 1: not
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (fewerBelow(middle, count, p) <= tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return 1;
        }
        double at = fewerBelow(low, count, p);
        double above = low == count ? 1 : fewerBelow(low + 1, count, p);
        return Math.min(count, low + (tail - at) / (above - at));
    }

    /** The probability that fewer than some of the values lie below the quantile. */
    private static double fewerBelow(long some, long count, double p) {
        return some > count ? 1 : RegularizedBeta.complement(p, some, count - some + 1.0);
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

package io.github.kinetamine.population;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * The distribution of any number of values in little memory: how many fell into each of many narrow buckets, whose widths are in
 * proportion to the values.
 *
 * <p>Every order statistic is known to {@link #RELATIVE_ERROR} of itself, the smallest and the largest exactly; so a quantile
 * between two values of one sign is too, and one between values of different signs is known to that share of the larger.
 * Values below 2.2e-308 in size count as zero; those that are not finite are left out. Buckets are counted in whole numbers, so
 * that sketches join to the same sketch in any order and any grouping, to the last bit: {@link #and} is commutative and
 * associative, and {@link #empty()} changes nothing.
 *
 * <p>The idea of counts in buckets of constant relative width is that of Masson, Rim and Lee (DDSketch, Proc VLDB Endow
 * 2019;12:2195-205); here, buckets split each power of two evenly. Immutable and safe for use by many threads.
 */
public final class QuantileSketch {

    /** The largest relative error of an order statistic, 2⁻⁸. */
    public static final double RELATIVE_ERROR = 0x1p-8;

    private static final QuantileSketch EMPTY = new SketchBuilder().build();

    private final BucketCounts positive;
    private final BucketCounts negative;
    private final long zeros;
    private final long count;
    private final double min;
    private final double max;

    QuantileSketch(BucketCounts positive, BucketCounts negative, long zeros, double min, double max) {
        this.positive = positive;
        this.negative = negative;
        this.zeros = zeros;
        this.count = zeros + positive.total() + negative.total();
        this.min = min;
        this.max = max;
    }

    /** The sketch of no value. */
    public static QuantileSketch empty() {
        return EMPTY;
    }

    /** The sketch of some values. */
    public static QuantileSketch of(double... values) {
        SketchBuilder builder = new SketchBuilder();
        for (double value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /** The sketch of the values of both. */
    public QuantileSketch and(QuantileSketch other) {
        SketchBuilder builder = new SketchBuilder();
        builder.addAll(this);
        builder.addAll(other);
        return builder.build();
    }

    /** How many values there are. */
    public long count() {
        return count;
    }

    /** The smallest value, exactly. */
    public double min() {
        requireAny();
        return min;
    }

    /** The largest value, exactly. */
    public double max() {
        requireAny();
        return max;
    }

    /** The mean; of values of one sign to {@link #RELATIVE_ERROR}. */
    public double mean() {
        requireAny();
        double sum = 0;
        for (int b = negative.high(); b >= negative.low(); b--) {
            sum -= negative.count(b) * BucketCounts.middle(b);
        }
        for (int b = positive.low(); b <= positive.high(); b++) {
            sum += positive.count(b) * BucketCounts.middle(b);
        }
        return sum / count;
    }

    /**
     * The quantile of type 7 of Hyndman and Fan.
     *
     * @param probability from 0 to 1
     * @throws IllegalStateException if there is no value
     */
    public double quantile(double probability) {
        requireAny();
        return atRank(1 + (count - 1) * Quantile.requireProbability(probability));
    }

    /**
     * The confidence interval of a quantile, from order statistics.
     *
     * @param level such as 0.95
     * @return the lower and the upper end
     */
    public double[] confidence(double probability, double level) {
        requireAny();
        double[] ranks = Quantile.ranks(count, probability, level);
        return new double[] {atRank(ranks[0]), atRank(ranks[1])};
    }

    /** The value at a rank from 1 on; between whole ranks, in proportion. */
    private double atRank(double rank) {
        long below = (long) Math.floor(rank);
        double share = rank - below;
        double low = ordered(below);
        return share == 0 ? low : low + share * (ordered(below + 1) - low);
    }

    /** The value at a whole rank from 1 on. */
    private double ordered(long rank) {
        if (rank <= 1) {
            return min;
        }
        if (rank >= count) {
            return max;
        }
        return Math.min(max, Math.max(min, middle(rank)));
    }

    private double middle(long rank) {
        long before = 0;
        for (int b = negative.high(); b >= negative.low(); b--) {
            before += negative.count(b);
            if (before >= rank) {
                return -BucketCounts.middle(b);
            }
        }
        before += zeros;
        if (before >= rank) {
            return 0;
        }
        int b = positive.low() - 1;
        while (before < rank) {
            before += positive.count(++b);
        }
        return BucketCounts.middle(b);
    }

    private void requireAny() {
        if (count == 0) {
            throw new IllegalStateException("no value was counted: ask failures() for the reasons");
        }
    }

    BucketCounts positive() {
        return positive;
    }

    BucketCounts negative() {
        return negative;
    }

    long zeros() {
        return zeros;
    }

    /** The smallest value, infinite if there is none. */
    double least() {
        return min;
    }

    /** The largest value, minus infinite if there is none. */
    double largest() {
        return max;
    }

    void writeTo(DataOutput out) throws IOException {
        positive.writeTo(out);
        negative.writeTo(out);
        Bytes.writeCount(out, zeros);
        out.writeDouble(min);
        out.writeDouble(max);
    }

    static QuantileSketch readFrom(DataInput in) throws IOException {
        BucketCounts positive = BucketCounts.readFrom(in);
        BucketCounts negative = BucketCounts.readFrom(in);
        long zeros = Bytes.readCount(in);
        return requireConsistent(new QuantileSketch(positive, negative, zeros, in.readDouble(), in.readDouble()));
    }

    /** A sketch that values can have: its ends lie in its outermost buckets, and no count has run over. */
    private static QuantileSketch requireConsistent(QuantileSketch sketch) throws IOException {
        boolean isCounted = sketch.positive.isTrimmed()
                && sketch.negative.isTrimmed()
                && sketch.positive.total() >= 0
                && sketch.negative.total() >= 0
                && sketch.positive.total() + sketch.negative.total() >= 0
                && sketch.count >= 0;
        if (!isCounted || !sketch.hasItsEnds()) {
            throw Bytes.corrupt("expected the counts of a distribution between its smallest and largest value, got "
                    + sketch.count + " from " + sketch.min + " to " + sketch.max);
        }
        return sketch;
    }

    private boolean hasItsEnds() {
        if (count == 0) {
            return min == Double.POSITIVE_INFINITY && max == Double.NEGATIVE_INFINITY;
        }
        boolean isLeast = negative.size() > 0
                ? isIn(negative.high(), -min)
                : zeros > 0 ? Math.abs(min) < Double.MIN_NORMAL : isIn(positive.low(), min);
        boolean isLargest = positive.size() > 0
                ? isIn(positive.high(), max)
                : zeros > 0 ? Math.abs(max) < Double.MIN_NORMAL : isIn(negative.low(), -max);
        return isLeast && isLargest && min <= max;
    }

    private static boolean isIn(int bucket, double value) {
        return value >= Double.MIN_NORMAL && value < Double.POSITIVE_INFINITY && BucketCounts.bucket(value) == bucket;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantileSketch that
                && positive.equals(that.positive)
                && negative.equals(that.negative)
                && zeros == that.zeros
                && min == that.min
                && max == that.max;
    }

    @Override
    public int hashCode() {
        return Objects.hash(positive, negative, zeros, min, max);
    }

    @Override
    public String toString() {
        return count == 0 ? "no value" : count + " values, " + min + " to " + max + ", median " + quantile(0.5);
    }
}

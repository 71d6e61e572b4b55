package io.github.kinetamine.population;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many positive numbers fell into each of the buckets that split every power of two into 128 equal parts. A bucket is the
 * number's first 18 bits after the sign, so that it is found without a logarithm and is the same on every machine. A number
 * differs from the middle of its bucket by at most 2⁻⁸ of itself. Room is taken for the buckets between the smallest and the
 * largest number seen. Mutable; for use by one thread.
 */
final class BucketCounts {

    private static final int BITS_BELOW = 45;
    private static final int ROOM = 64;

    /** One for each beginning of a number: more than there can be. */
    private static final int BUCKETS = 1 << (Long.SIZE - BITS_BELOW - 1);

    private int low;
    private long[] counts;

    BucketCounts() {
        this(0, new long[0]);
    }

    private BucketCounts(int low, long[] counts) {
        this.low = low;
        this.counts = counts;
    }

    /** The bucket of a positive normal number. */
    static int bucket(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> BITS_BELOW);
    }

    /** The middle of a bucket. */
    static double middle(int bucket) {
        return Double.longBitsToDouble(((long) bucket << BITS_BELOW) | (1L << (BITS_BELOW - 1)));
    }

    void add(int bucket, long times) {
        int place = bucket - low;
        if (place < 0 || place >= counts.length) {
            makeRoom(bucket, bucket);
            place = bucket - low;
        }
        counts[place] += times;
    }

    /** Adds the counts of another. */
    void addAll(BucketCounts other) {
        if (other.counts.length > 0) {
            makeRoom(other.low, other.high());
            for (int i = 0; i < other.counts.length; i++) {
                counts[other.low - low + i] += other.counts[i];
            }
        }
    }

    private void makeRoom(int first, int last) {
        int from = counts.length == 0 ? first : Math.min(first, low);
        int to = counts.length == 0 ? last : Math.max(last, high());
        from -= from % ROOM;
        to += ROOM - 1 - to % ROOM;
        long[] more = new long[to - from + 1];
        System.arraycopy(counts, 0, more, counts.length == 0 ? 0 : low - from, counts.length);
        low = from;
        counts = more;
    }

    /** The same without empty buckets at the ends: one form for one content. */
    BucketCounts trimmed() {
        int from = 0;
        int to = counts.length;
        while (from < to && counts[from] == 0) {
            from++;
        }
        while (from < to && counts[to - 1] == 0) {
            to--;
        }
        return from == to ? new BucketCounts() : new BucketCounts(low + from, Arrays.copyOfRange(counts, from, to));
    }

    /** Whether no bucket at the ends is empty. */
    boolean isTrimmed() {
        return counts.length == 0 ? low == 0 : counts[0] > 0 && counts[counts.length - 1] > 0;
    }

    /** The lowest bucket there is room for. */
    int low() {
        return low;
    }

    /** The highest bucket there is room for; below {@link #low()} if there is none. */
    int high() {
        return low + counts.length - 1;
    }

    /** How many fell into a bucket between {@link #low()} and {@link #high()}. */
    long count(int bucket) {
        return counts[bucket - low];
    }

    /** How many buckets there is room for. */
    int size() {
        return counts.length;
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    void writeTo(DataOutput out) throws IOException {
        Bytes.writeCount(out, low);
        Bytes.writeCount(out, counts.length);
        for (long count : counts) {
            Bytes.writeCount(out, count);
        }
    }

    static BucketCounts readFrom(DataInput in) throws IOException {
        int low = Bytes.readInt(in, BUCKETS);
        long[] counts = new long[Bytes.readInt(in, BUCKETS - low)];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Bytes.readCount(in);
        }
        return new BucketCounts(low, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BucketCounts that && low == that.low && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * low + Arrays.hashCode(counts);
    }
}

package io.github.kinetamine.population;

/** Collects numbers into a {@link QuantileSketch}. Mutable; for use by one thread. */
final class SketchBuilder {

    private final BucketCounts positive = new BucketCounts();
    private final BucketCounts negative = new BucketCounts();
    private long zeros;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Adds a finite number; others are left out. */
    void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        double size = Math.abs(value);
        if (size < Double.MIN_NORMAL) {
            zeros++;
        } else {
            (value > 0 ? positive : negative).add(BucketCounts.bucket(size), 1);
        }
        extend(value + 0.0, value + 0.0); // one zero, not two
    }

    /** Adds what another sketch has counted. */
    void addAll(QuantileSketch other) {
        positive.addAll(other.positive());
        negative.addAll(other.negative());
        zeros += other.zeros();
        extend(other.least(), other.largest());
    }

    private void extend(double low, double high) {
        min = Math.min(min, low);
        max = Math.max(max, high);
    }

    /** How many buckets there is room for. */
    int buckets() {
        return positive.size() + negative.size();
    }

    QuantileSketch build() {
        return new QuantileSketch(positive.trimmed(), negative.trimmed(), zeros, min, max);
    }
}

package io.github.kinetamine.population;

/**
 * How many of the subjects met a target, with the 95 % confidence interval of Wilson (J Am Stat Assoc 1927;22:209-12). Immutable
 * and safe for use by many threads.
 *
 * @param met how many met it
 * @param of how many there are, failures apart
 */
public record Proportion(long met, long of) {

    private static final double Z = 1.959963984540054;

    public Proportion {
        if (met < 0 || met > of || of < 1) {
            throw new IllegalArgumentException("a proportion needs at least one subject, got " + met + " of " + of);
        }
    }

    /** The share that met it. */
    public double estimate() {
        return (double) met / of;
    }

    /** The lower end of the interval; 0 where none met it. */
    public double low() {
        return met == 0 ? 0 : centre() - half();
    }

    /** The upper end of the interval; 1 where all met it. */
    public double high() {
        return met == of ? 1 : centre() + half();
    }

    private double centre() {
        return (estimate() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double p = estimate();
        return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT, "%.1f %% (%.1f to %.1f %%)", 100 * estimate(), 100 * low(), 100 * high());
    }
}

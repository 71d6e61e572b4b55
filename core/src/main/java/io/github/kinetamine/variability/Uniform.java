package io.github.kinetamine.variability;

/**
 * The distribution in which every value of an interval is alike. Immutable and safe for use by many threads.
 *
 * @param lowest in the unit of the quantity; finite
 * @param highest in the same unit; finite and above {@code lowest}
 */
public record Uniform(double lowest, double highest) implements Distribution {

    public Uniform {
        if (!(lowest < highest) || Double.isInfinite(highest - lowest)) {
            throw new IllegalArgumentException("a uniform quantity needs finite limits, the lowest first, got "
                    + Printed.number(lowest) + " to " + Printed.number(highest));
        }
    }

    @Override
    public double quantile(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException("probability must lie between 0 and 1, both excluded, got " + u);
        }
        return lowest + (highest - lowest) * u;
    }

    @Override
    public double mean() {
        return lowest + (highest - lowest) / 2;
    }

    @Override
    public double sd() {
        return (highest - lowest) / Math.sqrt(12);
    }

    @Override
    public String text() {
        return "uniform, " + Printed.rounded(lowest) + " to " + Printed.rounded(highest);
    }
}

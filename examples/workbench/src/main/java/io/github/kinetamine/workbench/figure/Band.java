package io.github.kinetamine.workbench.figure;

/**
 * The area between two curves of one arm, such as the 5th and the 95th percentile of a population.
 *
 * <p>Drawn in the arm's colour, see-through, below all curves. Immutable and safe for use by many threads.
 *
 * @param low the lower edge
 * @param high the upper edge, with the same label
 */
public record Band(Curve low, Curve high) {

    public Band {
        if (!low.label().equals(high.label())) {
            throw new IllegalArgumentException("a band belongs to one arm, got edges of '" + low.label() + "' and '"
                    + high.label() + "': give both the same label");
        }
        requireNoGaps(low);
        requireNoGaps(high);
    }

    /** A band without jumps. */
    public static Band of(String label, double[] hours, double[] low, double[] high) {
        return new Band(Curve.continuous(label, hours, low), Curve.continuous(label, hours, high));
    }

    public String label() {
        return low.label();
    }

    private static void requireNoGaps(Curve edge) {
        for (int i = 0; i < edge.size(); i++) {
            if (Double.isNaN(edge.value(i)) || Double.isNaN(edge.before(i))) {
                throw new IllegalArgumentException("the band of '" + edge.label() + "' has no value at " + edge.hour(i)
                        + " h: end it before, or leave it out");
            }
        }
    }
}

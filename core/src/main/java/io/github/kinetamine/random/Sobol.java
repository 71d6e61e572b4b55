package io.github.kinetamine.random;

/**
 * Points of the Sobol sequence, moved by a random digital shift: subject i has the point i − 1, of which every coordinate is
 * joined by exclusive or with random bits that the seed keys for its dimension. A shift keeps the balance of the points, and makes
 * each of them uniform. Immutable and safe for use by many threads.
 */
enum Sobol implements NormalDesign {
    SHIFTED;

    private static final double STEP = 0x1p-52;

    @Override
    public double[] normals(RandomStream stream, int count) {
        double[] values = uniforms(stream, count);
        for (int i = 0; i < count; i++) {
            values[i] = StandardNormal.quantile(values[i]);
        }
        return values;
    }

    /** The shifted point of a subject, in the middles of a grid of step 2^-52. */
    static double[] uniforms(RandomStream stream, int count) {
        requireDimensions(count);
        long number = number(stream.subject());
        double[] values =
                stream.withPurpose(stream.purpose() + " shifted").withSubject(0).uniforms(count);
        for (int i = 0; i < count; i++) {
            long shift = (long) (values[i] / STEP);
            values[i] = ((shift ^ SobolDirections.point(number, i)) + 0.5) * STEP;
        }
        return values;
    }

    private static void requireDimensions(int count) {
        if (count > SobolDirections.DIMENSIONS) {
            throw new IllegalArgumentException("a Sobol design has at most " + SobolDirections.DIMENSIONS
                    + " dimensions, got " + count + " random effects: use a Latin hypercube");
        }
    }

    private static long number(long subject) {
        if (subject < 1 || subject > SobolDirections.POINTS) {
            throw new IllegalArgumentException("a Sobol design has a point for each of subjects 1 to "
                    + SobolDirections.POINTS + ", got subject " + subject + ": use independent subjects");
        }
        return subject - 1;
    }
}

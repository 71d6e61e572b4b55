package io.github.kinetamine.random;

/**
 * Latin hypercubes of consecutive subjects: in each dimension, subject j of a cube of n has the quantile of {@code (π(j) + u)/n},
 * with a permutation π that the cube's stream keys and the uniform u of the subject's own stream. Immutable and safe for use by
 * many threads.
 *
 * @param subjects to a cube
 */
record LatinHypercube(int subjects) implements NormalDesign {

    private static final double BELOW_ONE = Math.nextDown(1.0);

    LatinHypercube {
        if (subjects < 2) {
            throw new IllegalArgumentException("a Latin hypercube needs at least 2 subjects, got " + subjects);
        }
    }

    @Override
    public double[] normals(RandomStream stream, int count) {
        long number = stream.subject() - 1;
        long cube = Math.floorDiv(number, subjects);
        int place = Math.floorMod(number, subjects);
        RandomStream key = stream.withPurpose(stream.purpose() + " in strata").withSubject(cube);
        double[] values = stream.uniforms(count);
        for (int i = 0; i < count; i++) {
            int part = Permutation.of(key.withOccasion(i), subjects).at(place);
            values[i] = StandardNormal.quantile(Math.min(BELOW_ONE, (part + values[i]) / subjects));
        }
        return values;
    }
}

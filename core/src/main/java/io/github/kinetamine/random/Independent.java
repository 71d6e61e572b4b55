package io.github.kinetamine.random;

/** Every subject has the normals of its own stream. Immutable and safe for use by many threads. */
enum Independent implements NormalDesign {
    ALL;

    @Override
    public double[] normals(RandomStream stream, int count) {
        return stream.normals(count);
    }
}

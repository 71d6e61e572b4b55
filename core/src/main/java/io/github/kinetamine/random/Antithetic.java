package io.github.kinetamine.random;

/** Even subjects are the mirror images of the odd ones before them. Immutable and safe for use by many threads. */
record Antithetic() implements NormalDesign {

    @Override
    public double[] normals(RandomStream stream, int count) {
        boolean isMirrored = Math.floorMod(stream.subject(), 2) == 0;
        if (!isMirrored) {
            return stream.normals(count);
        }
        double[] normals = stream.withSubject(stream.subject() - 1).normals(count);
        for (int i = 0; i < count; i++) {
            normals[i] = -normals[i];
        }
        return normals;
    }
}

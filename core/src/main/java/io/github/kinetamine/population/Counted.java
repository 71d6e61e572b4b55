package io.github.kinetamine.population;

/** How many of how many. Immutable and safe for use by many threads. */
record Counted(long met, long of) {

    Counted and(Counted other) {
        return new Counted(met + other.met, of + other.of);
    }
}

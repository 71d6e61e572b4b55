package io.github.kinetamine.testing.fuzz;

import java.util.SplittableRandom;

/** Makes damaged inputs out of valid ones. Immutable and safe for use by many threads. */
interface Mutator<I> {

    /** An input that depends on the state of the random numbers alone. */
    I mutated(SplittableRandom random);

    /** The input as a literal of Java, shortened in the middle where it is very long. */
    String shown(I input);
}

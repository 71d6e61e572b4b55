package io.github.kinetamine.population;

import java.util.List;

/** A way to simulate a run of subjects. A workspace, for one thread. */
interface Block {

    /**
     * Simulates subjects and writes what came out.
     *
     * @param first the number of the first subject
     * @param count how many
     * @param into where each series' values go
     * @param failures takes those that could not be simulated; their values are NaN
     */
    void simulate(long first, int count, Columns into, List<Failure> failures);
}

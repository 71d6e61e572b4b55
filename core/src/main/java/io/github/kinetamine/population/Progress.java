package io.github.kinetamine.population;

/**
 * What watches a population being simulated, and may end it. Called by the threads that simulate, never by two at a time for
 * {@link #done}; an exception that it throws ends the simulation and reaches the caller.
 */
@FunctionalInterface
public interface Progress {

    /** Some more subjects are done; the number grows from call to call, up to the total. */
    void done(long subjects, long total);

    /** Whether to give up; asked every few hundred subjects, by several threads at once. */
    default boolean isCancelled() {
        return false;
    }

    /** Nobody watches. */
    static Progress unwatched() {
        return (subjects, total) -> {};
    }
}

package io.github.kinetamine.population;

import java.util.List;
import java.util.TreeMap;

/** How many subjects failed, and those of the lowest numbers with their reasons. Mutable; for use by one thread. */
final class FailureCount {

    static final int MOST_KEPT = 100;

    private final TreeMap<Long, Failure> kept = new TreeMap<>();
    private long count;

    void add(List<Failure> failures) {
        add(failures, failures.size());
    }

    /**
     * Adds what another has counted.
     *
     * @param lowest those of the lowest numbers
     * @param more how many there are in all
     */
    void add(List<Failure> lowest, long more) {
        count += more;
        lowest.forEach(failure -> kept.put(failure.id(), failure));
        while (kept.size() > MOST_KEPT) {
            kept.pollLastEntry();
        }
    }

    long count() {
        return count;
    }

    List<Failure> kept() {
        return List.copyOf(kept.values());
    }
}

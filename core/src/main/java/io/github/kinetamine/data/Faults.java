package io.github.kinetamine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a data set, so that all of it can be said at once. Used by one thread. */
final class Faults {

    /** So many faults are kept; a file of garbage has millions. */
    private static final int MOST_KEPT = 100_000;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    void add(int row, String column, String value, String problem) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(new Fault(row, column, value, problem));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    void throwIfAny() {
        if (!isEmpty()) {
            kept.sort(Comparator.comparingInt(Fault::row));
            throw new EventTableException(kept, count);
        }
    }
}

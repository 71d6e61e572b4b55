package io.github.kinetamine.data;

import java.util.List;
import java.util.stream.Collectors;

/** A data set that can't be used, with everything that is wrong with it. Immutable and safe for use by many threads. */
public final class EventTableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 50;

    private final transient List<Fault> faults;

    EventTableException(List<Fault> faults, long count) {
        super(message(faults, count));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the rows; of more than 100 000 faults only as many. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }

    private static String message(List<Fault> faults, long count) {
        String title = count == 1 ? "the data set has a fault:\n" : "the data set has " + count + " faults:\n";
        String lines =
                faults.stream().limit(MOST_SHOWN).map(fault -> "  " + fault).collect(Collectors.joining("\n"));
        return title + lines + (count > MOST_SHOWN ? "\n  and " + (count - MOST_SHOWN) + " more" : "");
    }
}

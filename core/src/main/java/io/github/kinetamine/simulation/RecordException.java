package io.github.kinetamine.simulation;

import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.Reason;

/** A record of a history asks for something that the model or the subject does not allow. */
public final class RecordException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final String problem;

    RecordException(int index, EventRecord record, RuntimeException cause) {
        this(index, record, Reason.of(cause), cause);
    }

    private RecordException(int index, EventRecord record, String problem, RuntimeException cause) {
        super("record " + (index + 1) + " at " + Decimal.shortest(Clock.hours(record.at())) + " h: " + problem, cause);
        this.index = index;
        this.problem = problem;
    }

    /** The place of the record in the history, from 0. */
    public int index() {
        return index;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }
}

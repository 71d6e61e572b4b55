package io.github.kinetamine.simulation;

import io.github.kinetamine.text.Decimal;

/** A record of a history asks for something that the model or the subject does not allow. */
public final class RecordException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int index;

    RecordException(int index, EventRecord record, RuntimeException cause) {
        super(
                "record " + (index + 1) + " at " + Decimal.shortest(Clock.hours(record.at())) + " h: "
                        + cause.getMessage(),
                cause);
        this.index = index;
    }

    /** The place of the record in the history, from 0. */
    public int index() {
        return index;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return getCause().getMessage();
    }
}

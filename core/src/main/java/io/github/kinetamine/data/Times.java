package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Units;
import java.util.Arrays;

/**
 * Reads when each record of a table is, in whole nanoseconds.
 *
 * <p>TIME is in hours from any zero. Where a table tells days or times of day, times count from the first record of each
 * subject instead: day and time together, as NONMEM has it. Used by one thread, once.
 */
final class Times {

    /** The time of a row that tells none. */
    static final long NONE = Long.MIN_VALUE;

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final long LONGEST = Units.LONGEST_DURATION.toNanos();
    private static final String TOO_FAR = "must lie within 100 years (876600 h) of time zero";

    private final Cells cells;
    private final Layout layout;
    private final Faults faults;
    private final int column;
    private final boolean hasDays;
    private final boolean isFromFirst;
    private final long[] nanos;
    private final long[] days;

    private Times(Cells cells, Layout layout, Faults faults) {
        this.cells = cells;
        this.layout = layout;
        this.faults = faults;
        this.column = layout.index(Item.TIME);
        this.hasDays = isAny(layout.date(), "");
        this.isFromFirst = hasDays || isAny(column, ":");
        this.nanos = new long[cells.rows()];
        this.days = new long[hasDays ? cells.rows() : 0];
    }

    /** The time of each row; what can't be read, or goes back, is a fault. */
    static long[] of(Cells cells, Layout layout, Spans spans, Faults faults) {
        Times times = new Times(cells, layout, faults);
        if (times.column < 0) {
            Arrays.fill(times.nanos, NONE);
            return times.nanos;
        }
        times.readCells();
        for (Spans.Span span : spans.inOrder()) {
            times.place(span);
            times.checkOrder(span);
        }
        return times.nanos;
    }

    private boolean isAny(int column, String part) {
        for (int row = 0; column >= 0 && row < cells.rows(); row++) {
            String value = cells.value(row, column);
            if (!value.isEmpty() && value.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private void readCells() {
        for (int row = 0; row < nanos.length; row++) {
            nanos[row] = time(row);
            if (hasDays) {
                days[row] = day(row);
            }
        }
    }

    private long time(int row) {
        String value = cells.value(row, column);
        if (ClockText.isMeant(value)) {
            long nanos = ClockText.nanos(value);
            return nanos == ClockText.NONE ? fault(row, column, ClockText.ALLOWED) : nanos;
        }
        if (!NumberText.isNumber(value)) {
            return fault(
                    row,
                    column,
                    value.isEmpty()
                            ? "every record needs a time: write hours, as in 1.5, or a time of day, as in 8:30"
                            : "must be a finite number of hours, as in 1.5, or a time of day, as in 8:30");
        }
        long nanos = NumberText.nanos(value);
        return nanos == NumberText.TOO_FAR ? fault(row, column, TOO_FAR + ": TIME is in hours") : nanos;
    }

    private long day(int row) {
        long day = DayText.day(cells.value(row, layout.date()), layout.dateItem());
        if (day == DayText.NONE) {
            return fault(row, layout.date(), DayText.allowed(layout.dateItem()));
        }
        return day;
    }

    /** Turns times of day into times since the subject's first record. */
    private void place(Spans.Span span) {
        if (!isFromFirst) {
            return;
        }
        int first = -1;
        for (int row = span.from(); row < span.to(); row++) {
            if (nanos[row] != NONE && (!hasDays || days[row] != NONE)) {
                first = first < 0 ? row : first;
                placeFrom(first, row);
            } else {
                nanos[row] = NONE;
            }
        }
        if (first >= 0) {
            subtractFirst(first, span.to());
        }
    }

    /** Adds the days since the first record to a row's time. */
    private void placeFrom(int first, int row) {
        long since = hasDays ? days[row] - days[first] : 0;
        if (Math.abs(since) > Units.LONGEST_DURATION.toDays()) {
            boolean isMixed = days[row] >= DayText.CALENDAR != days[first] >= DayText.CALENDAR;
            nanos[row] = fault(
                    row,
                    layout.date(),
                    isMixed
                            ? "the days of a subject must all have a year, or all be numbers of days: row "
                                    + cells.line(first) + " says '" + cells.value(first, layout.date()) + "'"
                            : TOO_FAR + ", which is the subject's first record");
        } else {
            nanos[row] += since * NANOS_PER_DAY;
        }
    }

    private void subtractFirst(int first, int end) {
        long zero = nanos[first];
        for (int row = first; row < end; row++) {
            if (nanos[row] == NONE) {
                continue;
            }
            nanos[row] -= zero;
            if (Math.abs(nanos[row]) > LONGEST) {
                nanos[row] = fault(row, column, TOO_FAR + ", which is the subject's first record");
            }
        }
    }

    private void checkOrder(Spans.Span span) {
        int last = -1;
        for (int row = span.from(); row < span.to(); row++) {
            if (nanos[row] == NONE) {
                continue;
            }
            if (last >= 0 && nanos[row] < nanos[last]) {
                fault(
                        row,
                        column,
                        "the time goes back from " + NumberText.hours(nanos[last]) + " h in row " + cells.line(last)
                                + " to " + NumberText.hours(nanos[row]) + " h: sort the rows of each subject by time"
                                + (hasDays || !isFromFirst ? "" : ", or tell the days in a column DATE")
                                + "; after a reset time goes on too");
            }
            last = row;
        }
    }

    private long fault(int row, int column, String problem) {
        faults.add(cells.line(row), cells.columns().get(column), cells.text(row, column), problem);
        return NONE;
    }
}

package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads cells by the names of their columns, in any case; what can't be read is a fault. Used by one thread.
 */
final class NamedColumns {

    private final Cells cells;
    private final Faults faults;
    private final String layout;

    /**
     * @param layout what the table needs, as errors say it: {@code ID, TIME (h) and DV}
     */
    NamedColumns(Cells cells, Faults faults, String layout) {
        this.cells = cells;
        this.faults = faults;
        this.layout = layout;
    }

    /**
     * Checks that a unit is one of concentrations.
     *
     * @throws IllegalArgumentException if not
     */
    static void requireConcentration(Unit unit) {
        if (!unit.isConvertibleTo(Unit.NG_PER_ML)) {
            throw new IllegalArgumentException(
                    "a table of concentrations needs a unit of concentration, as ng/mL, got " + unit.symbol());
        }
    }

    /** The index of a column; −1 where there is none, which is a fault if it is needed. */
    int index(String name, boolean isNeeded) {
        int found = -1;
        for (int i = 0; i < cells.columns().size(); i++) {
            if (cells.columns().get(i).equalsIgnoreCase(name)) {
                if (found >= 0) {
                    faults.add(cells.headerLine(), name, "", "there are two columns of this name: rename one of them");
                }
                found = i;
            }
        }
        if (found < 0 && isNeeded && !cells.columns().isEmpty()) {
            reportMissing(name);
        }
        return found;
    }

    private void reportMissing(String name) {
        String near = Suggestion.nearest(name, cells.columns())
                .map(one -> "; is it '" + Fault.shown(one) + "'?")
                .orElse("");
        faults.add(
                cells.headerLine(),
                name,
                "",
                "there is no such column: the table needs " + layout + ", separated by commas" + near);
    }

    /** The subject of a row; 1 where there is no such column. */
    Optional<String> subject(int row, int column) {
        String subject = column < 0 ? "1" : cells.value(row, column);
        if (subject.isEmpty()) {
            fault(row, column, "every row needs the subject it belongs to");
            return Optional.empty();
        }
        return Optional.of(subject);
    }

    /** A time, in a cell that must have one. */
    Optional<Duration> time(int row, int column, String what) {
        String text = cells.value(row, column);
        long nanos = NumberText.isNumber(text) ? NumberText.nanos(text) : NumberText.TOO_FAR;
        if (nanos == NumberText.TOO_FAR) {
            fault(row, column, what + " needs a time in hours within 100 years, as 1.5");
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(nanos));
    }

    /** A number of at least 0 that stays finite in another unit. */
    Optional<Double> number(int row, int column, String text, Unit unit, Unit in, String problem) {
        double value = NumberText.isNumber(text) ? NumberText.value(text) : Double.NaN;
        if (!(value >= 0 && unit.convert(value, in) < Double.POSITIVE_INFINITY)) {
            fault(row, column, problem);
            return Optional.empty();
        }
        return Optional.of(value + 0.0);
    }

    void fault(int row, int column, String problem) {
        faults.add(cells.line(row), cells.columns().get(column), cells.text(row, column), problem);
    }
}

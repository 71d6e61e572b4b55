package io.github.kinetamine.data;

import static io.github.kinetamine.data.Item.ADDL;
import static io.github.kinetamine.data.Item.AMT;
import static io.github.kinetamine.data.Item.DUR;
import static io.github.kinetamine.data.Item.DV;
import static io.github.kinetamine.data.Item.EVID;
import static io.github.kinetamine.data.Item.II;
import static io.github.kinetamine.data.Item.MDV;
import static io.github.kinetamine.data.Item.RATE;
import static io.github.kinetamine.data.Item.SS;

/**
 * Reads the numbers of a row, cell by cell.
 *
 * <p>Where EVID is missing it follows from the rest, as NONMEM has it: a row on which AMT, RATE, DUR, ADDL, II or SS is not
 * zero is a dose (1); any other is an observation (0), or another event (2) where MDV is 1. Used by one thread where there may be faults.
 */
final class RowReading {

    private static final String MISSING = "; '.', NA or nothing where it is missing";

    private final Cells cells;
    private final Layout layout;
    private final Faults faults;

    RowReading(Cells cells, Layout layout, Faults faults) {
        this.cells = cells;
        this.layout = layout;
        this.faults = faults;
    }

    RowNumbers read(int row) {
        double amt = number(row, AMT, "mg");
        double rate = number(row, RATE, "mg/h");
        long dur = hours(row, DUR);
        double addl = wholeNumber(row, ADDL);
        long ii = hours(row, II);
        double ss = wholeNumber(row, SS);
        double dv = value(row, DV).isEmpty() ? Double.NaN : number(row, DV, "");
        double mdv = wholeNumber(row, MDV);
        if (mdv != 0 && mdv != 1 && !Double.isNaN(mdv)) {
            fault(row, MDV, "must be 0 where DV is observed, or 1 where it is not");
        }
        boolean isDosed = amt != 0 || rate != 0 || dur != 0 || addl != 0 || ii != 0 || ss != 0;
        int evid = value(row, EVID).isEmpty() ? derived(row, isDosed, mdv) : told(row);
        boolean hasDur = !value(row, DUR).isEmpty();
        return new RowNumbers(evid, amt, rate, hasDur, dur, addl, ii, ss, mdv == 1 ? Double.NaN : dv);
    }

    private int told(int row) {
        double evid = wholeNumber(row, EVID);
        if (evid >= 0 && evid <= 4) {
            return (int) evid;
        }
        if (!Double.isNaN(evid)) {
            fault(
                    row,
                    EVID,
                    "must be 0 (observation), 1 (dose), 2 (other event), 3 (reset) or 4 (reset and dose): write one of"
                            + " them");
        }
        return RowNumbers.UNKNOWN;
    }

    private int derived(int row, boolean isDosed, double mdv) {
        if (isDosed && mdv == 0 && !value(row, MDV).isEmpty()) {
            fault(
                    row,
                    MDV,
                    "the row tells a dose, but MDV 0 means an observation: write EVID 1 for a dose that has a DV too, MDV 1"
                            + " for a dose, or 0 for AMT, RATE, DUR, ADDL, II and SS");
            return RowNumbers.UNKNOWN;
        }
        return isDosed ? 1 : mdv == 1 ? 2 : 0;
    }

    private String value(int row, Item item) {
        return cells.value(row, layout.index(item));
    }

    private double number(int row, Item item, String unit) {
        String value = value(row, item);
        if (value.isEmpty()) {
            return 0;
        }
        double number = NumberText.isNumber(value) ? NumberText.value(value) : Double.NaN;
        if (Double.isFinite(number)) {
            return number;
        }
        String inUnit = unit.isEmpty() ? "" : " of " + unit;
        fault(row, item, "must be a finite number" + inUnit + " with a decimal point, as in 0.5" + MISSING);
        return Double.NaN;
    }

    private double wholeNumber(int row, Item item) {
        String value = value(row, item);
        double number = value.isEmpty() ? 0 : NumberText.isNumber(value) ? NumberText.value(value) : Double.NaN;
        if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
            return number;
        }
        fault(row, item, "must be a whole number, as in 1" + MISSING);
        return Double.NaN;
    }

    private long hours(int row, Item item) {
        String value = value(row, item);
        if (value.isEmpty()) {
            return 0;
        }
        long nanos = NumberText.isNumber(value) ? NumberText.nanos(value) : Times.NONE;
        if (nanos == NumberText.TOO_FAR) {
            fault(row, item, "must be a finite number of hours, as in 0.5, of at most 100 years (876600 h)" + MISSING);
            return Times.NONE;
        }
        return nanos;
    }

    private void fault(int row, Item item, String problem) {
        faults.add(cells.line(row), layout.name(item), cells.text(row, layout.index(item)), problem);
    }
}

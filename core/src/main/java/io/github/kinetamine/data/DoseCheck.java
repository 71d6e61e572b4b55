package io.github.kinetamine.data;

import static io.github.kinetamine.data.Item.ADDL;
import static io.github.kinetamine.data.Item.AMT;
import static io.github.kinetamine.data.Item.CMT;
import static io.github.kinetamine.data.Item.DUR;
import static io.github.kinetamine.data.Item.II;
import static io.github.kinetamine.data.Item.RATE;
import static io.github.kinetamine.data.Item.SS;

import io.github.kinetamine.quantity.Units;

/** Checks that the numbers of a row fit together, so that a dose means one thing only. Used by one thread. */
final class DoseCheck {

    /** The most additional doses of a row, and the most doses of a subject. */
    static final int MOST_DOSES = 100_000;

    private static final double LONGEST_HOURS = Units.LONGEST_DURATION.toHours();
    private static final long LONGEST = Units.LONGEST_DURATION.toNanos();
    /** AMT / RATE may exceed the longest duration by rounding. */
    private static final double ROUNDING = 1e-12;

    private final Cells cells;
    private final Layout layout;
    private final Faults faults;

    DoseCheck(Cells cells, Layout layout, Faults faults) {
        this.cells = cells;
        this.layout = layout;
        this.faults = faults;
    }

    /** Reports whatever a row's numbers can't mean. */
    void check(int row, RowNumbers numbers, long at) {
        if (numbers.evid() == RowNumbers.UNKNOWN) {
            return;
        }
        if (numbers.evid() != 2 && value(row, CMT).startsWith("-")) {
            fault(
                    row,
                    CMT,
                    "a minus switches a compartment off, which needs EVID 2, got EVID " + numbers.evid()
                            + ": write the compartment without minus, or EVID 2");
        }
        if (numbers.isDose()) {
            checkSigns(row, numbers);
            checkAmount(row, numbers);
            checkDuration(row, numbers);
            checkRepeats(row, numbers, at);
        } else {
            checkNoDose(row, numbers);
        }
    }

    private void checkSigns(int row, RowNumbers numbers) {
        if (numbers.amt() < 0) {
            fault(row, AMT, "must not be negative: a dose can't take drug away; write the amount in mg");
        }
        double rate = numbers.rate();
        if (rate < 0 && rate != -1 && rate != -2) {
            fault(
                    row,
                    RATE,
                    "must be a rate in mg/h, 0 (at once), -1 (the model has the rate) or -2 (the model has the duration)");
        }
        if (numbers.addl() < 0 || numbers.addl() > MOST_DOSES) {
            fault(row, ADDL, "must be a number of further doses from 0 to " + MOST_DOSES);
        }
        if (numbers.ii() < 0 && numbers.ii() != Times.NONE) {
            fault(row, II, "must not be negative: write the time in hours from one dose to the next");
        }
        if (numbers.ss() < 0 || numbers.ss() > 2) {
            fault(
                    row,
                    SS,
                    "must be 0 (no steady state), 1 (the steady state replaces all that was) or 2 (it is added)");
        }
    }

    private void checkAmount(int row, RowNumbers numbers) {
        if (numbers.amt() != 0 || numbers.isPlateau()) {
            return;
        }
        String problem = numbers.rate() > 0
                ? "an infusion needs an amount in mg; only the plateau of a constant infusion has none: SS 1, II 0 and"
                        + " RATE above 0"
                : "the amount of a dose must be positive: write it in mg, or EVID 0 or 2 if nothing is given";
        faults.add(cells.line(row), layout.name(AMT), text(row, AMT), problem);
    }

    private void checkDuration(int row, RowNumbers numbers) {
        if (numbers.hasDur() && numbers.rate() != 0 && !Double.isNaN(numbers.rate())) {
            fault(
                    row,
                    DUR,
                    "RATE " + value(row, RATE)
                            + " tells the duration too: keep one of RATE and DUR, and write '.' for the other");
        } else if (numbers.hasDur() && numbers.dur() <= 0 && numbers.dur() != Times.NONE) {
            fault(
                    row,
                    DUR,
                    "the duration of an infusion must be at least a nanosecond (2.8e-13 h): write it in hours, or '.' for a"
                            + " dose given at once");
        }
        if (numbers.rate() > 0 && numbers.amt() / numbers.rate() > LONGEST_HOURS * (1 + ROUNDING)) {
            fault(
                    row,
                    RATE,
                    "an infusion of " + value(row, AMT)
                            + " mg would take more than 100 years: RATE is in mg/h, AMT in mg");
        }
    }

    private void checkRepeats(int row, RowNumbers numbers, long at) {
        if (numbers.isPlateau()) {
            if (numbers.addl() > 0) {
                fault(row, ADDL, "the plateau of a constant infusion can't be repeated: write 0");
            }
            return;
        }
        if (numbers.ii() == 0 && numbers.addl() > 0) {
            fault(row, ADDL, "further doses need II, the time in hours from one to the next: write it, or ADDL 0");
        }
        if (numbers.ii() == 0 && (numbers.ss() == 1 || numbers.ss() == 2)) {
            fault(
                    row,
                    SS,
                    "a steady state needs II, the time in hours from one dose to the next; only a constant infusion has"
                            + " none: SS 1, AMT 0 and RATE above 0");
        }
        if (isTooLate(numbers, at)) {
            fault(
                    row,
                    ADDL,
                    "the last of the doses must lie within 100 years (876600 h) of time zero: write fewer, or a shorter II");
        }
    }

    private static boolean isTooLate(RowNumbers numbers, long at) {
        return numbers.ii() > 0
                && at != Times.NONE
                && numbers.addl() <= MOST_DOSES
                && numbers.addl() > (double) (LONGEST - at) / numbers.ii();
    }

    private void checkNoDose(int row, RowNumbers numbers) {
        checkZero(row, AMT, numbers.amt(), numbers.evid());
        checkZero(row, RATE, numbers.rate(), numbers.evid());
        checkZero(row, DUR, numbers.dur() == Times.NONE ? 0 : numbers.dur(), numbers.evid());
        checkZero(row, ADDL, numbers.addl(), numbers.evid());
        checkZero(row, II, numbers.ii() == Times.NONE ? 0 : numbers.ii(), numbers.evid());
        checkZero(row, SS, numbers.ss(), numbers.evid());
    }

    private void checkZero(int row, Item item, double number, int evid) {
        if (number > 0 || number < 0) {
            fault(
                    row,
                    item,
                    "must be 0 or missing where nothing is given, got EVID " + evid
                            + ": write EVID 1 if this is a dose (4 if a reset comes first), else 0");
        }
    }

    private String value(int row, Item item) {
        return cells.value(row, layout.index(item));
    }

    private String text(int row, Item item) {
        return layout.index(item) < 0 ? "" : cells.text(row, layout.index(item));
    }

    private void fault(int row, Item item, String problem) {
        faults.add(cells.line(row), layout.name(item), text(row, item), problem);
    }
}

package io.github.kinetamine.data;

import java.util.Arrays;

/** Checks a table whole: every row alone, and the rows of each subject against each other. Used by one thread, once. */
final class TableCheck {

    private final Cells cells;
    private final Layout layout;
    private final CovariateColumns covariates;
    private final Faults faults;
    private final RowReading reading;
    private final DoseCheck doseCheck;
    /** The row of the present group of observations that told a covariate, or −1. */
    private final int[] tellers;

    TableCheck(Cells cells, Layout layout, CovariateColumns covariates, Faults faults) {
        this.cells = cells;
        this.layout = layout;
        this.covariates = covariates;
        this.faults = faults;
        this.reading = new RowReading(cells, layout, faults);
        this.doseCheck = new DoseCheck(cells, layout, faults);
        this.tellers = new int[covariates.size()];
    }

    void check(Spans spans, long[] times) {
        for (Spans.Span span : spans.inOrder()) {
            check(span, times);
        }
    }

    private void check(Spans.Span span, long[] times) {
        double doses = 0;
        boolean isFollowing = false;
        for (int row = span.from(); row < span.to(); row++) {
            RowNumbers numbers = reading.read(row);
            doseCheck.check(row, numbers, times[row]);
            covariates.check(row, faults);
            doses = countDoses(row, numbers, doses);
            boolean isObservation = numbers.evid() == 0;
            if (!isObservation || !isFollowing || times[row] != times[row - 1] || times[row] == Times.NONE) {
                Arrays.fill(tellers, -1);
            }
            if (isObservation) {
                checkNeighbours(row);
            }
            isFollowing = isObservation;
        }
    }

    /** Counts the doses of a subject; the row that makes them too many is a fault, once. */
    private double countDoses(int row, RowNumbers numbers, double before) {
        double doses = before + (numbers.isDose() ? 1 : 0) + (numbers.addl() > 0 ? numbers.addl() : 0);
        if (before <= DoseCheck.MOST_DOSES && doses > DoseCheck.MOST_DOSES && numbers.addl() < DoseCheck.MOST_DOSES) {
            Item item = layout.index(Item.ADDL) < 0 ? Item.AMT : Item.ADDL;
            faults.add(
                    cells.line(row),
                    layout.name(item),
                    layout.index(item) < 0 ? "" : cells.text(row, layout.index(item)),
                    "a subject may be given at most " + DoseCheck.MOST_DOSES
                            + " doses, additional ones included: write fewer");
        }
        return doses;
    }

    /** Observations next to each other at one time have no order: they must not contradict each other. */
    private void checkNeighbours(int row) {
        for (int i = 0; i < tellers.length; i++) {
            if (!covariates.isTold(row, i)) {
                continue;
            }
            if (tellers[i] < 0) {
                tellers[i] = row;
            } else if (!covariates.isSame(row, tellers[i], i)) {
                covariates.fault(
                        row,
                        i,
                        "an observation at the same time, in row " + cells.line(tellers[i])
                                + ", tells another value, and neighbouring observations at one time have no order: tell"
                                + " one value, or change it by a row with EVID 2 between them",
                        faults);
            }
        }
    }
}

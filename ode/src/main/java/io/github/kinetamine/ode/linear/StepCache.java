package io.github.kinetamine.ode.linear;

import java.util.Arrays;

/**
 * The step matrices of the step lengths seen last: at most 256, found by the bits of h.
 *
 * <p>Sixty-four rows of four, as in a processor's cache: the bits of h choose a row, and a new length replaces the one of its
 * row that was not used for longest. A uniform grid with doses between its points needs a handful; a grid on which every
 * step has another length finds nothing here and computes each matrix anew. Finding allocates nothing, and so
 * does computing once all places are taken. F is computed only where an input asks for it; E, which is needed for it, is
 * computed again then, to the same bits.
 *
 * <p>Mutable, for one thread.
 */
final class StepCache {

    private static final int ROWS = 64;
    private static final int WAYS = 4;

    /** Four step lengths with their matrices. */
    private static final class Row {

        /** The bits of h; 0, which no step has, where there is nothing yet. */
        final long[] keys = new long[WAYS];

        final long[] lastUse = new long[WAYS];
        final StepMatrix[] steps = new StepMatrix[WAYS];
        final boolean[] feeding = new boolean[WAYS];

        /** Where the key is or, if it is nowhere, where it should go. */
        int slot(long key) {
            int oldest = 0;
            for (int slot = 0; slot < WAYS; slot++) {
                if (keys[slot] == key) {
                    return slot;
                }
                if (lastUse[slot] < lastUse[oldest]) {
                    oldest = slot;
                }
            }
            return oldest;
        }
    }

    private final int size;
    private final Uniformisation uniformisation;

    /** Each is made when it is needed first. */
    private final Row[] rows = new Row[ROWS];

    private long uses;

    StepCache(Rates rates) {
        this.size = rates.size;
        this.uniformisation = new Uniformisation(rates);
    }

    /** Forgets all matrices, as the rates are others now. */
    void clear() {
        for (Row row : rows) {
            if (row != null) {
                Arrays.fill(row.keys, 0);
                Arrays.fill(row.lastUse, 0);
            }
        }
    }

    /** The matrices for a step of h, which is finite and positive; F among them only if it {@code feeds}. */
    StepMatrix step(double h, boolean feeds) {
        long key = Double.doubleToRawLongBits(h);
        Row row = row(key);
        int slot = row.slot(key);
        if (row.keys[slot] != key || feeds && !row.feeding[slot]) {
            compute(row, slot, h, feeds);
            row.keys[slot] = key;
        }
        row.lastUse[slot] = ++uses;
        return row.steps[slot];
    }

    private void compute(Row row, int slot, double h, boolean feeds) {
        if (row.steps[slot] == null) {
            row.steps[slot] = new StepMatrix(size);
        }
        StepMatrix step = row.steps[slot];
        uniformisation.compute(h, feeds);
        step.takeMove(uniformisation.step());
        if (feeds) {
            step.takeFeed(h, uniformisation.mean());
        }
        row.feeding[slot] = feeds;
    }

    private Row row(long key) {
        // round step lengths end in zero bits: multiply by 2^64 over the golden ratio and take the top six bits
        int index = (int) ((key * 0x9E3779B97F4A7C15L) >>> 58);
        if (rows[index] == null) {
            rows[index] = new Row();
        }
        return rows[index];
    }
}

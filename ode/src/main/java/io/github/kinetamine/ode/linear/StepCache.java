package io.github.kinetamine.ode.linear;

import java.util.Arrays;

/**
 * The step matrices of the step lengths seen last: at most 64, found by the bits of h.
 *
 * <p>Sixteen rows of four, as in a processor's cache: the bits of h choose a row, and a new length replaces the one of its
 * row that was not used for longest. A uniform grid with doses between its points needs a handful; a grid on which every
 * step has another length finds nothing here and computes each matrix anew. Finding allocates nothing, and so
 * does computing once all places are taken. F is computed only where an input asks for it; E, which is needed for it, is
 * computed again then, to the same bits.
 *
 * <p>Mutable, for one thread.
 */
final class StepCache {

    private static final int ROWS = 16;
    private static final int WAYS = 4;

    private final int size;
    private final Uniformisation uniformisation;

    /** The bits of h; 0, which no step has, where there is nothing yet. */
    private final long[] keys = new long[ROWS * WAYS];

    private final long[] lastUse = new long[ROWS * WAYS];
    private final StepMatrix[] steps = new StepMatrix[ROWS * WAYS];
    private final boolean[] feeding = new boolean[ROWS * WAYS];
    private long uses;

    StepCache(Rates rates) {
        this.size = rates.size;
        this.uniformisation = new Uniformisation(rates);
    }

    /** Forgets all matrices, as the rates are others now. */
    void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(lastUse, 0);
    }

    /** The matrices for a step of h, which is finite and positive; F among them only if it {@code feeds}. */
    StepMatrix step(double h, boolean feeds) {
        long key = Double.doubleToRawLongBits(h);
        int slot = slot(key);
        if (keys[slot] != key || feeds && !feeding[slot]) {
            compute(slot, h, feeds);
            keys[slot] = key;
        }
        lastUse[slot] = ++uses;
        return steps[slot];
    }

    private void compute(int slot, double h, boolean feeds) {
        if (steps[slot] == null) {
            steps[slot] = new StepMatrix(size);
        }
        uniformisation.compute(h, feeds);
        steps[slot].takeMove(uniformisation.step());
        if (feeds) {
            steps[slot].takeFeed(h, uniformisation.mean());
        }
        feeding[slot] = feeds;
    }

    /** Where the key is or, if it is nowhere, where it should go. */
    private int slot(long key) {
        int first = row(key) * WAYS;
        int oldest = first;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (keys[slot] == key) {
                return slot;
            }
            if (lastUse[slot] < lastUse[oldest]) {
                oldest = slot;
            }
        }
        return oldest;
    }

    private static int row(long key) {
        // round step lengths end in zero bits: multiply by 2^64 over the golden ratio and take the top four bits
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 60);
    }
}

package io.github.kinetamine.ode.linear;

/**
 * The step matrices of the step lengths seen last: at most 64, found by the bits of h.
 *
 * <p>Sixteen rows of four, as in a processor's cache: the bits of h choose a row, and a new length replaces the one of its
 * row that was not used for longest. A uniform grid with doses between its points needs a handful; a grid on which every
 * step has another length finds nothing here and computes each matrix anew. Finding allocates nothing.
 *
 * <p>Mutable, for one thread.
 */
final class StepCache {

    private static final int ROWS = 16;
    private static final int WAYS = 4;

    private final LinearSystem system;
    private final long[] keys = new long[ROWS * WAYS];
    private final long[] lastUse = new long[ROWS * WAYS];
    private final StepMatrix[] steps = new StepMatrix[ROWS * WAYS];
    private long uses;

    StepCache(LinearSystem system) {
        this.system = system;
    }

    /** The matrices for a step of h, which is finite and positive. */
    StepMatrix step(double h) {
        long key = Double.doubleToRawLongBits(h);
        int slot = slot(key);
        if (steps[slot] == null || keys[slot] != key) {
            steps[slot] = StepMatrix.of(system, h);
            keys[slot] = key;
        }
        lastUse[slot] = ++uses;
        return steps[slot];
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

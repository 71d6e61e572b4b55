package io.github.kinetamine.ode.linear;

/**
 * What one step of length h does to a state, exactly: E = e^{Ah} moves what is there, F = ∫₀ʰ e^{As} ds places what
 * a constant input brings. {@link Uniformisation} computes them.
 *
 * <h2>How it is kept</h2>
 *
 * <p>A step of a second changes a slow state by 1e-10 of itself; 1 − 1e-10 as a double is wrong by up to 5.6e-17, in
 * the same direction every step. So a slow state's row is kept as the change: x[j] + (Σ_{i≠j} E[j][i] x[i] − D[j] x[j]),
 * whose rounding errors do not add up in step. As D[j] is below 1/2 there, no amount becomes negative by rounding.
 *
 * <p>Entries below 2^−960 (1e-289) become zero: they are nothing, but arithmetic on denormal numbers is slow.
 *
 * <p>Mutable, for one thread; its storage is used again for another step.
 */
final class StepMatrix {

    /** Below this an amount or a matrix entry is zero; see the class comment. */
    static final double NOTHING = 0x1p-960;

    private final int size;

    /** 1 for states whose row is kept as a change, else 0. */
    private final double[] kept;

    /** E − diag(kept), row by row: entry (to, from) at {@code to * size + from}. */
    private final double[] moved;

    /** F, row by row. */
    private final double[] fed;

    /** The share of each state that leaves the system within the step. */
    private final double[] lost;

    StepMatrix(int size) {
        this.size = size;
        this.kept = new double[size];
        this.moved = new double[size * size];
        this.fed = new double[size * size];
        this.lost = new double[size];
    }

    /** Takes E, a matrix of the states and the sink as {@link Columns} has it. */
    void takeMove(double[] e) {
        System.arraycopy(e, 0, moved, 0, moved.length);
        System.arraycopy(e, moved.length, lost, 0, size);
        for (int state = 0; state < size; state++) {
            double departure = Columns.departure(size, e, state);
            boolean isSlow = departure < 0.5;
            kept[state] = isSlow ? 1 : 0;
            if (isSlow) {
                moved[state * size + state] = -departure;
            }
        }
    }

    /** Takes F = hΦ. */
    void takeFeed(double h, double[] phi) {
        for (int i = 0; i < fed.length; i++) {
            fed[i] = h * phi[i];
        }
    }

    /** Writes E x to {@code next}. */
    void move(double[] x, double[] next) {
        for (int to = 0; to < size; to++) {
            next[to] = kept[to] * x[to] + rowTimes(moved, to, x);
        }
    }

    /** Writes F input to {@code placed}. */
    void place(double[] input, double[] placed) {
        for (int to = 0; to < size; to++) {
            placed[to] = rowTimes(fed, to, input);
        }
    }

    private double rowTimes(double[] matrix, int row, double[] vector) {
        double sum = 0;
        int start = row * size;
        for (int i = 0; i < size; i++) {
            sum += matrix[start + i] * vector[i];
        }
        return sum;
    }

    /** The share of {@code from} that is in another state {@code to} after the step. */
    double share(int from, int to) {
        return moved[to * size + from];
    }

    /** The share of {@code from} that left the system within the step. */
    double shareLost(int from) {
        return lost[from];
    }
}

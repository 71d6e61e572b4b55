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

    /**
     * Takes three states through equal steps, with loops written out as in {@link Columns}; writes each step to {@code path} and
     * stops before amounts that are not finite.
     *
     * @param placed what the input brings in each step
     * @return how many steps were taken
     */
    int walkThree(int count, double[] x, double[] placed, double[] path, int offset) {
        double[] e = moved;
        double e0 = e[0];
        double e1 = e[1];
        double e2 = e[2];
        double e3 = e[3];
        double e4 = e[4];
        double e5 = e[5];
        double e6 = e[6];
        double e7 = e[7];
        double e8 = e[8];
        double placed0 = placed[0];
        double placed1 = placed[1];
        double placed2 = placed[2];
        double kept0 = kept[0];
        double kept1 = kept[1];
        double kept2 = kept[2];
        double x0 = x[0];
        double x1 = x[1];
        double x2 = x[2];
        int taken = 0;
        for (int at = offset; taken < count; at += 3) {
            double next0 = kept0 * x0 + (e0 * x0 + e1 * x1 + e2 * x2) + placed0;
            double next1 = kept1 * x1 + (e3 * x0 + e4 * x1 + e5 * x2) + placed1;
            double next2 = kept2 * x2 + (e6 * x0 + e7 * x1 + e8 * x2) + placed2;
            if (!(next0 * 0.0 + next1 * 0.0 + next2 * 0.0 == 0)) {
                break;
            }
            path[at] = x0 = something(next0);
            path[at + 1] = x1 = something(next1);
            path[at + 2] = x2 = something(next2);
            taken++;
        }
        x[0] = x0;
        x[1] = x1;
        x[2] = x2;
        return taken;
    }

    /** A value, or zero where it is nothing. */
    static double something(double value) {
        return Math.abs(value) < NOTHING ? 0.0 : value;
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

package io.github.kinetamine.ode.linear;

/** ESSAY2 */
final class StepMatrix {

    /** Below this an amount or a matrix entry is zero; see {@link Uniformisation}. */
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

    /** Takes E from {@code columns}, matrices of the states and the sink. */
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

    /** Adds F input to {@code next}. */
    void feed(double[] input, double[] next) {
        for (int to = 0; to < size; to++) {
            next[to] += rowTimes(fed, to, input);
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

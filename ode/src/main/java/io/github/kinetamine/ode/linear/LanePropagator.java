package io.github.kinetamine.ode.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that takes a block of networks of one shape, with rates of their own, through time exactly: what
 * {@link Propagator} does, lane by lane, in plain loops over the lanes. A lane gives the same bits in whatever company.
 *
 * <p>Beside the states of the network there may be observers: linear functions of what the states were, such as an effect site
 * or an area under a curve. An observer z follows z' = Σ copy·x − loss·z and takes nothing away from what it observes.
 *
 * <p>The matrices of the last 128 step lengths are kept. Nothing is allocated once each has been used.
 *
 * <p>Mutable, for one thread.
 */
public final class LanePropagator {

    private static final int KEPT = 128;

    /** The next power of two above each outflow has to be a double. */
    private static final double FASTEST = 0x1p1023;

    private final int n;
    private final int real;
    private final int lanes;
    private final double[][] rates;
    private final boolean[] direct;
    private final LaneUniformisation uniformisation;
    private final double[] keys = new double[KEPT];
    private final boolean[] feeds = new boolean[KEPT];
    private final double[][][] moved = new double[KEPT][][];
    private final double[][][] fed = new double[KEPT][][];
    private final double[][] scales;
    private final double[][] next;
    private @Nullable Reach reach;
    private int oldest;

    /**
     * Networks without flows.
     *
     * @param states the states of each network, at least 1
     * @param observers how many observers come after them
     * @param lanes how many networks stand side by side, at least 1
     */
    public LanePropagator(int states, int observers, int lanes) {
        if (states < 1 || observers < 0 || lanes < 1) {
            throw new IllegalArgumentException("a block needs at least one state and one lane, got " + states
                    + " states, " + observers + " observers and " + lanes + " lanes");
        }
        this.real = states;
        this.n = states + observers;
        this.lanes = lanes;
        this.rates = LaneMatrices.create(n, lanes);
        this.direct = new boolean[n * n];
        this.uniformisation = new LaneUniformisation(n, real, lanes, rates);
        this.scales = new double[n][lanes];
        this.next = new double[n][lanes];
        clear();
    }

    /** How many states and observers there are. */
    public int size() {
        return n;
    }

    /** How many networks stand side by side. */
    public int lanes() {
        return lanes;
    }

    /** Takes all flows away. */
    public void clear() {
        for (double[] entry : rates) {
            Arrays.fill(entry, 0);
        }
        Arrays.fill(direct, false);
        for (double[] scale : scales) {
            Arrays.fill(scale, 1);
        }
        forget();
    }

    /** What has been computed holds no longer. */
    private void forget() {
        Arrays.fill(keys, 0);
        reach = null;
    }

    /**
     * Lets a state be given in a unit of its own, such as a concentration: what {@link #advance} moves is the amount times this
     * positive factor. Inputs remain amounts per time.
     */
    public void measure(int state, double[] factors) {
        LinearSystem.requireState("state", state, n);
        System.arraycopy(factors, 0, scales[state], 0, lanes);
        forget();
    }

    /** Lets {@code to} receive what {@code from} sends, in each lane at its own rate, not negative. */
    public void flow(int from, int to, double[] laneRates) {
        LinearSystem.requireState("from", from, real);
        LinearSystem.requireState("to", to, real);
        add(to, from, laneRates);
        add(from, from, laneRates);
    }

    /** Lets {@code from} lose amount to the outside, in each lane at its own rate, not negative. */
    public void loss(int from, double[] laneRates) {
        LinearSystem.requireState("from", from, n);
        if (from < real) {
            add(n, from, laneRates);
        }
        add(from, from, laneRates);
    }

    /** Lets an observer see a state, in each lane with its own factor, not negative: the state loses nothing. */
    public void copy(int from, int observer, double[] laneRates) {
        LinearSystem.requireState("from", from, real);
        if (observer < real || observer >= n) {
            throw new IllegalArgumentException("observers are " + real + " to " + (n - 1) + ", got " + observer);
        }
        add(observer, from, laneRates);
    }

    private void add(int row, int col, double[] laneRates) {
        double[] entry = rates[row * n + col];
        for (int l = 0; l < lanes; l++) {
            double sum = entry[l] + laneRates[l];
            if (!(laneRates[l] >= 0 && sum < FASTEST)) {
                throw new IllegalArgumentException(
                        "rates must be finite and not negative, and add up to less than 2^1023, got " + laneRates[l]
                                + " per unit of time in lane " + l);
            }
            entry[l] = sum;
        }
        if (row < n) {
            direct[row * n + col] = true;
        }
        forget();
    }

    /**
     * Moves all lanes by a step of h. The rows of {@code x} change places with others, so keep hold of {@code x} itself alone.
     *
     * @param h finite and positive
     * @param x amounts, in the units of {@link #measure}, by state and lane
     * @param input amount per time into each state and lane, constant over the step; null for none
     */
    public void advance(double h, double[][] x, double @Nullable [][] input) {
        int slot = slot(h, input != null);
        LaneMatrices.times(reach(), moved[slot], x, next);
        if (input != null) {
            for (int row = 0; row < n; row++) {
                LaneMatrices.addTimes(reach(), fed[slot], row, input, next[row]);
            }
        }
        for (int row = 0; row < n; row++) {
            double[] before = x[row];
            x[row] = next[row];
            next[row] = before;
        }
    }

    /**
     * Writes where one state, or one observer, would be after a step of h, and moves nothing.
     *
     * @param h finite and positive
     * @param x as for {@link #advance}
     * @param input as for {@link #advance}
     * @param out receives the amount in each lane
     */
    public void peek(int state, double h, double[][] x, double @Nullable [][] input, double[] out) {
        int slot = slot(h, input != null);
        LaneMatrices.times(reach(), moved[slot], state, x, out);
        if (input != null) {
            LaneMatrices.addTimes(reach(), fed[slot], state, input, out);
        }
    }

    /** The lengths of the steps taken since flows were last changed; none where there were more than are kept. */
    public StepPlan plan() {
        int[] used = IntStream.range(0, KEPT).filter(slot -> keys[slot] > 0).toArray();
        if (used.length == KEPT) {
            return StepPlan.NONE;
        }
        boolean[] isFed = new boolean[used.length];
        for (int i = 0; i < used.length; i++) {
            isFed[i] = feeds[used[i]];
        }
        return StepPlan.of(IntStream.of(used).mapToDouble(slot -> keys[slot]).toArray(), isFed);
    }

    /** Computes the matrices of steps that will be taken, once the flows are there. */
    public void prepare(StepPlan plan) {
        forget();
        oldest = plan.steps().size();
        for (int slot = 0; slot < oldest; slot++) {
            StepPlan.Step step = plan.steps().get(slot);
            if (step.isSum()) {
                join(slot, step);
            } else {
                compute(slot, step.length(), step.isFed());
            }
        }
    }

    private int slot(double h, boolean withFeed) {
        int slot = find(h);
        if (slot < KEPT && (feeds[slot] || !withFeed)) {
            return slot;
        }
        if (slot == KEPT) {
            slot = oldest;
            oldest = (oldest + 1) % KEPT;
        }
        compute(slot, h, withFeed);
        return slot;
    }

    /** The place where the matrices of a step length are kept, or {@link #KEPT}. */
    private int find(double h) {
        int slot = 0;
        while (slot < KEPT && keys[slot] != h) {
            slot++;
        }
        return slot;
    }

    private void compute(int slot, double h, boolean withFeed) {
        make(slot);
        uniformisation.compute(reach(), h, withFeed);
        for (int i = 0; i < n * n; i++) {
            int to = i / n;
            rescale(uniformisation.step()[i], scales[to], scales[i % n], moved[slot][i]);
            if (withFeed) {
                rescale(uniformisation.mean()[i], scales[to], h, fed[slot][i]);
            }
        }
        keys[slot] = h;
        feeds[slot] = withFeed;
    }

    /** A step is one part of it and then the other: M = M₂M₁, F = M₂F₁ + F₂. */
    private void join(int slot, StepPlan.Step step) {
        make(slot);
        double[][] second = moved[step.second()];
        LaneMatrices.multiplyStates(reach(), second, moved[step.first()], moved[slot]);
        if (step.isFed()) {
            LaneMatrices.multiplyStates(reach(), second, fed[step.first()], fed[slot]);
            for (int i = 0; i < fed[slot].length; i++) {
                LaneMatrices.addScaled(1, fed[step.second()][i], fed[slot][i]);
            }
        }
        keys[slot] = step.length();
        feeds[slot] = step.isFed();
    }

    private void make(int slot) {
        if (moved[slot] == null) {
            moved[slot] = new double[n * n][lanes];
            fed[slot] = new double[n * n][lanes];
        }
    }

    private Reach reach() {
        if (reach == null) {
            reach = Reach.of(n, direct);
        }
        return reach;
    }

    private static void rescale(double[] share, double[] to, double[] from, double[] out) {
        for (int l = 0; l < out.length; l++) {
            out[l] = share[l] * to[l] / from[l];
        }
    }

    private static void rescale(double[] share, double[] to, double hours, double[] out) {
        for (int l = 0; l < out.length; l++) {
            out[l] = share[l] * to[l] * hours;
        }
    }
}

package io.github.kinetamine.ode.lanes;

import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.explicit.Tsit5;
import io.github.kinetamine.ode.explicit.Tsit5Formulas;
import io.github.kinetamine.ode.step.AdaptiveStep;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.StepInterpolant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@link Tsit5} for a block of systems side by side. In each round every lane attempts one step of its own size; its own error
 * decides whether it goes on from there or tries a shorter one in the next round, its own controller how long the next is. Thus
 * a lane's result is that of {@code Solvers.tsit5()} on its system alone, to the last bit, whatever shares its block.
 *
 * <p>A lane that has ended idles until the last has; lanes of similar cost, the costliest first, waste least: the block shrinks
 * from its end. A lane that fails keeps its last good state and disturbs no other.
 *
 * <p>{@link LaneIntegrator} is for those who drive each lane themselves, with other problems for those that have ended.
 *
 * <p>A workspace of one thread; after construction it allocates nothing. {@link #start} begins anew, such as after a jump of f.
 */
public final class LaneTsit5 {

    private static final double[] NOTHING = {};
    private static final double[][] NOWHERE = {};

    private final int n;
    private final int capacity;
    private final long maxSteps;
    private final ErrorNorm norm;
    private final Tsit5Block block;
    private final AdaptiveStep[] courses;
    private final @Nullable Status[] statuses;
    private final boolean[] isRetry;
    private final boolean[] isAccepted;
    private final long[] steps;
    private final long[] rejections;
    private final long[] startEvaluations;
    private final double[] ends;
    private final double[][] results;
    private final int[] nextRequest;
    private final int[] strides;
    private final double[] laneY;
    private final double[] laneF;
    private final double[] laneF1;
    private final double[] polynomial;
    private int lanes;

    /**
     * A workspace.
     *
     * @param system the right-hand sides
     * @param components how many components each lane has
     * @param capacity how many lanes there are at most
     * @param tolerance the error allowed to a step of any lane
     * @param maxSteps the limit of accepted steps of each lane, restarts included
     */
    public LaneTsit5(LaneSystem system, int components, int capacity, Tolerance tolerance, long maxSteps) {
        requireAtLeastOne("components", components);
        requireAtLeastOne("capacity", capacity);
        requireAtLeastOne("maxSteps", maxSteps);
        this.n = components;
        this.capacity = capacity;
        this.maxSteps = maxSteps;
        this.norm = new ErrorNorm(tolerance, n);
        this.block = new Tsit5Block(system, n, capacity, norm);
        this.courses = new AdaptiveStep[capacity];
        Arrays.setAll(courses, lane -> new AdaptiveStep(Tsit5.controller()));
        this.statuses = new Status[capacity];
        this.isRetry = new boolean[capacity];
        this.isAccepted = new boolean[capacity];
        this.steps = new long[capacity];
        this.rejections = new long[capacity];
        this.startEvaluations = new long[capacity];
        this.ends = new double[capacity];
        this.results = new double[n][capacity];
        this.nextRequest = new int[capacity];
        this.strides = new int[capacity];
        this.polynomial = new double[n * (Tsit5Formulas.DEGREE + 1)];
        this.laneY = new double[n];
        this.laneF = new double[n];
        this.laneF1 = new double[n];
    }

    private static void requireAtLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, got " + value);
        }
    }

    /**
     * Begins, or begins anew; counts go on.
     *
     * @param newLanes how many lanes are used, from 1 to the capacity
     * @param t where each lane begins
     * @param y {@code y[i][lane]}: its state there
     * @param end where it ends; may lie before its beginning
     */
    public void start(int newLanes, double[] t, double[][] y, double[] end) {
        if (newLanes < 1 || newLanes > capacity) {
            throw new IllegalArgumentException("lanes must be from 1 to " + capacity + ", got " + newLanes);
        }
        for (int lane = 0; lane < newLanes; lane++) {
            requireFinite(lane, t[lane], y, end[lane]);
        }
        lanes = newLanes;
        for (int i = 0; i < n; i++) {
            System.arraycopy(y[i], 0, block.y[i], 0, lanes);
            System.arraycopy(y[i], 0, results[i], 0, lanes);
        }
        System.arraycopy(t, 0, block.t, 0, lanes);
        System.arraycopy(end, 0, ends, 0, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            courses[lane].start(t[lane], end[lane]);
            statuses[lane] = t[lane] == end[lane] ? Status.COMPLETED : null;
            isRetry[lane] = false;
        }
    }

    private void requireFinite(int lane, double t, double[][] y, double end) {
        if (!Double.isFinite(t) || !Double.isFinite(end)) {
            throw new IllegalArgumentException(
                    "start and end must be finite, got " + t + " and " + end + " in lane " + lane);
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(y[i][lane])) {
                throw new IllegalArgumentException("the state to start from must be finite, got y[" + i + "] = "
                        + y[i][lane] + " in lane " + lane);
            }
        }
    }

    /** Takes every lane to its end, or as far as it goes; see {@link #status}. */
    public void run() {
        run(NOTHING, NOWHERE);
    }

    /**
     * Takes every lane to its end and saves its state at the times of a grid which lie between its beginning and its end, both
     * included; what belongs to other times, or to times that a failing lane did not reach, is left as it is. If f throws,
     * each lane that has not ended keeps the time and the state of its last accepted step, and another run goes on from there.
     *
     * @param grid times common to all lanes, ascending or descending; each lane meets them in the direction in which it runs
     * @param out {@code out[lane][k·n + i]}: component i of a lane at grid time k
     */
    public void run(double[] grid, double[][] out) {
        boolean isAscending = requireOrder(grid);
        saveStarts(grid, isAscending, out);
        try {
            advance(grid, out);
        } catch (RuntimeException | Error thrown) {
            keepLastSteps();
            throw thrown;
        }
    }

    private void keepLastSteps() {
        for (int lane = 0; lane < lanes; lane++) {
            if (statuses[lane] == null) {
                finish(lane, null, block.y);
                courses[lane].start(courses[lane].time(), ends[lane]);
                isRetry[lane] = false;
            }
        }
    }

    private void advance(double[] grid, double[][] out) {
        begin();
        int width = lanes;
        while (true) {
            width = propose(width);
            if (width == 0) {
                return;
            }
            block.attempt(width);
            judge(width, grid, out);
        }
    }

    /** True if the grid ascends. */
    private static boolean requireOrder(double[] grid) {
        boolean isAscending = grid.length < 2 || grid[0] <= grid[grid.length - 1];
        for (int k = 0; k < grid.length; k++) {
            double previous = grid[Math.max(0, k - 1)];
            if (!(isAscending ? grid[k] >= previous : grid[k] <= previous)) {
                throw new IllegalArgumentException(
                        "times of the grid must be numbers and ascend or descend throughout, got " + grid[k]
                                + (k == 0 ? "" : " after " + previous));
            }
        }
        return isAscending;
    }

    private void saveStarts(double[] grid, boolean isAscending, double[][] out) {
        for (int lane = 0; lane < lanes; lane++) {
            double start = courses[lane].time();
            double direction = direction(lane);
            int stride = isAscending == direction > 0 ? 1 : -1;
            int k = stride > 0 ? 0 : grid.length - 1;
            while (isWithin(k, grid) && direction * (grid[k] - start) < 0) {
                k += stride;
            }
            while (isWithin(k, grid) && grid[k] == start) {
                saveResult(lane, k, out);
                k += stride;
            }
            nextRequest[lane] = k;
            strides[lane] = stride;
        }
    }

    private static boolean isWithin(int k, double[] grid) {
        return k >= 0 && k < grid.length;
    }

    private double direction(int lane) {
        return courses[lane].span() < 0 ? -1 : 1;
    }

    private void saveResult(int lane, int k, double[][] out) {
        for (int i = 0; i < n; i++) {
            out[lane][k * n + i] = results[i][lane];
        }
    }

    /** The first step of every lane. */
    private void begin() {
        block.evaluateStart(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            copyLane(lane);
            block.h[lane] = FirstStep.euler(norm, laneY, courses[lane].span(), laneF);
        }
        block.evaluateEuler(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            if (statuses[lane] == null) {
                copyLane(lane);
                double span = courses[lane].span();
                courses[lane].begin(FirstStep.refine(
                        norm, Tsit5Formulas.ORDER, courses[lane].time(), laneY, span, laneF, block.h[lane], laneF1));
                startEvaluations[lane] += 2;
            }
        }
    }

    private void copyLane(int lane) {
        for (int i = 0; i < n; i++) {
            laneY[i] = block.y[i][lane];
            laneF[i] = block.k1[i][lane];
            laneF1[i] = block.k2[i][lane];
        }
    }

    /** Sets the step of each lane; returns how many lanes still count, idle ones at the end left out. */
    private int propose(int width) {
        int newWidth = 0;
        for (int lane = 0; lane < width; lane++) {
            block.h[lane] = 0;
            block.tNext[lane] = block.t[lane];
            if (statuses[lane] == null) {
                Status refusal = refusal(lane);
                if (refusal != null) {
                    finish(lane, refusal, block.y);
                    continue;
                }
                block.h[lane] = courses[lane].tried();
                block.tNext[lane] = courses[lane].target();
                newWidth = lane + 1;
            }
        }
        return newWidth;
    }

    private @Nullable Status refusal(int lane) {
        boolean isExhausted = !isRetry[lane] && steps[lane] >= maxSteps;
        return isExhausted ? Status.TOO_MANY_STEPS : courses[lane].propose(ends[lane]);
    }

    private void judge(int width, double[] grid, double[][] out) {
        boolean isUnanimous = true;
        for (int lane = 0; lane < width; lane++) {
            boolean isRunning = statuses[lane] == null;
            isAccepted[lane] = isRunning && courses[lane].judge(block.error[lane]);
            isRetry[lane] = isRunning && !isAccepted[lane];
            isUnanimous &= !isRetry[lane];
            if (isAccepted[lane]) {
                accept(lane, grid, out);
            } else if (isRunning) {
                rejections[lane]++;
            }
        }
        if (isUnanimous) {
            block.advanceAll();
            return;
        }
        for (int lane = 0; lane < width; lane++) {
            if (isAccepted[lane]) {
                block.advance(lane);
            }
        }
    }

    private void accept(int lane, double[] grid, double[][] out) {
        double time = courses[lane].time();
        steps[lane]++;
        block.t[lane] = time;
        int first = nextRequest[lane];
        int last = first;
        double direction = block.h[lane] < 0 ? -1 : 1;
        int stride = strides[lane];
        while (isWithin(last, grid) && direction * (time - grid[last]) >= 0) {
            last += stride;
        }
        if (last != first) {
            save(lane, first, last, grid, out[lane]);
            nextRequest[lane] = last;
        }
        if (time == ends[lane]) {
            finish(lane, Status.COMPLETED, block.next);
        }
    }

    private void finish(int lane, @Nullable Status status, double[][] state) {
        statuses[lane] = status;
        for (int i = 0; i < n; i++) {
            results[i][lane] = state[i][lane];
        }
    }

    /** Saves the grid times from first to before last, which lie in the step just accepted. */
    private void save(int lane, int first, int last, double[] grid, double[] row) {
        double from = courses[lane].previousTime();
        double time = courses[lane].time();
        double span = time - from;
        block.writePolynomial(lane, span, polynomial);
        for (int k = first; k != last; k += strides[lane]) {
            double theta = (grid[k] - from) / span;
            StepInterpolant.evaluate(polynomial, 0, n, Tsit5Formulas.DEGREE, theta, laneY);
            for (int i = 0; i < n; i++) {
                row[k * n + i] = grid[k] == time ? block.next[i][lane] : laneY[i];
            }
        }
    }

    /** How a lane ended; null before {@link #run()}, and where f threw before the lane ended. */
    public @Nullable Status status(int lane) {
        return statuses[lane];
    }

    /** The time that a lane has reached. */
    public double time(int lane) {
        return courses[lane].time();
    }

    /** A component of a lane's state at {@link #time}. */
    public double state(int component, int lane) {
        return results[component][lane];
    }

    /** What a lane has cost, restarts included. */
    public SolverStats stats(int lane) {
        long evaluations = startEvaluations[lane] + 6 * (steps[lane] + rejections[lane]);
        return new SolverStats(steps[lane], rejections[lane], evaluations, 0, 0);
    }
}

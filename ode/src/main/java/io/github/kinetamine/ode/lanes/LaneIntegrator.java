package io.github.kinetamine.ode.lanes;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.explicit.Tsit5;
import io.github.kinetamine.ode.explicit.Tsit5Formulas;
import io.github.kinetamine.ode.step.AdaptiveStep;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepInterpolant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of many integrations by {@link Tsit5} side by side, for those who drive them: a lane is started, stepped and read
 * as an {@link io.github.kinetamine.ode.Integrator} is, but all lanes attempt their steps together, so that plain loops over the
 * lanes do the arithmetic.
 *
 * <p>Each lane has its own problem, time, step, error and limit. A lane whose step is rejected tries a shorter one in the next
 * round and holds up nobody. One that has come to its limit is started again, there or with another problem, while the others
 * go on; so no lane waits for the slowest. Where nothing is left to start, {@link #move} closes the gap and the block becomes
 * narrower.
 *
 * <p>A lane's steps are those of {@code Solvers.tsit5()} on its problem alone, to the last bit, if the system of all lanes
 * computes what the problem's own does: the first step of a lane is chosen by that.
 *
 * <p>Lanes count from 0; those below the width of a round must have been started. Jumps and events of a problem are not
 * heeded. Allocates nothing once it is made. A workspace of one thread.
 */
public final class LaneIntegrator {

    private final int n;
    private final long maxSteps;
    private final ErrorNorm norm;
    private final Tsit5Block block;
    private final AdaptiveStep[] courses;
    private final double[] limits;
    private final long[] steps;
    private final boolean[] isRetry;
    private final @Nullable Status[] failures;
    private final double[] work1;
    private final double[] work2;
    private final double[] y0;
    private final double[] f0;
    private final double[] spans;

    /** By lane; of those that were due in the last round. */
    private final double[][] polynomials;

    /**
     * A workspace.
     *
     * @param system the right-hand sides of all lanes
     * @param components how many components each lane has
     * @param capacity how many lanes there are at most
     * @param tolerance the error allowed to a step of any lane
     * @param maxSteps the limit of accepted steps of a lane from one start to the next
     */
    public LaneIntegrator(LaneSystem system, int components, int capacity, Tolerance tolerance, long maxSteps) {
        if (components < 1 || capacity < 1) {
            throw new IllegalArgumentException(
                    "components and capacity must be at least 1, got " + components + " and " + capacity);
        }
        this.n = components;
        this.maxSteps = maxSteps;
        this.norm = new ErrorNorm(tolerance, n);
        this.block = new Tsit5Block(system, n, capacity, norm);
        this.courses = new AdaptiveStep[capacity];
        Arrays.setAll(courses, lane -> new AdaptiveStep(Tsit5.controller()));
        this.limits = new double[capacity];
        this.steps = new long[capacity];
        this.isRetry = new boolean[capacity];
        this.failures = new Status[capacity];
        this.work1 = new double[n];
        this.work2 = new double[n];
        this.y0 = new double[n];
        this.f0 = new double[n];
        this.spans = new double[capacity];
        this.polynomials = new double[capacity][n * (Tsit5Formulas.DEGREE + 1)];
    }

    /** How many lanes there are at most. */
    public int capacity() {
        return courses.length;
    }

    /**
     * Begins in a lane, without memory of what was there.
     *
     * @param problem a start, a state there and a right-hand side; its end is how far the first step may look
     * @param limit how far the lane goes, from the start to the end of the problem
     */
    public void start(int lane, OdeProblem problem, double limit) {
        double t = problem.start();
        OdeSystem system = problem.system();
        System.arraycopy(problem.initialState(), 0, y0, 0, n);
        AdaptiveStep course = courses[lane];
        course.start(t, problem.end());
        limits[lane] = limit;
        steps[lane] = 0;
        isRetry[lane] = false;
        failures[lane] = null;
        system.derivatives(t, y0, f0);
        course.begin(FirstStep.of(system, norm, Tsit5Formulas.ORDER, t, y0, course.span(), f0, work1, work2));
        block.t[lane] = t;
        // as if a step had ended here
        for (int i = 0; i < n; i++) {
            block.next[i][lane] = y0[i];
            block.k7[i][lane] = f0[i];
        }
    }

    /** Continues a lane as another one, whose number is then free. */
    public void move(int from, int to) {
        AdaptiveStep course = courses[to];
        courses[to] = courses[from];
        courses[from] = course;
        limits[to] = limits[from];
        steps[to] = steps[from];
        isRetry[to] = isRetry[from];
        failures[to] = failures[from];
        block.move(from, to);
        double[] polynomial = polynomials[to];
        polynomials[to] = polynomials[from];
        polynomials[from] = polynomial;
    }

    /**
     * One round: each lane below a width attempts a step that does not go beyond its limit. None of them may have reached it or
     * have failed.
     *
     * @param awaited the time of each lane for which its driver waits
     * @param due takes the lanes that have advanced to that time or beyond, or have failed, in ascending order
     * @return how many these are; the others need nothing
     * @throws RuntimeException what the system throws; all lanes then have to be started again
     */
    public int step(int width, double[] awaited, int[] due) {
        for (int lane = 0; lane < width; lane++) {
            if (isRetry[lane]) {
                block.stay(lane);
            }
        }
        block.advanceAll();
        for (int lane = 0; lane < width; lane++) {
            propose(lane);
        }
        block.attempt(width);
        int count = 0;
        for (int lane = 0; lane < width; lane++) {
            if (isDue(lane, awaited[lane])) {
                due[count++] = lane;
            }
        }
        block.writePolynomials(due, count, spans, polynomials);
        return count;
    }

    private void propose(int lane) {
        AdaptiveStep course = courses[lane];
        boolean isExhausted = !isRetry[lane] && steps[lane] >= maxSteps;
        Status refusal = isExhausted ? Status.TOO_MANY_STEPS : course.propose(limits[lane]);
        failures[lane] = refusal;
        block.h[lane] = refusal == null ? course.tried() : 0;
        block.tNext[lane] = refusal == null ? course.target() : block.t[lane];
    }

    /** Judges the attempt of a lane; true if its driver has something to do then. */
    private boolean isDue(int lane, double awaited) {
        if (failures[lane] != null) {
            isRetry[lane] = true;
            return true;
        }
        AdaptiveStep course = courses[lane];
        isRetry[lane] = !course.judge(block.error[lane]);
        if (isRetry[lane]) {
            return false;
        }
        steps[lane]++;
        double time = course.time();
        block.t[lane] = time;
        spans[lane] = time - course.previousTime();
        return time >= awaited;
    }

    /** Why the lane can't go on; null if it can. */
    public @Nullable Status failure(int lane) {
        return failures[lane];
    }

    /** The time that a lane has reached. */
    public double time(int lane) {
        return courses[lane].time();
    }

    /** True where a stretch is so short that over it the state does not change, as time has no doubles for steps in it. */
    public static boolean isInstant(double from, double to) {
        return Span.isTooSmall(to - from, from);
    }

    /**
     * Writes the state of a lane that was due in the last round and has not failed, or has just been started, at a time within its
     * last step; as accurate as at its ends.
     *
     * @param t from where the last step began to {@link #time}
     */
    public void interpolate(int lane, double t, double[] out) {
        AdaptiveStep course = courses[lane];
        if (t == course.time()) {
            for (int i = 0; i < n; i++) {
                out[i] = block.next[i][lane];
            }
            return;
        }
        double theta = StepInterpolant.theta(t, course.previousTime(), course.time());
        StepInterpolant.evaluate(polynomials[lane], 0, n, Tsit5Formulas.DEGREE, theta, out);
    }
}

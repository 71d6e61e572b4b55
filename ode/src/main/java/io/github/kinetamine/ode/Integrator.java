package io.github.kinetamine.ode;

import io.github.kinetamine.ode.step.StepMethod;
import java.util.Arrays;

/**
 * The workspace of one integration, for those who drive it themselves: start, advance to a time, read, interpolate, begin anew
 * after a jump. It allocates nothing once it has started. For use by one thread at a time.
 */
public final class Integrator {

    private final StepMethod method;
    private final double end;
    private final double direction;
    private final double[] jumps;
    private final long maxSteps;
    private final double[] polynomial;
    private final int n;
    private final double[] start;
    private double startTime;
    private boolean hasStepped;
    private boolean isPolynomialFresh;

    Integrator(OdeProblem problem, StepMethod method, long maxSteps) {
        this.method = method;
        this.end = problem.end();
        this.direction = problem.end() < problem.start() ? -1 : 1;
        this.jumps = problem.jumps();
        this.maxSteps = maxSteps;
        this.n = problem.size();
        this.polynomial = new double[n * (method.interpolationDegree() + 1)];
        this.start = problem.initialState();
        start(problem.start(), start);
    }

    /** Begins anew at a time and a state, without memory of what was before; counts go on. */
    public void start(double t, double[] y) {
        if (y.length != n) {
            throw new IllegalArgumentException("the state has " + n + " components, got " + y.length);
        }
        System.arraycopy(y, 0, start, 0, n);
        startTime = t;
        hasStepped = false;
        isPolynomialFresh = false;
        method.start(t, y, end);
    }

    /**
     * Steps until a time is reached, exactly; jumps of f on the way end a step and begin a new one.
     *
     * @param t a time not before {@link #time()} in the direction of integration
     * @return {@link Status#COMPLETED}, or why the time was not reached
     */
    public Status advanceTo(double t) {
        while (direction * (t - time()) > 0) {
            Status failure = step(t);
            if (failure != null) {
                return failure;
            }
        }
        return Status.COMPLETED;
    }

    /**
     * Takes one step that does not go beyond a limit nor over a jump of f.
     *
     * @return null after an accepted step, else why there is none
     */
    public Status step(double limit) {
        if (method.counts().steps >= maxSteps) {
            return Status.TOO_MANY_STEPS;
        }
        double jump = nextJump(limit);
        Status failure = method.step(jump);
        hasStepped |= failure == null;
        isPolynomialFresh = false;
        return failure;
    }

    /** How far the next step may go: to the limit or to the next jump of f; at a jump the method begins anew. */
    private double nextJump(double limit) {
        double now = time();
        double nearest = limit;
        for (double jump : jumps) {
            if (jump == now && hasStepped) {
                restartAt(now);
            } else if (direction * (jump - now) > 0 && direction * (nearest - jump) > 0) {
                nearest = jump;
            }
        }
        return nearest;
    }

    private void restartAt(double now) {
        System.arraycopy(method.state(), 0, start, 0, n);
        startTime = now;
        hasStepped = false;
        method.start(now, start, end);
    }

    /** The time that is reached. */
    public double time() {
        return hasStepped ? method.time() : startTime;
    }

    /** Where the last step began; the time itself before the first step. */
    public double previousTime() {
        return hasStepped ? method.previousTime() : startTime;
    }

    /** A component of the state at {@link #time()}. */
    public double state(int component) {
        return hasStepped ? method.state()[component] : start[component];
    }

    /** Copies the state at {@link #time()}. */
    public void copyState(double[] out) {
        System.arraycopy(hasStepped ? method.state() : start, 0, out, 0, n);
    }

    /** The state at {@link #time()}, as a new array. */
    public double[] state() {
        double[] copy = new double[n];
        copyState(copy);
        return copy;
    }

    /**
     * Writes the state at a time within the last step, as accurate as at its ends.
     *
     * @param t from {@link #previousTime()} to {@link #time()}
     */
    public void interpolate(double t, double[] out) {
        double from = previousTime();
        double to = time();
        if (!(direction * (t - from) >= 0 && direction * (to - t) >= 0)) {
            throw new IllegalArgumentException("the last step spans " + from + " to " + to + ", got t = " + t);
        }
        if (t == to) {
            copyState(out);
            return;
        }
        if (!isPolynomialFresh) {
            method.writePolynomial(polynomial);
            isPolynomialFresh = true;
        }
        Polynomial.evaluate(polynomial, 0, n, method.interpolationDegree(), (t - from) / (to - from), out);
    }

    /** Appends the polynomial of the last step to a dense solution. */
    void writePolynomial(double[] coefficients) {
        method.writePolynomial(coefficients);
    }

    int interpolationDegree() {
        return method.interpolationDegree();
    }

    int size() {
        return n;
    }

    double end() {
        return end;
    }

    double direction() {
        return direction;
    }

    /** The counts so far. */
    public SolverStats stats() {
        return method.counts().stats();
    }

    @Override
    public String toString() {
        return "t = " + time() + ", y = " + Arrays.toString(state());
    }
}

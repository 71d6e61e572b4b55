package io.github.kinetamine.ode;

import io.github.kinetamine.ode.event.RootEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be solved: y' = f(t, y) from a start to an end, with the initial state; and what is known beside: the Jacobian,
 * the times at which f jumps, and events. The end may lie before the start. Immutable; as safe for use by many threads as
 * the functions in it.
 */
public final class OdeProblem {

    private final OdeSystem system;
    private final Optional<Jacobian> jacobian;
    private final double start;
    private final double end;
    private final double[] initialState;
    private final double[] jumps;
    private final List<RootEvent> events;

    private OdeProblem(
            OdeSystem system,
            Optional<Jacobian> jacobian,
            double start,
            double end,
            double[] initialState,
            double[] jumps,
            List<RootEvent> events) {
        this.system = Objects.requireNonNull(system, "system");
        this.jacobian = jacobian;
        this.start = start;
        this.end = end;
        this.initialState = initialState;
        this.jumps = jumps;
        this.events = events;
    }

    /** A problem of as many components as the initial state has. */
    public static OdeProblem of(OdeSystem system, double start, double end, double... initialState) {
        if (!Double.isFinite(start) || !Double.isFinite(end)) {
            throw new IllegalArgumentException("start and end must be finite, got " + start + " and " + end);
        }
        if (!Double.isFinite(end - start)) {
            throw new IllegalArgumentException(
                    "the span from " + start + " to " + end + " is too long for a number: choose another unit of time");
        }
        if (initialState.length == 0) {
            throw new IllegalArgumentException("the initial state needs at least one component");
        }
        for (double y : initialState) {
            if (!Double.isFinite(y)) {
                throw new IllegalArgumentException(
                        "initial state must be finite, got " + Arrays.toString(initialState));
            }
        }
        return new OdeProblem(system, Optional.empty(), start, end, initialState.clone(), new double[0], List.of());
    }

    /** The problem with its Jacobian, which stiff methods use. */
    public OdeProblem withJacobian(Jacobian given) {
        return new OdeProblem(system, Optional.of(given), start, end, initialState, jumps, events);
    }

    /**
     * The problem with times at which f jumps, such as the beginning and the end of an infusion: a step ends at each, and a
     * new one begins. A jump that is not named costs rejected steps at best, and a pulse between two of them that no stage of a
     * step happens to meet is lost in silence.
     */
    public OdeProblem withJumps(double... times) {
        for (double t : times) {
            if (!Double.isFinite(t)) {
                throw new IllegalArgumentException("times of jumps must be finite, got " + t);
            }
        }
        double[] all = Arrays.copyOf(jumps, jumps.length + times.length);
        System.arraycopy(times, 0, all, jumps.length, times.length);
        Arrays.sort(all);
        return new OdeProblem(system, jacobian, start, end, initialState, all, events);
    }

    /** The problem with one more root event. */
    public OdeProblem withEvent(RootEvent event) {
        List<RootEvent> more = new ArrayList<>(events);
        more.add(event);
        return new OdeProblem(system, jacobian, start, end, initialState, jumps, List.copyOf(more));
    }

    /** The right-hand side. */
    public OdeSystem system() {
        return system;
    }

    /** The Jacobian, if it is given. */
    public Optional<Jacobian> jacobian() {
        return jacobian;
    }

    /** Where the span begins. */
    public double start() {
        return start;
    }

    /** Where the span ends. */
    public double end() {
        return end;
    }

    /** How many components the state has. */
    public int size() {
        return initialState.length;
    }

    /** The initial state, as a new array. */
    public double[] initialState() {
        return initialState.clone();
    }

    /** The times at which f jumps, ascending, as a new array. */
    public double[] jumps() {
        return jumps.clone();
    }

    /** The root events, in the order in which they were added. */
    public List<RootEvent> events() {
        return events;
    }
}

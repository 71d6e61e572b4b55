package io.github.kinetamine.ode;

import io.github.kinetamine.ode.event.EventLog;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.step.StepInterpolant;
import io.github.kinetamine.ode.step.StepMethod;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of one integration, for those who drive it themselves: start, advance to a time, read, interpolate. It
 * allocates nothing once it has been made. For use by one thread at a time.
 *
 * <p>Jumps of f. f is never evaluated at the time of a jump itself: the step before it ends on the double before the jump, and
 * the next one begins on the double after it, with the same state. So it does not matter which of its limits f takes there, and
 * the step size does not shrink. Times closer to one another than four times their rounding are one instant, over which
 * the state does not change.
 *
 * <p>Events. Where an event modifies the state, the step ends and the solution begins anew; {@link #time()} then is the time of
 * the event and the state is the one after it. An event that only watches does not end a step. What crosses within the instant
 * of a jump happens at the jump itself, before the step that arrives there is over. A state that an event made NaN or infinite
 * is the end: {@link Status#NOT_FINITE} from then on, at the time of the event.
 *
 * <p>Failures. If a step fails, or if f, its Jacobian or an event throws, then time and state are those of the last accepted
 * step, and the integration may go on from there. Events that happened before something threw, in the same step, have happened:
 * time and state then are those of the last of them, and it does not happen again; what threw is still due.
 */
public final class Integrator {

    private final StepMethod method;
    private final double end;
    private final double direction;
    private final Stretch stretch;
    private final StepEvents events;
    private final long maxSteps;
    private final int n;
    private final StepInterpolant polynomial;
    private final double[] state;
    private double time;
    private double previousTime;
    private boolean isPolynomialFresh;
    private boolean isStopped;
    private boolean isBroken;
    private long stepsBefore;

    Integrator(OdeProblem problem, StepMethod method, long maxSteps) {
        this.method = method;
        this.end = problem.end();
        this.direction = problem.end() < problem.start() ? -1 : 1;
        this.stretch = new Stretch(method, new Jumps(problem.jumps(), direction), end, direction);
        this.maxSteps = maxSteps;
        this.n = problem.size();
        int degree = method.interpolationDegree();
        this.polynomial = new StepInterpolant(n, degree);
        this.events = new StepEvents(problem, polynomial, degree, direction);
        this.state = new double[n];
        start(problem.start(), problem.initialState());
    }

    /**
     * Begins anew at a time and a state, without memory of what was before, not even of a stop; the limit of steps counts from
     * here, the counts of {@link #stats()} go on.
     */
    public void start(double t, double[] y) {
        if (y.length != n) {
            throw new IllegalArgumentException("the state has " + n + " components, got " + y.length);
        }
        if (!Double.isFinite(t)) {
            throw new IllegalArgumentException("the time to start must be finite, got " + t);
        }
        if (!isFinite(y)) {
            throw new IllegalArgumentException("the state to start from must be finite, got " + Arrays.toString(y));
        }
        System.arraycopy(y, 0, state, 0, n);
        time = t;
        stepsBefore = method.counts().steps();
        isStopped = false;
        isBroken = false;
        events.start();
        beginAnew();
    }

    private void beginAnew() {
        forgetLastStep();
        events.forget();
        stretch.startAt(time);
    }

    /** Attempts in vain have overwritten what the method knew of the last step. */
    private void forgetLastStep() {
        previousTime = time;
        polynomial.hold(time, state);
        isPolynomialFresh = true;
    }

    /**
     * Steps until a time is reached, exactly, or an event stops the integration.
     *
     * @param t a time not before {@link #time()} in the direction of integration
     * @return {@link Status#COMPLETED}, or why the time was not reached
     */
    public Status advanceTo(double t) {
        if (!(direction * (t - time) >= 0) || Double.isInfinite(t)) {
            throw new IllegalArgumentException(
                    "the time to advance to must be finite and not before t = " + time + ", got " + t);
        }
        while (time != t) {
            Status failure = step(t);
            if (failure != null) {
                return failure;
            }
        }
        return isBroken ? Status.NOT_FINITE : Status.COMPLETED;
    }

    /**
     * Takes one step that does not go beyond a limit nor over a jump of f, and ends early where an event modifies the state or
     * stops the integration.
     *
     * @param limit a time beyond {@link #time()} in the direction of integration
     * @return null after an accepted step; {@link Status#STOPPED} if an event stopped the integration, now or before; else why
     *     there is no step
     */
    public @Nullable Status step(double limit) {
        if (!(direction * (limit - time) > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException(
                    "the limit of a step must be finite and beyond t = " + time + ", got " + limit);
        }
        if (isBroken) {
            return Status.NOT_FINITE;
        }
        if (isStopped) {
            return Status.STOPPED;
        }
        if (method.counts().steps() - stepsBefore >= maxSteps) {
            return Status.TOO_MANY_STEPS;
        }
        long eventsBefore = events.count();
        try {
            return stretch.aim(limit) ? stepAhead() : rest(stretch.arrival());
        } catch (RuntimeException | Error thrown) {
            keepWhatHappened(eventsBefore);
            throw thrown;
        }
    }

    /** Goes to a time that is the same instant. */
    private @Nullable Status rest(double arrival) {
        polynomial.hold(time, state);
        isPolynomialFresh = true;
        return finish(state, arrival);
    }

    private @Nullable Status stepAhead() {
        Status failure = stretch.step(state);
        if (failure != null) {
            beginAnew();
            return failure;
        }
        isPolynomialFresh = false;
        return finish(method.state(), stretch.stepEnd());
    }

    /** Ends a step, which the polynomial holds, where it leads or where an event ends it. */
    private @Nullable Status finish(double[] endState, double stepEnd) {
        if (!events.isEmpty()) {
            readPolynomial();
            events.open(endState, stepEnd, stretch.pastJump(stepEnd));
            if (events.arePiledUp()) {
                beginAnew();
                return Status.TOO_MANY_EVENTS;
            }
            Next next = events.inStep(time);
            if (next != Next.CONTINUE) {
                moveTo(events.time(), events.state());
                events.forget();
                return after(next);
            }
        }
        moveTo(stepEnd, endState);
        return null;
    }

    private void moveTo(double t, double[] y) {
        previousTime = time;
        time = t;
        if (y != state) {
            System.arraycopy(y, 0, state, 0, n);
        }
        stretch.passTo(time);
    }

    /** An event has ended the step. */
    private @Nullable Status after(Next next) {
        stretch.beginAt(time);
        isStopped = next == Next.STOP;
        isBroken = !isFinite(state);
        return isBroken ? Status.NOT_FINITE : isStopped ? Status.STOPPED : null;
    }

    /** After an exception: back to the last event, if one has happened in this step, else to where it began. */
    private void keepWhatHappened(long eventsBefore) {
        if (events.count() == eventsBefore) {
            beginAnew();
            return;
        }
        time = events.lastTime();
        System.arraycopy(events.lastState(), 0, state, 0, n);
        forgetLastStep();
        after(events.interrupt());
    }

    private static boolean isFinite(double[] y) {
        double sum = 0;
        for (double component : y) {
            sum += 0 * component;
        }
        return sum == 0;
    }

    /** Tells of each event from now on. */
    void tell(EventLog log) {
        events.tell(log);
    }

    /** The time that is reached. */
    public double time() {
        return time;
    }

    /** Where the last step began; the time itself before the first step and after a failure. */
    public double previousTime() {
        return previousTime;
    }

    /** A component of the state at {@link #time()}. */
    public double state(int component) {
        return state[component];
    }

    /** Copies the state at {@link #time()}. */
    public void copyState(double[] out) {
        System.arraycopy(state, 0, out, 0, n);
    }

    /** The state at {@link #time()}, as a new array. */
    public double[] state() {
        return state.clone();
    }

    /**
     * Writes the state at a time within the last step, as accurate as at its ends. At {@link #time()} it is the state there,
     * after what events made of it; before, it is what the step led through.
     *
     * @param t from {@link #previousTime()} to {@link #time()}
     */
    public void interpolate(double t, double[] out) {
        if (!(direction * (t - previousTime) >= 0 && direction * (time - t) >= 0)) {
            throw new IllegalArgumentException(
                    "the last step spans " + previousTime + " to " + time + ", got t = " + t);
        }
        if (t == time) {
            copyState(out);
        } else {
            readPolynomial().at(t, out);
        }
    }

    /** The polynomial of the last step. */
    StepInterpolant readPolynomial() {
        if (!isPolynomialFresh) {
            polynomial.read(method);
            isPolynomialFresh = true;
        }
        return polynomial;
    }

    /** The index of the event that happened last, in the order of declaration; −1 if none has since the start. */
    public int lastEvent() {
        return events.last();
    }

    /** When the last event happened; NaN if none has since the start. */
    public double lastEventTime() {
        return events.lastTime();
    }

    /** How many events have happened since the start. */
    public long eventCount() {
        return events.count();
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

    /** What the method has decided on its way, in words, such as which of two methods it used when; empty if nothing. */
    public String report() {
        return method.report();
    }

    @Override
    public String toString() {
        return "t = " + time + ", y = " + Arrays.toString(state);
    }
}

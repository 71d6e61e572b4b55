package io.github.kinetamine.ode;

import io.github.kinetamine.ode.event.EventLog;
import io.github.kinetamine.ode.event.EventWatch;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepInterpolant;
import io.github.kinetamine.ode.step.StepMethod;
import java.util.Arrays;

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
 * the event and the state is the one after it. An event that only watches does not end a step.
 *
 * <p>Failures. If a step fails, or if f, its Jacobian or an event throws, then time and state are those of the last accepted
 * step, and the integration may go on from there.
 */
public final class Integrator {

    private final StepMethod method;
    private final double end;
    private final double direction;
    private final Jumps jumps;
    private final EventWatch watch;
    private final long maxSteps;
    private final int n;
    private final StepInterpolant polynomial;
    private final double[] state;
    private final double[] eventState;
    private EventLog log = (event, t, before, after) -> {};
    private double time;
    private double previousTime;
    private double origin;
    private boolean isFresh;
    private boolean isPolynomialFresh;
    private boolean isStopped;
    private long stepsBefore;
    private int lastEvent;
    private double lastEventTime;
    private long eventCount;

    Integrator(OdeProblem problem, StepMethod method, long maxSteps) {
        this.method = method;
        this.end = problem.end();
        this.direction = problem.end() < problem.start() ? -1 : 1;
        this.jumps = new Jumps(problem.jumps(), direction);
        this.maxSteps = maxSteps;
        this.n = problem.size();
        int degree = method.interpolationDegree();
        this.polynomial = new StepInterpolant(n, degree);
        this.watch = new EventWatch(
                problem.events(), polynomial, n, degree, problem.end() - problem.start(), this::happened);
        this.state = new double[n];
        this.eventState = new double[n];
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
        for (double component : y) {
            if (!Double.isFinite(component)) {
                throw new IllegalArgumentException("the state to start from must be finite, got " + Arrays.toString(y));
            }
        }
        System.arraycopy(y, 0, state, 0, n);
        time = t;
        stepsBefore = method.counts().steps();
        isStopped = false;
        lastEvent = -1;
        lastEventTime = Double.NaN;
        eventCount = 0;
        beginAnew();
    }

    private void beginAnew() {
        forgetLastStep();
        jumps.passTo(time);
        watch.forget();
        refreshMethod();
    }

    /** Attempts in vain have overwritten what the method knew of the last step. */
    private void forgetLastStep() {
        previousTime = time;
        polynomial.hold(time, state);
        isPolynomialFresh = true;
    }

    /** The method's next step will be its first. */
    private void refreshMethod() {
        origin = jumps.isAt(time) ? jumps.after(time) : time;
        isFresh = true;
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
        return Status.COMPLETED;
    }

    /**
     * Takes one step that does not go beyond a limit nor over a jump of f, and ends early where an event modifies the state or
     * stops the integration.
     *
     * @param limit a time beyond {@link #time()} in the direction of integration
     * @return null after an accepted step; {@link Status#STOPPED} if an event stopped the integration, now or before; else why
     *     there is no step
     */
    public Status step(double limit) {
        if (!(direction * (limit - time) > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException(
                    "the limit of a step must be finite and beyond t = " + time + ", got " + limit);
        }
        if (isStopped) {
            return Status.STOPPED;
        }
        if (method.counts().steps() - stepsBefore >= maxSteps) {
            return Status.TOO_MANY_STEPS;
        }
        boolean isToJump = jumps.isNextWithin(limit);
        double arrival = isToJump ? jumps.next() : limit;
        double reach = isToJump ? jumps.before(arrival) : limit;
        double now = isFresh ? origin : method.time();
        if (Span.isTooSmall(reach - now, now)) {
            rest(arrival);
            return atEnd();
        }
        try {
            return stepTo(reach, arrival);
        } catch (RuntimeException | Error thrown) {
            beginAnew();
            throw thrown;
        }
    }

    /** Goes to a time that is the same instant. */
    private void rest(double arrival) {
        polynomial.hold(time, state);
        isPolynomialFresh = true;
        moveTo(arrival, state);
    }

    private Status stepTo(double reach, double arrival) {
        if (isFresh) {
            method.start(origin, state, firstHorizon(reach));
            isFresh = false;
        }
        Status failure = method.step(reach);
        if (failure != null) {
            forgetLastStep();
            return failure;
        }
        isPolynomialFresh = false;
        if (!watch.isEmpty() && isEndedByEvent()) {
            return isStopped ? Status.STOPPED : null;
        }
        moveTo(method.time() == reach ? arrival : method.time(), method.state());
        return atEnd();
    }

    /** How far a method that begins may look: to the next jump, else to the end. */
    private double firstHorizon(double reach) {
        double far = direction * (end - reach) > 0 ? end : reach;
        return jumps.isNextWithin(far) ? jumps.before(jumps.next()) : far;
    }

    private void moveTo(double t, double[] y) {
        previousTime = time;
        time = t;
        if (y != state) {
            System.arraycopy(y, 0, state, 0, n);
        }
        if (jumps.isNextWithin(time)) {
            jumps.passTo(time);
            refreshMethod();
        }
    }

    /** Lets the events in this step happen, in their order; true if one of them ended it. */
    private boolean isEndedByEvent() {
        readPolynomial();
        watch.open(method.state());
        for (double t = watch.next(); !Double.isNaN(t); t = watch.next()) {
            double reported = direction * (t - time) > 0 ? t : time;
            if (t == polynomial.to()) {
                System.arraycopy(method.state(), 0, eventState, 0, n);
            } else {
                polynomial.at(t, eventState);
            }
            Next next = watch.happen(t, reported, eventState);
            if (next != Next.CONTINUE) {
                moveTo(reported, eventState);
                after(next);
                return true;
            }
        }
        return false;
    }

    /** What reaches zero exactly at the end, where no later step can tell whether it crosses, has happened. */
    private Status atEnd() {
        if (time == end && !watch.isEmpty()) {
            System.arraycopy(state, 0, eventState, 0, n);
            Next next = watch.happenAtEnd(time, eventState);
            if (next != Next.CONTINUE) {
                System.arraycopy(eventState, 0, state, 0, n);
                after(next);
            }
        }
        return isStopped ? Status.STOPPED : null;
    }

    private void after(Next next) {
        isStopped = next == Next.STOP;
        watch.forget();
        jumps.passTo(time);
        refreshMethod();
    }

    private void happened(int event, double t, double[] before, double[] after) {
        lastEvent = event;
        lastEventTime = t;
        eventCount++;
        log.happened(event, t, before, after);
    }

    /** Tells of each event from now on. */
    void tell(EventLog newLog) {
        log = newLog;
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
        return lastEvent;
    }

    /** When the last event happened; NaN if none has since the start. */
    public double lastEventTime() {
        return lastEventTime;
    }

    /** How many events have happened since the start. */
    public long eventCount() {
        return eventCount;
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

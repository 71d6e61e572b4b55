package io.github.kinetamine.ode;

import io.github.kinetamine.ode.event.EventLog;
import io.github.kinetamine.ode.event.EventWatch;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepInterpolant;

/** The events of an integration, step by step: which happen, where one ends the step, and which was the last. Of one thread. */
final class StepEvents {

    private final EventWatch watch;
    private final StepInterpolant polynomial;
    private final double direction;
    private final double end;
    private final int n;
    private final double[] state;
    private final double[] lastState;
    private double[] endState = {};
    private double stepEnd;
    private boolean isToJump;
    private EventLog log = (event, t, before, after) -> {};
    private double time;
    private int last;
    private double lastTime;
    private long count;

    /** The events of a problem, in steps that are to be found in a polynomial. */
    StepEvents(OdeProblem problem, StepInterpolant polynomial, int degree, double direction) {
        this.n = problem.size();
        this.polynomial = polynomial;
        this.direction = direction;
        this.end = problem.end();
        this.watch = new EventWatch(
                problem.events(), polynomial, n, degree, problem.end() - problem.start(), this::happened);
        this.state = new double[n];
        this.lastState = new double[n];
    }

    /** None has happened. */
    void start() {
        last = -1;
        lastTime = Double.NaN;
        count = 0;
        watch.start();
    }

    /** The solution begins anew from another state. */
    void forget() {
        watch.forget();
    }

    boolean isEmpty() {
        return watch.isEmpty();
    }

    private void happened(int event, double t, double[] before, double[] after) {
        System.arraycopy(after, 0, lastState, 0, n);
        last = event;
        lastTime = t;
        count++;
        log.happened(event, t, before, after);
    }

    /**
     * Looks at the step that the polynomial now has.
     *
     * @param newEndState the state at its end, before any event
     * @param newStepEnd where it leads
     * @param pastJump past the jump that lies there; NaN if there is none
     */
    void open(double[] newEndState, double newStepEnd, double pastJump) {
        endState = newEndState;
        stepEnd = newStepEnd;
        isToJump = !Double.isNaN(pastJump);
        boolean isLast = stepEnd == end;
        watch.open(endState, isLast ? end : pastJump, isLast);
    }

    /** True if an event changes the state so often that its next happenings cannot be told apart. */
    boolean arePiledUp() {
        return watch.arePiledUp();
    }

    /**
     * Lets the events in this step happen, in their order, until one ends it at {@link #time()} in {@link #state()}.
     *
     * @param start where the step began
     * @return CONTINUE if none ends it
     */
    Next inStep(double start) {
        for (double t = watch.next(); !Double.isNaN(t); t = watch.next()) {
            double reported = isToJump && Span.isTooSmall(stepEnd - t, t) ? stepEnd : t;
            time = direction * (reported - start) > 0 ? reported : start;
            if (t == polynomial.to()) {
                System.arraycopy(endState, 0, state, 0, n);
            } else {
                polynomial.at(t, state);
            }
            Next next = watch.happen(t, time, state);
            if (next != Next.CONTINUE) {
                return next;
            }
        }
        return Next.CONTINUE;
    }

    /** An exception came between: what was due with the last event remains so; the strongest answer until then. */
    Next interrupt() {
        return watch.interrupt(lastTime);
    }

    /** Where an event ended the step. */
    double time() {
        return time;
    }

    /** What events made of the state there. */
    double[] state() {
        return state;
    }

    /** Tells of each event from now on. */
    void tell(EventLog newLog) {
        log = newLog;
    }

    /** The index of the event that happened last; −1 if none has. */
    int last() {
        return last;
    }

    /** When it happened; NaN if none has. */
    double lastTime() {
        return lastTime;
    }

    /** What it made of the state, or left. */
    double[] lastState() {
        return lastState;
    }

    /** How many have happened. */
    long count() {
        return count;
    }
}

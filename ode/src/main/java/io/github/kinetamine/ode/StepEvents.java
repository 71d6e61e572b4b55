package io.github.kinetamine.ode;

import io.github.kinetamine.ode.event.EventLog;
import io.github.kinetamine.ode.event.EventWatch;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.step.StepInterpolant;

/** The events of an integration, step by step: which happen, where one ends the step, and which was the last. Of one thread. */
final class StepEvents {

    private final EventWatch watch;
    private final StepInterpolant polynomial;
    private final double direction;
    private final int n;
    private final double[] state;
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
        this.watch = new EventWatch(
                problem.events(), polynomial, n, degree, problem.end() - problem.start(), this::happened);
        this.state = new double[n];
    }

    /** None has happened. */
    void start() {
        last = -1;
        lastTime = Double.NaN;
        count = 0;
    }

    /** The solution begins anew from another state. */
    void forget() {
        watch.forget();
    }

    boolean isEmpty() {
        return watch.isEmpty();
    }

    private void happened(int event, double t, double[] before, double[] after) {
        last = event;
        lastTime = t;
        count++;
        log.happened(event, t, before, after);
    }

    /**
     * Lets the events in this step happen, in their order, until one ends it at {@link #time()} in {@link #state()}.
     *
     * @param start where the step began
     * @param endState the state at its end
     * @return CONTINUE if none ends it
     */
    Next inStep(double start, double[] endState) {
        watch.open(endState);
        for (double t = watch.next(); !Double.isNaN(t); t = watch.next()) {
            time = direction * (t - start) > 0 ? t : start;
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

    /** What reaches zero exactly at the end, where no later step can tell whether it crosses, happens. */
    Next atEnd(double end, double[] endState) {
        time = end;
        System.arraycopy(endState, 0, state, 0, n);
        return watch.happenAtEnd(end, state);
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

    /** How many have happened. */
    long count() {
        return count;
    }
}

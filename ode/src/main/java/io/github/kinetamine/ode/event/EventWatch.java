package io.github.kinetamine.ode.event;

import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.step.StepInterpolant;
import java.util.List;

/**
 * All events of a problem on their way along the solution: finds what happens first in a step, and lets it happen. Events at
 * the same instant (within 1e-12 of the span) happen in the order of their declaration, at the time of the first, each with
 * the state that the one before it left. A workspace of one thread that allocates nothing.
 */
public final class EventWatch {

    private final StepView view;
    private final EventTrack[] tracks;
    private final double[] proposed;
    private final EventLog log;
    private Next strongest = Next.CONTINUE;

    /**
     * Watches events.
     *
     * @param polynomial where each step is to be found
     * @param span the length of the whole integration, which defines an instant
     * @param log who is told
     */
    public EventWatch(
            List<RootEvent> events, StepInterpolant polynomial, int n, int degree, double span, EventLog log) {
        this.view = new StepView(polynomial, n, degree, span);
        this.tracks = new EventTrack[events.size()];
        for (int i = 0; i < tracks.length; i++) {
            tracks[i] = new EventTrack(i, events.get(i), view);
        }
        this.proposed = new double[n];
        this.log = log;
    }

    /** True if there is nothing to watch. */
    public boolean isEmpty() {
        return tracks.length == 0;
    }

    /** All begins anew. */
    public void start() {
        for (EventTrack track : tracks) {
            track.start();
        }
    }

    /** The solution begins anew from another state. */
    public void forget() {
        for (EventTrack track : tracks) {
            track.forget();
        }
    }

    /**
     * Looks at the step that the polynomial now has.
     *
     * @param probe where to look whether something crosses between this step and the next: past a jump, or at the end of
     *     all; NaN where the next step will see it
     * @param isLast true at the end of all, where also what reaches zero happens
     */
    public void open(double[] endState, double probe, boolean isLast) {
        strongest = Next.CONTINUE;
        view.open(endState, probe, isLast);
        for (EventTrack track : tracks) {
            track.open();
        }
    }

    /** True if an event changes the state so often that its next happenings cannot be told apart. */
    public boolean arePiledUp() {
        boolean arePiledUp = false;
        for (EventTrack track : tracks) {
            arePiledUp |= track.isPiledUp();
        }
        return arePiledUp;
    }

    /** When the next event in this step happens; NaN if none does. */
    public double next() {
        double first = Double.NaN;
        for (EventTrack track : tracks) {
            double t = track.crossing();
            if (Double.isNaN(first) || !Double.isNaN(t) && view.isPast(first, t)) {
                first = t;
            }
        }
        return first;
    }

    /**
     * Lets happen all that crosses at an instant.
     *
     * @param t the crossing, as {@link #next()} found it
     * @param reported the time to report
     * @param y the state, which actions may modify
     * @return STOP if an action asks for it, else MODIFY if one does, else CONTINUE
     */
    public Next happen(double t, double reported, double[] y) {
        for (int i = 0; i < tracks.length; i++) {
            if (tracks[i].isDueAt(t)) {
                strongest = stronger(strongest, act(i, reported, y));
            }
        }
        if (strongest == Next.CONTINUE) {
            goOn();
        }
        return strongest;
    }

    private void goOn() {
        for (EventTrack track : tracks) {
            if (Double.isNaN(track.crossing())) {
                track.search();
            }
        }
    }

    /**
     * An exception came between: what has happened in this step stays, what is still due at the same instant remains so, and
     * the solution goes on from there.
     *
     * @param t when the last event happened
     * @return the strongest answer until then
     */
    public Next interrupt(double t) {
        for (EventTrack track : tracks) {
            if (!track.isDueAt(t)) {
                track.forget();
            }
        }
        return strongest;
    }

    private Next act(int i, double t, double[] y) {
        System.arraycopy(y, 0, proposed, 0, y.length);
        Next next = tracks[i].event().action().at(t, proposed);
        if (next == null) {
            throw new IllegalStateException("the action of event " + i + " answered null at t = " + t
                    + "; it must answer CONTINUE, MODIFY or STOP");
        }
        tracks[i].happen();
        if (next == Next.MODIFY) {
            tracks[i].changed(t);
        } else {
            System.arraycopy(y, 0, proposed, 0, y.length);
        }
        log.happened(i, t, y, proposed);
        System.arraycopy(proposed, 0, y, 0, y.length);
        return next;
    }

    private static Next stronger(Next a, Next b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}

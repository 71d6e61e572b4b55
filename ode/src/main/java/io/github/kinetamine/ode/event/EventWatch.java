package io.github.kinetamine.ode.event;

import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.step.StepInterpolant;
import java.util.List;
import java.util.Objects;

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

    /** The solution begins anew from another state. */
    public void forget() {
        for (EventTrack track : tracks) {
            track.forget();
        }
    }

    /** Looks at the step that the polynomial now has. */
    public void open(double[] endState) {
        view.open(endState);
        for (EventTrack track : tracks) {
            track.open();
        }
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
        double instant = view.instant();
        Next strongest = Next.CONTINUE;
        for (int i = 0; i < tracks.length; i++) {
            double crossing = tracks[i].crossing();
            if (!Double.isNaN(crossing) && view.isPast(t + instant, crossing)) {
                tracks[i].happened(crossing);
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

    /** Lets happen what reaches zero exactly where the integration ends; the same answers. */
    public Next happenAtEnd(double t, double[] y) {
        Next strongest = Next.CONTINUE;
        for (int i = 0; i < tracks.length; i++) {
            if (tracks[i].isReachedAt(t, y)) {
                tracks[i].forget();
                strongest = stronger(strongest, act(i, t, y));
            }
        }
        return strongest;
    }

    private Next act(int i, double t, double[] y) {
        System.arraycopy(y, 0, proposed, 0, y.length);
        Next next = Objects.requireNonNull(tracks[i].event().action().at(t, proposed), "answer of an event's action");
        if (next != Next.MODIFY) {
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

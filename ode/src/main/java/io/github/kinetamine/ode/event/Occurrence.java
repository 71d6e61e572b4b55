package io.github.kinetamine.ode.event;

import java.util.Arrays;

/** One happening of an event: which, when, and the state before and after its action. Immutable and safe for use by many threads. */
public final class Occurrence {

    private final int event;
    private final double time;
    private final double[] before;
    private final double[] after;

    /**
     * An event that happened.
     *
     * @param event its index in the order of declaration
     */
    public Occurrence(int event, double time, double[] before, double[] after) {
        this.event = event;
        this.time = time;
        this.before = before.clone();
        this.after = after.clone();
    }

    /** The event's index in the order in which the problem's events were added. */
    public int event() {
        return event;
    }

    /** When it happened. */
    public double time() {
        return time;
    }

    /** The state before the event's action, as a new array. */
    public double[] before() {
        return before.clone();
    }

    /** The state after the event's action, as a new array; differs only if the action modified it. */
    public double[] after() {
        return after.clone();
    }

    @Override
    public String toString() {
        return "event " + event + " at t = " + time + ", y = " + Arrays.toString(before)
                + (Arrays.equals(before, after) ? "" : " → " + Arrays.toString(after));
    }
}

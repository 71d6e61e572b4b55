package io.github.kinetamine.ode.event;

/**
 * When an event last changed the state, and whether it does so ever sooner. A ball that loses a part of its speed at each
 * bounce bounces without end in a finite time. From some bounce on, the flight is over before an instant is, so that no search
 * can see it, or is smaller than what the tolerance lets the solution err. What is seen is a ball below the floor. So where g
 * is on the far side after the state was changed, and the intervals between the last three changes shrink so fast that one
 * of the next two is no longer than a few instants or a millionth of the whole integration, what is seen is not believed.
 * Where fewer than three changes can be seen, as of a ball that keeps less than about 1e-5 of its speed, nothing is known.
 * Mutable; of one thread.
 */
final class Recurrence {

    private static final double INSTANTS = 16;
    private static final double PART_OF_SPAN = 1e-6;

    private double last = Double.NaN;
    private double previous = Double.NaN;
    private double oldest = Double.NaN;
    private int near;

    /** Forgets all. */
    void clear() {
        last = Double.NaN;
        previous = Double.NaN;
        oldest = Double.NaN;
        near = 0;
    }

    /** The event has changed the state, on its way from one side of zero. */
    void add(double t, int side) {
        oldest = previous;
        previous = last;
        last = t;
        near = side;
    }

    /**
     * Takes note of the side on which g is found afterwards.
     *
     * @param instant how far apart times are that cannot be told from one another
     * @param span the length of the whole integration
     * @return true if it cannot be believed
     */
    boolean isBeyondResolution(int side, double instant, double span) {
        if (side != -near) {
            near = 0;
            return false;
        }
        double before = Math.abs(previous - oldest);
        double now = Math.abs(last - previous);
        double ratio = Math.min(1, now / before);
        boolean isTooFast = now * ratio * ratio <= Math.max(INSTANTS * Math.abs(instant), PART_OF_SPAN * span);
        near = isTooFast ? near : 0;
        return isTooFast;
    }
}

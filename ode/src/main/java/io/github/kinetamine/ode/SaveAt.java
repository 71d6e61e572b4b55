package io.github.kinetamine.ode;

/** What to keep of a solution. Implementations are immutable. */
public sealed interface SaveAt {

    /** The end alone; after a failure, how far it came. */
    static SaveAt end() {
        return End.INSTANCE;
    }

    /** The start and every accepted step; where an event modified the state, the state after it. */
    static SaveAt steps() {
        return Steps.INSTANCE;
    }

    /**
     * These times, within the span and in its direction; the steps do not depend on them. At the end of a step it is the state
     * of the step itself, between steps their interpolant; where an event modified the state, the state after it.
     */
    static SaveAt times(double... times) {
        return new Times(times.clone());
    }

    /** A function of time over the whole span, with both limits where an event modified the state. */
    static SaveAt dense() {
        return Dense.INSTANCE;
    }

    /** The end alone. */
    enum End implements SaveAt {
        /** The one instance. */
        INSTANCE
    }

    /** The start and every accepted step. */
    enum Steps implements SaveAt {
        /** The one instance. */
        INSTANCE
    }

    /** A function of time. */
    enum Dense implements SaveAt {
        /** The one instance. */
        INSTANCE
    }

    /** Chosen times. */
    final class Times implements SaveAt {
        private final double[] times;

        private Times(double[] times) {
            this.times = times;
        }

        double[] times() {
            return times;
        }
    }
}

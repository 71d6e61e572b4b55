package io.github.kinetamine.ode.event;

/** Who is told of each event that happens. */
@FunctionalInterface
public interface EventLog {

    /**
     * An event has happened.
     *
     * @param event its index in the order of declaration
     * @param t when
     * @param before the state before its action; must not be kept
     * @param after the state after it; must not be kept
     */
    void happened(int event, double t, double[] before, double[] after);
}

package io.github.kinetamine.ode;

import io.github.kinetamine.ode.event.Occurrence;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an integration: states at the times that were asked for, how it ended, what it cost, and — with
 * {@link SaveAt#dense()} — the state at any time of the span. After a failure it holds what was recorded until then. Immutable and safe for use by many threads.
 */
public final class OdeSolution {

    private final int n;
    private final double[] times;
    private final double[] states;
    private final @Nullable DenseOutput dense;
    private final List<Occurrence> events;
    private final Status status;
    private final double endTime;
    private final double[] endState;
    private final SolverStats stats;
    private final String report;

    private OdeSolution(Recorder recorder, Integrator integrator, Status status) {
        this.n = integrator.size();
        this.times = recorder.times();
        this.states = recorder.states();
        this.dense = recorder.dense();
        this.events = recorder.events();
        this.status = status;
        this.endTime = integrator.time();
        this.endState = integrator.state();
        this.stats = integrator.stats();
        this.report = integrator.report();
    }

    /** Runs an integrator to its end and records what is asked for. */
    static OdeSolution of(Integrator integrator, SaveAt saveAt) {
        Recorder recorder = Recorder.of(saveAt, integrator);
        recorder.begin();
        Status status = null;
        while (status == null && integrator.time() != integrator.end()) {
            double before = integrator.time();
            status = integrator.step(integrator.end());
            if (status == null || status == Status.STOPPED || integrator.time() != before) {
                recorder.afterStep();
            }
        }
        recorder.finish();
        return new OdeSolution(recorder, integrator, status == null ? Status.COMPLETED : status);
    }

    /** How it ended. */
    public Status status() {
        return status;
    }

    /**
     * This solution, if it did what was asked.
     *
     * @throws SolverException with time, state and advice, if it did not
     */
    public OdeSolution orThrow() {
        if (!status.isSuccess()) {
            throw new SolverException(status, endTime, endState);
        }
        return this;
    }

    /** How many times were recorded; after a failure fewer than were asked for. */
    public int size() {
        return times.length;
    }

    /** A recorded time. */
    public double time(int index) {
        return times[index];
    }

    /** A component of the state at a recorded time. */
    public double state(int index, int component) {
        return states[index * n + Objects.checkIndex(component, n)];
    }

    /** The state at a recorded time, as a new array. */
    public double[] state(int index) {
        return Arrays.copyOfRange(states, index * n, (index + 1) * n);
    }

    /** Where the integration ended. */
    public double endTime() {
        return endTime;
    }

    /** The state where the integration ended, as a new array. */
    public double[] endState() {
        return endState.clone();
    }

    /** The events that happened, in their order. */
    public List<Occurrence> events() {
        return events;
    }

    /**
     * Writes the state at any time of the span. Where an event modified the state, it is the state after it; see
     * {@link #before(double, double[])}.
     *
     * @throws IllegalStateException unless the solution was asked for with {@link SaveAt#dense()}
     * @throws IllegalArgumentException if the time is outside what was integrated
     */
    public void at(double t, double[] out) {
        requireDense().at(t, out);
    }

    /** The state at any time of the span, as a new array; see {@link #at(double, double[])}. */
    public double[] at(double t) {
        double[] out = new double[n];
        at(t, out);
        return out;
    }

    /**
     * Writes the limit of the state on the way to a time: where an event modified the state, the state before it; elsewhere
     * the state. At the start it is the initial state.
     *
     * @throws IllegalStateException unless the solution was asked for with {@link SaveAt#dense()}
     * @throws IllegalArgumentException if the time is outside what was integrated
     */
    public void before(double t, double[] out) {
        requireDense().before(t, out);
    }

    /** The limit of the state on the way to a time, as a new array; see {@link #before(double, double[])}. */
    public double[] before(double t) {
        double[] out = new double[n];
        before(t, out);
        return out;
    }

    private DenseOutput requireDense() {
        if (dense == null) {
            throw new IllegalStateException("the solution holds single times alone: solve with SaveAt.dense()");
        }
        return dense;
    }

    /** What it cost. */
    public SolverStats stats() {
        return stats;
    }

    /** What the method has decided on its way, in words, such as which of two methods it used when; empty if nothing. */
    public String report() {
        return report;
    }

    @Override
    public String toString() {
        return status + " at t = " + endTime + ", y = " + Arrays.toString(endState) + ", " + stats;
    }
}

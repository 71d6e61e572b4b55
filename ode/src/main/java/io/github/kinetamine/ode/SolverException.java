package io.github.kinetamine.ode;

/** A computation failed: where, in which state and why. Immutable; it can be serialised with all that it holds. */
public final class SolverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status status;
    private final double time;
    private final double[] state;

    /** A failure at a time. */
    public SolverException(Status status, double time, double[] state) {
        super(status.sentence() + " (status " + status + ", t = " + time + ", y = " + java.util.Arrays.toString(state)
                + ")");
        this.status = status;
        this.time = time;
        this.state = state.clone();
    }

    /** What happened. */
    public Status status() {
        return status;
    }

    /** When it happened. */
    public double time() {
        return time;
    }

    /** The state when it happened, as a new array. */
    public double[] state() {
        return state.clone();
    }
}

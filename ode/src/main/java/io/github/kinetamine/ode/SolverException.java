package io.github.kinetamine.ode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A computation failed: where, in which state and why. Immutable; it can be serialised with all that it holds. */
public final class SolverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status status;
    private final double time;
    private final double[] state;
    private final String sentence;

    /** A failure at a time. */
    public SolverException(Status status, double time, double[] state) {
        this(status, time, state, status.sentence(), null);
    }

    /** A failure at a time, with a sentence of one's own about what happened and what to do. */
    public SolverException(Status status, double time, double[] state, String sentence) {
        this(status, time, state, sentence, null);
    }

    private SolverException(Status status, double time, double[] state, String sentence, @Nullable Throwable cause) {
        super(sentence + " (status " + status + ", t = " + time + ", y = " + Arrays.toString(state) + ")");
        this.status = status;
        this.time = time;
        this.state = state.clone();
        this.sentence = sentence;
        if (cause != null) {
            initCause(cause);
        }
    }

    /** The same failure on a clock that shows so much more: where a step of its own began its time at 0. */
    public SolverException later(double duration) {
        return new SolverException(status, time + duration, state, sentence, this);
    }

    /** The same failure, saying first whom it concerns. */
    public SolverException of(String whom) {
        return new SolverException(status, time, state, whom + ": " + sentence, this);
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

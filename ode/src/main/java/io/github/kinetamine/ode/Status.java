package io.github.kinetamine.ode;

/** How an integration ended, or where it stands. Each value is a sentence with advice. Immutable, as every enum. */
public enum Status {
    /** The end was reached. */
    COMPLETED("the end was reached"),
    /** A root event asked to stop. */
    STOPPED("an event stopped the integration"),
    /** The step became so small that time no longer advances. */
    STEP_TOO_SMALL(
            "the step size fell below the resolution of time: the solution may have a singularity or f may jump here;"
                    + " name the time of the jump, loosen the tolerance, give an absolute tolerance to what begins at zero or"
                    + " vanishes, or use a stiff method; far from t = 0, where the resolution is coarse, count time from"
                    + " the start instead"),
    /** More steps than allowed. */
    TOO_MANY_STEPS(
            "the limit of steps was reached: raise it with withMaxSteps, loosen the tolerance, use a stiff method, or see whether an event happens without end"),
    /** The same event changes the state ever sooner, and is due again before times can be told apart. */
    TOO_MANY_EVENTS(
            "an event changes the state at ever shorter intervals, and the next are too short for numbers to tell times apart:"
                    + " let its action stop the integration, or bring the state to rest, before that"),
    /** f, its Jacobian, or the state is not a finite number. */
    NOT_FINITE(
            "f gave NaN or infinity, however small the step, or an event did: check f, its parameters, the initial state and what"
                    + " events make of it"),
    /** The equations of an implicit step could not be solved. */
    NO_CONVERGENCE(
            "the equations of an implicit step could not be solved, however small the step: check f for jumps and the"
                    + " Jacobian for errors, and give an absolute tolerance to what begins at zero or vanishes");

    private final String sentence;

    Status(String sentence) {
        this.sentence = sentence;
    }

    /** What happened, and what to do. */
    public String sentence() {
        return sentence;
    }

    /** True if the integration did what was asked. */
    public boolean isSuccess() {
        return this == COMPLETED || this == STOPPED;
    }
}

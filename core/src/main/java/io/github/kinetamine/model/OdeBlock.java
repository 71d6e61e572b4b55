package io.github.kinetamine.model;

/**
 * Subjects of one {@link OdeModel} whose amounts are integrated side by side, each on a stretch of its own: within a stretch the
 * rates of entry are constant and nothing else happens. Steps and amounts are those of the subject's own {@link Stepper}, to the
 * last bit where the equations of all lanes compute what those of one subject do.
 *
 * <p>Lanes count from 0; those in use are numbered without gaps. A workspace, for one thread.
 */
public interface OdeBlock {

    /** How many subjects at most. */
    int lanes();

    /**
     * True for subjects of this model, and stretches that are not so short that time has no doubles for steps in them.
     *
     * @param time when the stretch begins, hours
     * @param end when it ends at the latest, hours
     */
    boolean takes(Individual individual, double time, double end);

    /**
     * Fails unless the equations of all lanes say at a time what those of one subject do, but for rounding.
     *
     * @param individual one of this model
     * @param time hours
     * @param amounts one a compartment, mg
     * @throws IllegalArgumentException with the compartment for which they differ, and how
     */
    void requireSameEquations(Individual individual, double time, double[] amounts);

    /**
     * Begins a stretch in a lane. What was before is forgotten.
     *
     * @param individual one that the block {@link #takes}
     * @param time when the stretch begins, hours
     * @param end when it ends at the latest, hours
     * @param amounts one a compartment, mg; not changed
     * @param rates constant rates of entry, mg/h, one a compartment
     */
    void begin(int lane, Individual individual, double time, double end, double[] amounts, double[] rates);

    /** Continues a lane as another one, whose number is then free. */
    void move(int from, int to);

    /**
     * Each lane below a width tries a step towards the end of its stretch, which none of them has reached.
     *
     * @param awaited for each lane the time (hours) from which on somebody wants to know
     * @param due takes the lanes that have come so far, or failed, in ascending order
     * @return how many these are
     */
    int step(int width, double[] awaited, int[] due);

    /** True if the lane has failed for good: what went wrong shows where its subject is simulated alone. */
    boolean hasFailed(int lane);

    /** The time that a lane has reached, hours. */
    double time(int lane);

    /** Reads the amounts of a lane that is due and has not failed, at a time (hours) within its last step, or at the end of its stretch. */
    void read(int lane, double time, double[] amounts);
}

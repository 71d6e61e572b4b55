package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.Status;
import org.jspecify.annotations.Nullable;

/**
 * One adaptive method at work on one system: it chooses its steps, repeats those whose error is too large, and interpolates
 * within the last one. A workspace of one thread that allocates nothing once it has started.
 */
public interface StepMethod {

    /**
     * Begins an integration, without memory of what was before.
     *
     * @param t the time
     * @param y the state; copied
     * @param end where the integration will end; tells the direction and bounds the first step
     */
    void start(double t, double[] y, double end);

    /**
     * Begins with a step whose size is known, as one method does that takes over from another. A method that has no use for it
     * chooses its own.
     *
     * @param t the time
     * @param y the state; copied
     * @param end as for {@link #start}
     * @param size the size of the first step, positive
     */
    default void takeOver(double t, double[] y, double end, double size) {
        start(t, y, end);
    }

    /**
     * Begins anew after a jump within one integration. What the method has learnt of the problem may stay, not what it knew
     * of the solution.
     *
     * @param t the time
     * @param y the state; copied
     * @param end as for {@link #start}
     */
    default void restart(double t, double[] y, double end) {
        start(t, y, end);
    }

    /**
     * Takes one accepted step that does not go beyond a limit; a step that would end within rounding of the limit ends on
     * it exactly.
     *
     * @param limit a time in the direction of integration
     * @return null after an accepted step, else why there is none; the state then is that of the last accepted step
     */
    @Nullable
    Status step(double limit);

    /** Where the last accepted step ended. */
    double time();

    /** Where the last accepted step began; {@link #time()} where there is none, as at the start. After a failed step it says nothing. */
    double previousTime();

    /** The state at {@link #time()}: the live array, to be read only. */
    double[] state();

    /** The degree of the polynomial that interpolates the last step. */
    int interpolationDegree();

    /**
     * Writes the polynomial that interpolates the last step: {@code yᵢ(t) = Σ_d coefficients[d·n + i]·θ^d} with
     * {@code θ = (t − previousTime)/(time − previousTime)}.
     *
     * @param coefficients at least n·({@link #interpolationDegree()} + 1) numbers
     */
    void writePolynomial(double[] coefficients);

    /** The counts of this workspace, which go on over restarts. */
    Counts counts();

    /** What the method has decided on its way, in words; empty if it had nothing to decide. */
    default String report() {
        return "";
    }
}

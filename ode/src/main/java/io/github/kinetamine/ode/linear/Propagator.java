package io.github.kinetamine.ode.linear;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that takes states of a {@link LinearSystem} through time, exactly.
 *
 * <p>With A the matrix of the system and b an input that is constant over the step:
 *
 * <pre>
 *   advance       x ← e^{Ah} x + (∫₀ʰ e^{As} ds) b
 *   accumulate    x ← Σ_{k ≥ 0} e^{A k τ} x
 *   equilibrium   x ← −A⁻¹ b
 * </pre>
 *
 * <p>The error of a step is a few tens of roundings (tests hold it below 1e-14 of the largest amount for rates over
 * twelve decades), whatever the step length and however stiff the system; amounts and inputs that are not negative
 * give amounts that are not negative. Negative amounts are allowed as well, as differences of states. Amounts below 1e-289 become zero.
 *
 * <p>The matrices of the last step lengths (at most 256) are kept, so that on a uniform grid a step costs one
 * matrix-vector product, or two with an input, and allocates nothing. A new step length costs some 10 to 80
 * matrix products and allocates only while there are fewer than 256. {@link #use(LinearSystem.Builder)} takes a propagator
 * on to the next subject with all its storage, so that a population of any size allocates nothing either:
 *
 * <pre>{@code
 * network.clear().flow(0, 1, k12).flow(1, 0, k21).loss(0, k10);
 * propagator.use(network);
 * }</pre>
 *
 * <p>Mutable, for one thread; make one for each thread with {@link LinearSystem#propagator()}.
 */
public final class Propagator {

    private final Rates rates;
    private final int size;
    private final StepCache steps;
    private @Nullable Elimination elimination;
    private final double[] next;
    private final double[] fed;

    Propagator(LinearSystem system) {
        this.size = system.size();
        this.rates = new Rates(size);
        this.steps = new StepCache(rates);
        this.next = new double[size];
        this.fed = new double[size];
        system.copyTo(rates);
    }

    /**
     * Goes on with another system, such as that of the next subject; from here on this propagator gives what a new one
     * of that system would, to the last bit. Allocates nothing.
     *
     * @throws IllegalArgumentException if the system has another number of states; nothing has changed then
     */
    public void use(LinearSystem system) {
        requireSize(system.size());
        system.copyTo(rates);
        steps.clear();
    }

    /**
     * Goes on with the flows that {@code network} holds now, as {@code use(network.build())} does, but without building
     * it: nothing is allocated. Later changes of the builder change nothing here.
     *
     * @throws IllegalArgumentException if the network has another number of states, or the rates out of one state add up
     *     to more than a double holds; nothing has changed then
     */
    public void use(LinearSystem.Builder network) {
        requireSize(network.size());
        network.copyTo(rates);
        steps.clear();
    }

    private void requireSize(int states) {
        if (states != size) {
            throw new IllegalArgumentException("network must have the " + size + " states of this propagator, got "
                    + states + ": make another propagator for it");
        }
    }

    /** The number of states. */
    public int size() {
        return size;
    }

    /**
     * Moves {@code x} by a step of h, in place. A step of 0 changes nothing.
     *
     * @param h step length, finite and not negative
     * @param x amounts, one a state
     * @param input amount per time into each state, constant over the step; null for none
     * @throws IllegalArgumentException if the step is negative or not finite, an array has another length than the
     *     system has states, or an amount or input is not finite; {@code x} is then unchanged
     */
    public void advance(double h, double[] x, double @Nullable [] input) {
        requireAdvance(h, x, input);
        if (h == 0) {
            return;
        }
        boolean feeds = !isNothing(input);
        StepMatrix step = steps.step(h, feeds);
        step.move(x, next);
        if (feeds && input != null) {
            step.place(input, fed);
            addTo(next, fed);
        }
        if (!isFinite(next)) {
            throw input == null || !isFinite(x) ? notFinite("x", x) : notFinite("input", input);
        }
        write(next, x);
    }

    /**
     * Moves {@code x} by equal steps of h, in place, and writes the amounts after each of them; to the last bit as by that
     * many calls of {@link #advance(double, double[], double[])}. Stops before a step that makes more than a double holds,
     * which that method then refuses.
     *
     * @param h step length, finite and positive
     * @param count how many steps
     * @param x amounts, one a state
     * @param input amount per time into each state, constant over all steps; null for none
     * @param path receives the amounts after each step, one step after the other
     * @param offset where {@code path} is written from
     * @return how many steps were taken
     * @throws IllegalArgumentException if the step is not positive and finite or {@code x} or {@code input} has another
     *     length than the system has states; nothing has changed then
     * @throws IndexOutOfBoundsException if {@code path} has no room for all steps; nothing has changed then
     */
    public int advanceEvenly(double h, int count, double[] x, double @Nullable [] input, double[] path, int offset) {
        requireAdvance(h, x, input);
        if (h == 0) {
            throw new IllegalArgumentException("step h must be positive, got " + h);
        }
        Objects.checkFromIndexSize(offset, Math.multiplyExact(count, size), path.length);
        boolean feeds = !isNothing(input);
        StepMatrix step = steps.step(h, feeds);
        Arrays.fill(fed, 0);
        if (feeds && input != null) {
            step.place(input, fed);
        }
        return size == 3 ? step.walkThree(count, x, fed, path, offset) : walk(step, count, x, path, offset);
    }

    private int walk(StepMatrix step, int count, double[] x, double[] path, int offset) {
        for (int k = 0; k < count; k++) {
            step.move(x, next);
            addTo(next, fed);
            if (!isFinite(next)) {
                return k;
            }
            write(next, x);
            System.arraycopy(x, 0, path, offset + k * size, size);
        }
        return count;
    }

    private static void addTo(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    /**
     * Turns what one dose leaves in the system into the steady state just after a dose that is repeated every
     * {@code period}, and always was.
     *
     * @param period time between doses, finite and positive
     * @param x amounts just after one dose into an empty system
     * @throws IllegalStateException if there is no steady state because something gets to a state that it can't leave;
     *     {@code x} is then unchanged
     * @throws IllegalArgumentException if the period is not finite and positive, {@code x} has another length than the
     *     system has states, or an amount is not finite
     */
    public void accumulate(double period, double[] x) {
        if (!(period > 0 && period <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("period between doses must be finite and positive, got " + period);
        }
        requireFinite("x", x);
        Elimination solver = elimination();
        solver.load(steps.step(period, false));
        int trap = solver.solve(x, x);
        if (trap != Elimination.SOLVED) {
            throw noWayOut(trap, "what is repeated every " + period);
        }
    }

    /**
     * Writes to {@code x} the amounts that a constant input leads to in the end, from an empty system.
     *
     * @param input amount per time into each state
     * @param x receives the amounts
     * @throws IllegalStateException if there is no equilibrium because some input gets to a state that it can't leave;
     *     {@code x} is then unchanged
     * @throws IllegalArgumentException if an array has another length than the system has states, or an input is not
     *     finite
     */
    public void equilibrium(double[] input, double[] x) {
        requireFinite("input", input);
        LinearSystem.requireLength("x", x, size);
        Elimination solver = elimination();
        solver.load(rates);
        int trap = solver.solve(input, x);
        if (trap != Elimination.SOLVED) {
            throw noWayOut(trap, "a constant input");
        }
    }

    private Elimination elimination() {
        if (elimination == null) {
            elimination = new Elimination(size);
        }
        return elimination;
    }

    private void requireAdvance(double h, double[] x, double @Nullable [] input) {
        if (!(h >= 0 && h <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("step h must be finite and not negative, got " + h);
        }
        LinearSystem.requireLength("x", x, size);
        if (input != null) {
            LinearSystem.requireLength("input", input, size);
        }
    }

    private void requireFinite(String name, double[] values) {
        LinearSystem.requireLength(name, values, size);
        if (!isFinite(values)) {
            throw notFinite(name, values);
        }
    }

    private static boolean isNothing(double @Nullable [] input) {
        if (input == null) {
            return true;
        }
        for (double value : input) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * 0.0; // NaN if the value is infinite or NaN
        }
        return sum == 0;
    }

    private static void write(double[] values, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = StepMatrix.something(values[i]);
        }
    }

    private static IllegalArgumentException notFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                return new IllegalArgumentException(name + "[" + i + "] must be finite, got " + values[i]);
            }
        }
        return new IllegalArgumentException(name + " must be smaller: the step makes more of it than a double holds");
    }

    private static IllegalStateException noWayOut(int state, String source) {
        return new IllegalStateException("state " + state + " has no way out of the system, so " + source
                + " adds up there without limit: give it a loss or a flow onwards, or let nothing get there");
    }
}

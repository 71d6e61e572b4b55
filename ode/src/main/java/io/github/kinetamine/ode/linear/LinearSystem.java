package io.github.kinetamine.ode.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A network of n states among which amounts move at first-order rates.
 *
 * <p>Amounts x and inputs b obey x' = A x + b, with
 *
 * <pre>
 *   A[i][j] = rate(j, i)                     for i ≠ j      (what j sends to i)
 *   A[j][j] = −(loss(j) + Σ_i rate(j, i))                   (all that leaves j)
 * </pre>
 *
 * <p>Rates are per unit of time, in whatever unit the caller's steps have. A state without flows keeps what it has; a
 * network without losses keeps its total. What the class does not hold: inflow from nowhere (that is the input b) and
 * negative rates, so every A here is the transpose of a Markov generator with killing. {@link Propagator} lives on that.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class LinearSystem {

    private final int size;

    /** Rate from j to i at {@code j * size + i}; zero where i = j. */
    private final double[] rates;

    private final double[] losses;

    private LinearSystem(Builder builder) {
        this.size = builder.size;
        this.rates = builder.rates.clone();
        this.losses = builder.losses.clone();
    }

    /**
     * Starts a network of {@code size} states without flows.
     *
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    public static Builder network(int size) {
        return new Builder(size);
    }

    /** The number of states. */
    public int size() {
        return size;
    }

    /** The rate at which {@code from} sends its amount to {@code to}; 0 where nothing flows. */
    public double rate(int from, int to) {
        requireState("from", from, size);
        requireState("to", to, size);
        return rates[from * size + to];
    }

    /** The rate at which the amount of {@code from} leaves the system; 0 where nothing leaves. */
    public double loss(int from) {
        requireState("from", from, size);
        return losses[from];
    }

    void copyTo(Rates target) {
        target.take(rates, losses);
    }

    /**
     * Writes x' = A x + b to {@code dxdt}, flow by flow: what leaves one state arrives in the other to the last bit.
     *
     * @param x amounts, one a state; not changed
     * @param input b, amount per time into each state; null for none
     * @param dxdt receives the derivative; another array than {@code x} and {@code input}
     * @throws IllegalArgumentException if an array has another length than the system has states
     */
    public void derivative(double[] x, double @Nullable [] input, double[] dxdt) {
        requireLength("x", x, size);
        requireLength("dxdt", dxdt, size);
        startFrom(input, dxdt);
        for (int from = 0; from < size; from++) {
            dxdt[from] -= losses[from] * x[from];
            for (int to = 0; to < size; to++) {
                double flow = rates[from * size + to] * x[from];
                dxdt[from] -= flow;
                dxdt[to] += flow;
            }
        }
    }

    private void startFrom(double @Nullable [] input, double[] dxdt) {
        if (input == null) {
            Arrays.fill(dxdt, 0.0);
        } else {
            requireLength("input", input, size);
            System.arraycopy(input, 0, dxdt, 0, size);
        }
    }

    /** A new workspace for one thread that advances states of this system exactly. */
    public Propagator propagator() {
        return new Propagator(this);
    }

    /** The calls that build this network, such as {@code network(2).flow(0, 1, 0.5).loss(1, 0.1)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("network(" + size + ")");
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (rate(from, to) > 0) {
                    text.append(".flow(" + from + ", " + to + ", " + rate(from, to) + ")");
                }
            }
            if (losses[from] > 0) {
                text.append(".loss(" + from + ", " + losses[from] + ")");
            }
        }
        return text.toString();
    }

    static void requireState(String name, int index, int size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "state " + name + " must be in 0.." + (size - 1) + " for a network of " + size + ", got " + index);
        }
    }

    static void requireLength(String name, double[] values, int size) {
        if (values.length != size) {
            throw new IllegalArgumentException(
                    name + " must have one entry for each of the " + size + " states, got " + values.length);
        }
    }

    /**
     * The flows of a {@link LinearSystem} as they are collected. Flows between the same states add up.
     *
     * <p>Mutable, for one thread; {@link #build()} may be called again after more flows. To go through the subjects of a
     * population without allocating, {@link #clear()} one builder, fill it again and let a {@link Propagator}
     * {@linkplain Propagator#use(Builder) use} it.
     */
    public static final class Builder {

        private final int size;
        private final double[] rates;
        private final double[] losses;

        private Builder(int size) {
            if (size < 1) {
                throw new IllegalArgumentException("size of a network must be at least 1 state, got " + size);
            }
            this.size = size;
            this.rates = new double[Math.multiplyExact(size, size)];
            this.losses = new double[size];
        }

        /**
         * Lets {@code to} receive what {@code from} sends: x'[to] += rate · x[from], x'[from] −= rate · x[from].
         *
         * @throws IllegalArgumentException if a state does not exist, both are the same, or the rate is negative or not
         *     finite
         */
        public Builder flow(int from, int to, double rate) {
            requireState("from", from, size);
            requireState("to", to, size);
            if (from == to) {
                throw new IllegalArgumentException("flow from state " + from
                        + " to itself changes nothing: leave it out, or use loss(from, rate) for elimination");
            }
            if (!isRate(rate)) {
                throw noRate("flow " + from + " -> " + to, rate);
            }
            rates[from * size + to] += rate;
            return this;
        }

        /**
         * Lets {@code from} lose amount to the outside: x'[from] −= rate · x[from].
         *
         * @throws IllegalArgumentException if the state does not exist, or the rate is negative or not finite
         */
        public Builder loss(int from, double rate) {
            requireState("from", from, size);
            if (!isRate(rate)) {
                throw noRate("loss from " + from, rate);
            }
            losses[from] += rate;
            return this;
        }

        /**
         * The network as collected so far.
         *
         * @throws IllegalArgumentException if the rates out of one state add up to more than a double holds
         */
        public LinearSystem build() {
            requireOutflows();
            return new LinearSystem(this);
        }

        /** Takes all flows away, and keeps the states. What was built before does not change. */
        public Builder clear() {
            Arrays.fill(rates, 0.0);
            Arrays.fill(losses, 0.0);
            return this;
        }

        int size() {
            return size;
        }

        void copyTo(Rates target) {
            requireOutflows();
            target.take(rates, losses);
        }

        private void requireOutflows() {
            for (int from = 0; from < size; from++) {
                double outflow = Rates.outflow(rates, losses, from);
                if (!isRate(outflow)) {
                    throw noRate("sum of all flows from " + from, outflow);
                }
            }
        }

        private static boolean isRate(double rate) {
            return rate >= 0 && rate <= Double.MAX_VALUE;
        }

        private static IllegalArgumentException noRate(String name, double rate) {
            return new IllegalArgumentException(
                    "rate of " + name + " must be finite and not negative (per unit of time), got " + rate);
        }
    }
}

package io.github.kinetamine.ode.linear;

/**
 * The rates of one network as a {@link Propagator} works with them, copied from a {@link LinearSystem} or a builder.
 *
 * <p>Mutable workspace, for one thread.
 */
final class Rates {

    final int size;

    /** Rate from j to i at {@code j * size + i}; zero where i = j. */
    final double[] flows;

    final double[] losses;

    /** The rate of all that leaves a state. */
    final double[] outflows;

    private double fastest;

    Rates(int size) {
        this.size = size;
        this.flows = new double[size * size];
        this.losses = new double[size];
        this.outflows = new double[size];
    }

    /** Copies the rates of another network of this size. */
    void take(double[] flows, double[] losses) {
        System.arraycopy(flows, 0, this.flows, 0, flows.length);
        System.arraycopy(losses, 0, this.losses, 0, size);
        fastest = 0;
        for (int from = 0; from < size; from++) {
            outflows[from] = outflow(flows, losses, from);
            fastest = Math.max(fastest, outflows[from]);
        }
    }

    /** The largest of the outflows; 0 if nothing moves. */
    double fastest() {
        return fastest;
    }

    /** The rate of all that leaves {@code from}, to other states or for good. */
    static double outflow(double[] flows, double[] losses, int from) {
        int size = losses.length;
        double sum = losses[from];
        for (int to = 0; to < size; to++) {
            sum += flows[from * size + to];
        }
        return sum;
    }
}

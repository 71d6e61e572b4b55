package io.github.kinetamine.ode.linear;

/**
 * Solves for the amounts at which every state of a network sends off as much as it receives:
 * out(k) x[k] = b[k] + Σ_j rate(j, k) x[j].
 *
 * <p>States are taken out one after the other, the last first: what it would get goes straight to where it would have
 * gone on to. The outflow of a state is summed from the flows that remain, never taken as a difference, so that nothing
 * is ever subtracted and each amount is right to a few n roundings, however close to singular the equations are. This is
 * the elimination of Grassmann, Taksar and Heyman (1985, Operations Research 33:1107–1116,
 * doi:10.1287/opre.33.5.1107) with inputs and losses. An LU decomposition of A can lose as many digits as the rates
 * span decades.
 *
 * <p>A state that nothing leaves keeps, for the others, what it gets: to them it is a loss. The amount in it is 0 if
 * nothing gets there; otherwise there is none, and the exact zero of its outflow says so.
 *
 * <p>Mutable workspace, for one thread.
 */
final class Elimination {

    /** The result of {@link #solve} when all amounts are finite. */
    static final int SOLVED = -1;

    private final int size;
    private final double[] rates; // from j to i at j * size + i
    private final double[] losses;
    private final double[] outflows;
    private final double[] inputs;

    Elimination(int size) {
        this.size = size;
        this.rates = new double[size * size];
        this.losses = new double[size];
        this.outflows = new double[size];
        this.inputs = new double[size];
    }

    /** Takes the network at rest under a constant input: rates per time. */
    void load(Rates network) {
        System.arraycopy(network.flows, 0, rates, 0, rates.length);
        System.arraycopy(network.losses, 0, losses, 0, size);
    }

    /** Takes the network from step to step: shares per step. */
    void load(StepMatrix step) {
        for (int from = 0; from < size; from++) {
            losses[from] = step.shareLost(from);
            for (int to = 0; to < size; to++) {
                rates[from * size + to] = step.share(from, to);
            }
        }
    }

    /**
     * Writes the solution for the inputs b to {@code x}, which may be the same array, and consumes the loaded network.
     *
     * @return {@link #SOLVED}, or the index of a state that gets input and has no way out, or one so slow that the
     *     amount overflows; then {@code x} is unchanged
     */
    int solve(double[] b, double[] x) {
        System.arraycopy(b, 0, inputs, 0, size);
        for (int k = size - 1; k >= 0; k--) {
            outflows[k] = remainingOutflow(k);
            if (outflows[k] > 0) {
                passOn(k);
            } else {
                absorb(k);
            }
        }
        for (int k = 0; k < size; k++) {
            double inflow = inflow(k);
            inputs[k] = inflow == 0 ? 0 : inflow / outflows[k];
            if (!Double.isFinite(inputs[k])) {
                return k;
            }
        }
        System.arraycopy(inputs, 0, x, 0, size);
        return SOLVED;
    }

    private double remainingOutflow(int k) {
        double sum = losses[k];
        for (int to = 0; to < k; to++) {
            sum += rates[k * size + to];
        }
        return sum;
    }

    private void passOn(int k) {
        for (int to = 0; to < k; to++) {
            double share = rates[k * size + to] / outflows[k];
            inputs[to] += share * inputs[k];
            for (int from = 0; from < k; from++) {
                // a flow back to its own state is written too, and never read: outflows leave it out
                rates[from * size + to] += rates[from * size + k] * share;
            }
        }
        double shareLost = losses[k] / outflows[k];
        for (int from = 0; from < k; from++) {
            losses[from] += rates[from * size + k] * shareLost;
        }
    }

    private void absorb(int k) {
        for (int from = 0; from < k; from++) {
            losses[from] += rates[from * size + k];
        }
    }

    /** What k receives, where {@code inputs} already holds the amounts of the states before it. */
    private double inflow(int k) {
        double sum = inputs[k];
        for (int from = 0; from < k; from++) {
            sum += rates[from * size + k] * inputs[from];
        }
        return sum;
    }
}

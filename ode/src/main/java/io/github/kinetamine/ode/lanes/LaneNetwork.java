package io.github.kinetamine.ode.lanes;

import io.github.kinetamine.ode.linear.LinearSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Networks of first-order flows side by side, each with rates of its own: x' = A x + b lane by lane, one plain loop over the
 * lanes for each flow that any of them has. Lane l computes what {@link LinearSystem#derivative} of its network does, in the
 * same order.
 *
 * <p>Mutable: {@link #setInput} changes b between integrations. For use by one thread at a time.
 */
public final class LaneNetwork implements LaneSystem {

    /** A flow between two states, or out of one (to = −1), with its rate in each lane. */
    private record Flow(int from, int to, double[] rates) {}

    private final int size;
    private final int capacity;
    private final Flow[] flows;
    private final double[][] inputs;

    private LaneNetwork(int size, int capacity, List<Flow> flows) {
        this.size = size;
        this.capacity = capacity;
        this.flows = flows.toArray(new Flow[0]);
        this.inputs = new double[size][capacity];
    }

    /**
     * The network of each lane, without input.
     *
     * @throws IllegalArgumentException if there is none, or they differ in size
     */
    public static LaneNetwork of(LinearSystem... lanes) {
        if (lanes.length == 0) {
            throw new IllegalArgumentException("at least one lane is needed");
        }
        int size = lanes[0].size();
        for (LinearSystem lane : lanes) {
            if (lane.size() != size) {
                throw new IllegalArgumentException(
                        "all lanes must have as many states as the first, " + size + ", got " + lane.size());
            }
        }
        List<Flow> flows = new ArrayList<>();
        for (int from = 0; from < size; from++) {
            for (int to = -1; to < size; to++) {
                addFlow(flows, from, to, lanes);
            }
        }
        return new LaneNetwork(size, lanes.length, flows);
    }

    private static void addFlow(List<Flow> flows, int from, int to, LinearSystem[] lanes) {
        double[] rates = new double[lanes.length];
        for (int lane = 0; lane < lanes.length; lane++) {
            rates[lane] = to < 0 ? lanes[lane].loss(from) : lanes[lane].rate(from, to);
        }
        if (Arrays.stream(rates).anyMatch(rate -> rate > 0)) {
            flows.add(new Flow(from, to, rates));
        }
    }

    /** Sets what enters a state of a lane from now on, amount per time; 0 until told otherwise. */
    public void setInput(int state, int lane, double rate) {
        if (!Double.isFinite(rate)) {
            throw new IllegalArgumentException("input must be finite (amount per unit of time), got " + rate);
        }
        inputs[state][lane] = rate;
    }

    @Override
    public void derivatives(int lanes, double[] t, double[][] x, double[][] dxdt) {
        if (lanes > capacity) {
            throw new IllegalArgumentException(
                    "there are rates for " + capacity + " lanes, but " + lanes + " are in use");
        }
        for (int i = 0; i < size; i++) {
            System.arraycopy(inputs[i], 0, dxdt[i], 0, lanes);
        }
        for (Flow flow : flows) {
            subtract(lanes, flow.rates, x[flow.from], dxdt[flow.from]);
            if (flow.to >= 0) {
                add(lanes, flow.rates, x[flow.from], dxdt[flow.to]);
            }
        }
    }

    // two loops with one target each: the compiler makes vector instructions of them
    private static void subtract(int lanes, double[] rates, double[] x, double[] change) {
        for (int lane = 0; lane < lanes; lane++) {
            change[lane] -= rates[lane] * x[lane];
        }
    }

    private static void add(int lanes, double[] rates, double[] x, double[] change) {
        for (int lane = 0; lane < lanes; lane++) {
            change[lane] += rates[lane] * x[lane];
        }
    }
}

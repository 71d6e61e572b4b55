package io.github.kinetamine.simulation;

import java.util.Map;
import java.util.TreeMap;

/**
 * The amounts of one subject and the infusions that are running: what the event loop moves forward. Infusions of the same
 * rate into the same compartment are counted, so that the end of one costs nothing but adding up the different rates, and
 * nothing remains of rounding when all have ended.
 */
final class State {

    final double[] amounts;
    private final double[] rates;
    private final Map<Integer, Map<Double, Integer>> running = new TreeMap<>();

    State(int compartments) {
        this.amounts = new double[compartments];
        this.rates = new double[compartments];
    }

    /** The rates of entry (mg/h), or null while nothing runs. */
    double[] rates() {
        return running.isEmpty() ? null : rates;
    }

    void start(int compartment, double rate) {
        running.computeIfAbsent(compartment, c -> new TreeMap<>()).merge(rate, 1, Integer::sum);
        addUp(compartment);
    }

    void end(int compartment, double rate) {
        running.get(compartment).computeIfPresent(rate, (r, count) -> count == 1 ? null : count - 1);
        addUp(compartment);
    }

    private void addUp(int compartment) {
        Map<Double, Integer> here = running.get(compartment);
        double sum = 0;
        for (Map.Entry<Double, Integer> entry : here.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        rates[compartment] = sum;
        if (here.isEmpty()) {
            running.remove(compartment);
        }
    }
}

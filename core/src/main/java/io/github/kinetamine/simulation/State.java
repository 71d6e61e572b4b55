package io.github.kinetamine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The amounts of one subject and the infusions that are running: what the event loop moves forward. */
final class State {

    final double[] amounts;
    private final double[] rates;
    private final List<RunningInfusion> running = new ArrayList<>();

    State(int compartments) {
        this.amounts = new double[compartments];
        this.rates = new double[compartments];
    }

    /** The rates of entry (mg/h), or null while nothing runs. */
    double[] rates() {
        return running.isEmpty() ? null : rates;
    }

    void start(RunningInfusion infusion) {
        running.add(infusion);
        rates[infusion.compartment()] += infusion.rate();
    }

    /** Ends an infusion; what still runs is added up anew, so that nothing remains of rounding. */
    void end(RunningInfusion infusion) {
        running.remove(infusion);
        Arrays.fill(rates, 0);
        for (RunningInfusion other : running) {
            rates[other.compartment()] += other.rate();
        }
    }
}

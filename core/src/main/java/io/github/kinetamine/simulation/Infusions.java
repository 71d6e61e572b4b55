package io.github.kinetamine.simulation;

import io.github.kinetamine.simulation.Timeline.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The infusions of one kind among all that enters, to be asked how fast they run. Mutable while it is written down. */
final class Infusions implements Agenda {

    private record Running(long from, long to, int compartment, double rate) {}

    private final List<Running> all = new ArrayList<>();
    private boolean hasAtOnce;

    @Override
    public void add(long at, Rank rank, int compartment, double milligrams) {
        hasAtOnce = true;
    }

    @Override
    public void infuse(long from, long to, Rank rank, int compartment, double rate) {
        all.add(new Running(from, to, compartment, rate));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** True where something entered at once. */
    boolean hasAtOnce() {
        return hasAtOnce;
    }

    /**
     * The rate (mg/h) into some compartments that has led up to each time: an infusion counts after its begin and until its end,
     * its end included.
     */
    double[] ratesUpTo(Grid grid, int... compartments) {
        List<Running> coming = all.stream()
                .filter(infusion -> IntStream.of(compartments).anyMatch(c -> c == infusion.compartment()))
                .sorted(Comparator.comparingLong(Running::from))
                .toList();
        List<Running> running = new ArrayList<>();
        double[] rates = new double[grid.size()];
        int next = 0;
        for (int i = 0; i < rates.length; i++) {
            long now = grid.nanos(i);
            while (next < coming.size() && coming.get(next).from() < now) {
                running.add(coming.get(next++));
            }
            running.removeIf(infusion -> infusion.to() < now);
            rates[i] = running.stream().mapToDouble(Running::rate).sum();
        }
        return rates;
    }
}

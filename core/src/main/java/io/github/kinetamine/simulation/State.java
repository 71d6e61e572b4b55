package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Stepper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one subject, the infusions that are running and the compartments that are off: what the event loop moves
 * forward. Infusions of the same rate into the same compartment are counted, so that the end of one costs nothing but adding
 * up the different rates, and nothing remains of rounding when all have ended.
 */
final class State {

    private final List<Epoch> epochs;
    private final boolean[] offAtFirst;
    private final double[] amounts;
    private final double[] rates;
    private final boolean[] off;
    private final Map<Integer, Map<Double, Integer>> running = new TreeMap<>();
    private final Map<Setting, Stepper> steppers = new HashMap<>();

    /** By epoch, what advances the amounts while no compartment is off. */
    private final Stepper[] ofAll;

    private int epoch;
    private Individual individual;
    private @Nullable Stepper stepper;
    private boolean isInStretch;

    /** Which equations hold. */
    private record Setting(int epoch, List<Boolean> off) {

        static Setting of(int epoch, boolean[] off) {
            List<Boolean> switches = new ArrayList<>();
            for (boolean isOff : off) {
                switches.add(isOff);
            }
            return new Setting(epoch, switches);
        }
    }

    /** The state before anything happens, in the first of the epochs. */
    State(List<Epoch> epochs, Set<String> initiallyOff) {
        this.epochs = epochs;
        this.individual = epochs.get(0).individual();
        this.ofAll = new Stepper[epochs.size()];
        List<String> compartments = individual.compartments();
        this.offAtFirst = new boolean[compartments.size()];
        for (int i = 0; i < offAtFirst.length; i++) {
            offAtFirst[i] = initiallyOff.contains(compartments.get(i));
        }
        this.off = offAtFirst.clone();
        this.amounts = initialAmounts();
        this.rates = new double[amounts.length];
    }

    /** A state that stands where this one does. */
    State copy() {
        State copy = new State(epochs, Set.of());
        System.arraycopy(offAtFirst, 0, copy.offAtFirst, 0, off.length);
        copy.become(amounts, off, running);
        copy.epoch = epoch;
        copy.individual = individual;
        return copy;
    }

    /** Goes to where another state stands, but for the epoch. */
    void become(double[] otherAmounts, boolean[] otherOff, Map<Integer, Map<Double, Integer>> otherRunning) {
        System.arraycopy(otherAmounts, 0, amounts, 0, amounts.length);
        System.arraycopy(otherOff, 0, off, 0, off.length);
        stepper = null;
        stopInfusions();
        otherRunning.forEach((compartment, counts) -> {
            Map<Double, Integer> here = new TreeMap<>(counts);
            running.put(compartment, here);
            addUp(compartment, here);
        });
    }

    boolean[] off() {
        return off;
    }

    /** How many infusions of each rate (mg/h) run into each compartment. */
    Map<Integer, Map<Double, Integer>> running() {
        return running;
    }

    double[] amounts() {
        return amounts;
    }

    /** The subject as it is now. */
    Individual individual() {
        return individual;
    }

    /** The amounts of a subject to whom nothing has been given. */
    double[] initialAmounts() {
        double[] initial = individual().initialAmounts();
        for (int i = 0; i < initial.length; i++) {
            initial[i] = offAtFirst[i] ? 0 : initial[i];
        }
        return initial;
    }

    /** What advances the amounts as things are. */
    Stepper stepper() {
        if (stepper == null) {
            stepper = isAnyOff() ? stepperOfSome() : stepperOfAll();
        }
        return stepper;
    }

    boolean isAnyOff() {
        for (boolean isOff : off) {
            if (isOff) {
                return true;
            }
        }
        return false;
    }

    private Stepper stepperOfSome() {
        return steppers.computeIfAbsent(
                Setting.of(epoch, off), unknown -> epochs.get(epoch).stepper(off));
    }

    private Stepper stepperOfAll() {
        if (ofAll[epoch] == null) {
            ofAll[epoch] = epochs.get(epoch).stepper(off);
        }
        return ofAll[epoch];
    }

    /** What would advance the amounts if the subject stayed as it is now: a steady state knows no change of covariates. */
    Stepper standingStepper() {
        return individual().stepper(off);
    }

    /** Begins a stretch; the next change is due at {@code end}. Times in hours. */
    void begin(double from, double end) {
        stepper().begin(from, end, amounts, running.isEmpty() ? null : rates);
        isInStretch = true;
    }

    private Stepper begun() {
        return Objects.requireNonNull(stepper, "no stretch has begun");
    }

    /** Advances the amounts within a stretch. Times in hours. */
    void advance(double to, double hours) {
        begun().advance(to, hours, amounts);
    }

    /** Advances the amounts within a stretch by equal steps and keeps them after each, as {@link Stepper#advanceEvenly} does. */
    int advanceEvenly(double hours, int steps, double[] path, int offset) {
        return begun().advanceEvenly(hours, steps, amounts, path, offset);
    }

    /** A stretch begins whose amounts someone else advances. */
    void beginStretch() {
        isInStretch = true;
    }

    /** True while nothing has changed since the amounts were last advanced. */
    boolean isInStretch() {
        return isInStretch;
    }

    /** The rates of entry (mg/h), one a compartment. */
    double[] rates() {
        return rates;
    }

    /** Something has changed: what advances the amounts must look anew. */
    void endStretch() {
        isInStretch = false;
    }

    void add(int compartment, double milligrams) {
        turn(compartment, true);
        amounts[compartment] += milligrams;
    }

    /** Adds what the amounts differ from those of a subject to whom nothing has been given. */
    void add(double[] others) {
        double[] initial = initialAmounts();
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] += others[i] - initial[i];
        }
    }

    void replace(double[] others) {
        System.arraycopy(others, 0, amounts, 0, amounts.length);
    }

    void start(int compartment, double rate) {
        turn(compartment, true);
        Map<Double, Integer> here = running(compartment);
        here.merge(rate, 1, Integer::sum);
        addUp(compartment, here);
    }

    void end(int compartment, double rate) {
        Map<Double, Integer> here = running(compartment);
        here.computeIfPresent(rate, (r, count) -> count == 1 ? null : count - 1);
        addUp(compartment, here);
    }

    private Map<Double, Integer> running(int compartment) {
        return running.computeIfAbsent(compartment, c -> new TreeMap<>());
    }

    private void addUp(int compartment, Map<Double, Integer> here) {
        double sum = 0;
        for (Map.Entry<Double, Integer> entry : here.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        rates[compartment] = sum;
        if (here.isEmpty()) {
            running.remove(compartment);
        }
    }

    void stopInfusions() {
        running.clear();
        Arrays.fill(rates, 0);
    }

    void reset() {
        stopInfusions();
        if (!Arrays.equals(off, offAtFirst)) {
            System.arraycopy(offAtFirst, 0, off, 0, off.length);
            stepper = null;
        }
        replace(initialAmounts());
    }

    void turn(int compartment, boolean on) {
        if (!on) {
            amounts[compartment] = 0;
            running.remove(compartment);
            rates[compartment] = 0;
        }
        if (off[compartment] == on) {
            off[compartment] = !on;
            stepper = null;
        }
    }

    void enter(int newEpoch) {
        if (newEpoch != epoch) {
            epoch = newEpoch;
            individual = epochs.get(epoch).individual();
            stepper = null;
        }
    }
}

package io.github.kinetamine.simulation;

import io.github.kinetamine.simulation.EventRecord.AtModelledRate;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.Reset;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import io.github.kinetamine.simulation.EventRecord.SwitchOff;
import io.github.kinetamine.simulation.EventRecord.SwitchOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The {@link Trio} a second way: record after record as they come, with lists of what runs and what is pending, by closed forms,
 * and steady states by giving five hundred doses. Written from the rules alone; shares nothing with the timeline. Covariates are
 * carried forward or backward.
 */
final class NaiveTrio {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final int MANY = 500;

    /** Something that an earlier record has left for later: a dose at once, or an infusion that begins. */
    private record Pending(long at, int compartment, double milligrams, long duration) {}

    /** An infusion that is running. */
    private record Running(long end, int compartment, double rate) {}

    private final List<EventRecord> records;
    private final Interpolation interpolation;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();
    private final double[] amounts = new double[3];
    private final boolean[] off = new boolean[3];
    private long now;
    private double k;

    NaiveTrio(List<EventRecord> records, Interpolation interpolation) {
        this.records = records;
        this.interpolation = interpolation;
    }

    /** The amounts in a, b and c at each record. */
    double[][] run() {
        double[][] out = new double[records.size()][];
        now = records.get(0).at().toNanos();
        for (int i = 0; i < records.size(); i++) {
            boolean isBackward = interpolation == Interpolation.NOCB;
            k = Trio.K * covariate(isBackward || i == 0 ? i : i - 1, "X");
            pass(records.get(i).at().toNanos());
            k = Trio.K * covariate(i, "X");
            happen(i, records.get(i).action());
            out[i] = amounts.clone();
        }
        return out;
    }

    private double covariate(int record, String name) {
        int step = interpolation == Interpolation.NOCB ? 1 : -1;
        for (int direction : new int[] {step, -step}) {
            for (int i = record; i >= 0 && i < records.size(); i += direction) {
                if (records.get(i).covariates().number(name).isPresent()) {
                    return records.get(i).covariates().number(name).getAsDouble();
                }
            }
        }
        return 1;
    }

    private void happen(int record, EventRecord.Action action) {
        if (action instanceof Reset) {
            reset();
        } else if (action instanceof ResetAndDose both) {
            reset();
            give(record, both.dosing());
        } else if (action instanceof SwitchOn on) {
            off[NAMES.indexOf(on.compartment())] = false;
        } else if (action instanceof SwitchOff switchOff) {
            int c = NAMES.indexOf(switchOff.compartment());
            off[c] = true;
            amounts[c] = 0;
            running.removeIf(infusion -> infusion.compartment() == c);
        } else if (action instanceof Dosing dosing) {
            give(record, dosing);
        }
    }

    private void reset() {
        clear();
        Arrays.fill(off, false);
    }

    private void clear() {
        pending.clear();
        running.clear();
        Arrays.fill(amounts, 0);
    }

    private void give(int record, Dosing dosing) {
        int c = NAMES.indexOf(((IntoCompartment) dosing.target()).compartment());
        if (dosing.isPlateau()) {
            clear();
            off[c] = false;
            double rate = ((AtRate) dosing.delivery()).rate().milligramsPerHour();
            running.add(new Running(Long.MAX_VALUE, c, rate));
            flow(1000);
            running.clear();
            return;
        }
        double f = c == 2 ? 1 : 0.5 * covariate(record, "Y");
        long lag = c == 0 ? nanos(0.5 * covariate(record, "Z")) : 0;
        double milligrams = f * dosing.amount().milligrams();
        long duration = duration(dosing, f, milligrams);
        long interval = dosing.interval().toNanos();
        if (dosing.steadyState() != SteadyState.NONE) {
            reachSteadyState(dosing, new Pending(lag, c, milligrams, duration), interval);
        }
        if (lag == 0) {
            enter(new Pending(now, c, milligrams, duration));
        } else {
            pending.add(new Pending(now + lag, c, milligrams, duration));
        }
        for (int i = 1; i <= dosing.additional(); i++) {
            pending.add(new Pending(now + lag + i * interval, c, milligrams, duration));
        }
    }

    private static long duration(Dosing dosing, double f, double milligrams) {
        if (dosing.delivery() instanceof AtOnce) {
            return 0;
        }
        if (dosing.delivery() instanceof AtRate at) {
            return nanos(f * dosing.amount().milligrams() / at.rate().milligramsPerHour());
        }
        if (dosing.delivery() instanceof Over over) {
            return over.duration().toNanos();
        }
        return dosing.delivery() instanceof AtModelledRate ? nanos(milligrams / 20) : nanos(2);
    }

    /** Five hundred doses on an empty subject whose compartments are on and off as now; what they leave is added. */
    private void reachSteadyState(Dosing dosing, Pending dose, long interval) {
        if (dosing.steadyState() == SteadyState.REPLACES) {
            clear();
        }
        NaiveTrio past = new NaiveTrio(records, interpolation);
        past.k = k;
        System.arraycopy(off, 0, past.off, 0, 3);
        past.off[dose.compartment()] = false;
        off[dose.compartment()] = false;
        for (int i = 0; i < MANY; i++) {
            past.pending.add(
                    new Pending(i * interval + dose.at(), dose.compartment(), dose.milligrams(), dose.duration()));
        }
        past.pass(MANY * interval);
        for (int i = 0; i < 3; i++) {
            amounts[i] += past.amounts[i];
        }
        for (Running infusion : past.running) {
            running.add(new Running(now + infusion.end() - past.now, infusion.compartment(), infusion.rate()));
        }
    }

    private void enter(Pending dose) {
        off[dose.compartment()] = false;
        if (dose.duration() == 0) {
            amounts[dose.compartment()] += dose.milligrams();
        } else {
            double rate = dose.milligrams() / (dose.duration() / 3.6e12);
            running.add(new Running(dose.at() + dose.duration(), dose.compartment(), rate));
        }
    }

    /** Lets time pass up to and including what ends and what is pending at its end. */
    private void pass(long until) {
        while (true) {
            long next = until;
            for (Running infusion : running) {
                next = Math.min(next, infusion.end());
            }
            for (Pending dose : pending) {
                next = Math.min(next, dose.at());
            }
            flow((next - now) / 3.6e12);
            now = next;
            long time = next;
            running.removeIf(infusion -> infusion.end() <= time);
            List<Pending> due = pending.stream()
                    .filter(dose -> dose.at() <= time)
                    .sorted(Comparator.comparingLong(Pending::at))
                    .toList();
            pending.removeAll(due);
            due.forEach(this::enter);
            if (due.isEmpty() && next == until) {
                return;
            }
        }
    }

    /** The closed form of the three under constant rates. */
    private void flow(double t) {
        double[] r = new double[3];
        running.forEach(infusion -> r[infusion.compartment()] += infusion.rate());
        double p = Trio.PASSED_ON;
        double slow = Math.exp(-k * t);
        double fast = Math.exp(-(k + p) * t);
        double balance = r[2] / (k + p);
        double beyond = amounts[2] - balance;
        double a = amounts[0] * slow + (r[0] + p * balance) * (1 - slow) / k + beyond * (slow - fast);
        amounts[0] = off[0] ? 0 : a;
        amounts[1] = off[1] ? 0 : amounts[1] * slow + r[1] * (1 - slow) / k;
        amounts[2] = off[2] ? 0 : balance + beyond * fast;
    }

    private static long nanos(double hours) {
        return Math.round(hours * 3.6e12);
    }
}

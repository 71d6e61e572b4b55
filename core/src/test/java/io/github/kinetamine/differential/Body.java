package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Course.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A subject as an outsider follows it: the amounts in a {@link Network}, lists of what runs and of what is pending, and Hipparchus'
 * integrator from each thing that happens to the next. Steady states are what endless repetition leads to. Shares nothing with
 * the library's timeline, its steppers and its steady states. Times are in ns, rates per hour.
 */
final class Body {

    private static final double NANOS_PER_HOUR = 3.6e12;
    private static final int DOUBLINGS = 40;
    private static final int MOST_PERIODS = 5_000;

    /** Periods are repeated until one changes less, beside the largest amount or beside this many mg. */
    private static final double SETTLED = 1e-10;

    private static final double LEAST = 0.01;

    /** A dose at once (duration 0), or an infusion that begins. */
    record Pending(long at, int compartment, double milligrams, long duration) {}

    private record Running(long end, int compartment, double rate) {}

    private final Network network;
    private final Map<String, Double> parameters;
    private final boolean[] off;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();

    /** By what the rate of the first flow is multiplied, at a time in hours. */
    private DoubleUnaryOperator scale = hours -> 1;

    /** The amounts (mg), and after them the states of an effect if there is one. */
    private double[] states;

    private OutsideEquations equations;
    private long now;

    Body(Network network, Map<String, Double> parameters) {
        this.network = network;
        this.parameters = parameters;
        this.off = new boolean[network.size()];
        this.states = new double[network.size()];
        this.equations = new OutsideEquations(network, parameters, Optional.empty());
    }

    /** This empty body with an effect that begins where nothing has been given. */
    Body under(Site effect) {
        equations = new OutsideEquations(network, parameters, Optional.of(effect));
        states = Arrays.copyOf(states, network.size() + 2);
        states[network.size() + 1] = 1;
        return this;
    }

    static long nanos(double hours) {
        return Math.round(hours * NANOS_PER_HOUR);
    }

    double[] states() {
        return states.clone();
    }

    long now() {
        return now;
    }

    void startAt(long nanos) {
        now = nanos;
    }

    void scaleFirstFlow(DoubleUnaryOperator newScale) {
        scale = newScale;
    }

    void later(Pending dose) {
        pending.add(dose);
    }

    void turnOff(int compartment) {
        off[compartment] = true;
        states[compartment] = 0;
        running.removeIf(infusion -> infusion.compartment() == compartment);
    }

    void turnOn(int compartment) {
        off[compartment] = false;
    }

    /** Forgets amounts, infusions and what is pending. */
    void clear() {
        pending.clear();
        running.clear();
        Arrays.fill(states, 0, network.size(), 0);
    }

    void reset() {
        clear();
        Arrays.fill(off, false);
    }

    void enter(Pending dose) {
        off[dose.compartment()] = false;
        if (dose.duration() == 0) {
            states[dose.compartment()] += dose.milligrams();
        } else {
            double rate = dose.milligrams() / (dose.duration() / NANOS_PER_HOUR);
            running.add(new Running(now + dose.duration(), dose.compartment(), rate));
        }
    }

    /** Lets time pass up to and including what ends and what is pending at its end. */
    void pass(long until) {
        while (true) {
            long next = until;
            for (Running infusion : running) {
                next = Math.min(next, infusion.end());
            }
            for (Pending dose : pending) {
                next = Math.min(next, dose.at());
            }
            flow(next);
            running.removeIf(infusion -> infusion.end() <= now);
            List<Pending> due = pending.stream()
                    .filter(dose -> dose.at() <= now)
                    .sorted(Comparator.comparingLong(Pending::at))
                    .toList();
            pending.removeAll(due);
            due.forEach(this::enter);
            if (due.isEmpty() && next == until) {
                return;
            }
        }
    }

    /** Adds what these doses, whose times count from their record, have left if they were given every interval since always. */
    void addSteadyState(List<Pending> doses, long interval) {
        doses.forEach(dose -> turnOn(dose.compartment()));
        Body period = alike();
        for (Pending dose : doses) {
            double rate = dose.milligrams() / (dose.duration() / NANOS_PER_HOUR);
            for (long end = dose.at() + dose.duration() - interval; end > 0; end -= interval) {
                period.running.add(new Running(end, dose.compartment(), rate));
                running.add(new Running(now + end, dose.compartment(), rate));
            }
        }
        period.pending.addAll(doses);
        plus(states, network.isLinear() ? period.doubled(interval) : period.repeated(interval));
    }

    /** Becomes what a constant infusion (mg/h) leads to; it does not go on. */
    void becomePlateau(int compartment, double rate) {
        clear();
        turnOn(compartment);
        Body constant = alike();
        constant.running.add(new Running(Long.MAX_VALUE, compartment, rate));
        long day = nanos(24);
        states = network.isLinear() ? constant.doubled(day) : constant.repeated(day);
    }

    /** An empty body at time zero with the same compartments off, whose parameters stay as they are now. */
    private Body alike() {
        Body other = new Body(network, parameters);
        System.arraycopy(off, 0, other.off, 0, off.length);
        double held = scale.applyAsDouble(now / NANOS_PER_HOUR);
        other.scale = hours -> held;
        return other;
    }

    /** Where one period leads from some amounts. */
    private double[] period(double[] from, long interval, boolean isDosed) {
        Body body = alike();
        body.states = from.clone();
        if (isDosed) {
            body.running.addAll(running);
            body.pending.addAll(pending);
        }
        body.pass(interval);
        return body.states;
    }

    private double[] repeated(long interval) {
        double[] x = states;
        for (int i = 0; i < MOST_PERIODS; i++) {
            double[] next = period(x, interval, true);
            double change = 0;
            double size = LEAST;
            for (int c = 0; c < x.length; c++) {
                change = Math.max(change, Math.abs(next[c] - x[c]));
                size = Math.max(size, next[c]);
            }
            x = next;
            if (change <= SETTLED * size) {
                return x;
            }
        }
        throw new IllegalStateException("no steady state after " + MOST_PERIODS + " periods of " + network);
    }

    /** 2⁴⁰ periods of an affine map x → M·x + c, by squaring it. */
    private double[] doubled(long interval) {
        int n = network.size();
        double[] c = period(new double[n], interval, true);
        double[][] m = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = off[j] ? 0 : 1;
            m[j] = period(unit, interval, false);
        }
        for (int k = 0; k < DOUBLINGS; k++) {
            plus(c, times(m, c));
            double[][] squared = new double[n][];
            for (int j = 0; j < n; j++) {
                squared[j] = times(m, m[j]);
            }
            m = squared;
        }
        return c;
    }

    /** A matrix, of which the columns are given, times a vector. */
    private static double[] times(double[][] columns, double[] x) {
        double[] product = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < x.length; i++) {
                product[i] += columns[j][i] * x[j];
            }
        }
        return product;
    }

    private static void plus(double[] sum, double[] more) {
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
        }
    }

    private void flow(long until) {
        double hours = (until - now) / NANOS_PER_HOUR;
        double from = now / NANOS_PER_HOUR;
        now = until;
        if (hours > 0) {
            double[] input = new double[states.length];
            running.forEach(infusion -> input[infusion.compartment()] += infusion.rate());
            states = equations.after(
                    from, hours, states, (t, y) -> equations.rates(y, input, off, scale.applyAsDouble(t)));
        }
    }
}

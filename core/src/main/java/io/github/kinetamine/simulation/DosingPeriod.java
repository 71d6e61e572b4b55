package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Stepper;
import java.util.List;
import java.util.TreeSet;

/** One period of a series of doses without beginning: what enters when, infusions of earlier periods included. */
final class DosingPeriod {

    private final List<Intake> doses;
    private final long interval;
    private final long start;
    private final long[] phases;

    /**
     * A period.
     *
     * @param doses what is given in each period
     * @param interval how long it is, ns
     * @param end when it ends, ns: equations that depend on time are integrated up to there
     */
    DosingPeriod(List<Intake> doses, long interval, long end) {
        this.doses = doses;
        this.interval = interval;
        this.start = end - interval;
        TreeSet<Long> times = new TreeSet<>(List.of(0L, interval));
        for (Intake dose : doses) {
            times.add(dose.offset() % interval);
            times.add(dose.end() % interval);
        }
        this.phases = times.stream().mapToLong(Long::longValue).toArray();
    }

    long interval() {
        return interval;
    }

    /** The amounts one period later. */
    double[] after(double[] x, Stepper stepper) {
        double[] amounts = x.clone();
        for (int i = 0; i + 1 < phases.length; i++) {
            double[] rates = new double[x.length];
            for (Intake dose : doses) {
                enter(dose, phases[i], amounts, rates);
            }
            double from = Clock.hours(start + phases[i]);
            stepper.advance(from, Clock.hours(phases[i + 1] - phases[i]), amounts, rates);
        }
        return amounts;
    }

    private void enter(Intake dose, long phase, double[] amounts, double[] rates) {
        if (!dose.isAtOnce()) {
            rates[dose.compartment()] += running(dose, phase) * dose.rate();
        } else if (dose.offset() % interval == phase) {
            amounts[dose.compartment()] += dose.milligrams();
        }
    }

    /** How many infusions of the series are running from this phase on. */
    private long running(Intake dose, long phase) {
        long youngest = Math.max(0, Math.floorDiv(dose.offset() - phase + interval - 1, interval));
        long oldest = Math.floorDiv(dose.end() - 1 - phase, interval);
        return Math.max(0, oldest - youngest + 1);
    }
}

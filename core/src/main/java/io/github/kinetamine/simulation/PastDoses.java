package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.simulation.Timeline.Rank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What doses that were given every interval τ since always have left at the time of the next one. Infusions that last longer
 * than τ are still running; late doses are as late as they always were.
 *
 * <p>Where doses superpose it is the sum {@code Σₖ≥₁ x(kτ − s)}, x(t) being the response to a single dose that begins s after
 * its record; what has ended sums to a geometric series, which the stepper closes. Elsewhere it is the state that one period
 * leads back to itself ({@link PeriodicSolution}).
 *
 * @param doses what is given in each period
 * @param interval τ, ns
 */
record PastDoses(List<Intake> doses, long interval) {

    private static final long MOST_OVERLAPS = 10_000;

    /** Any period will do for what is constant. */
    private static final long DAY = Duration.ofDays(1).toNanos();

    PastDoses {
        doses = List.copyOf(doses);
        for (Intake dose : doses) {
            if (dose.offset() > interval) {
                throw new IllegalArgumentException("at steady state a dose must enter within its interval of "
                        + DurationText.render(Duration.ofNanos(interval)) + ", but it is "
                        + DurationText.render(Duration.ofNanos(dose.offset())) + " late");
            }
            if (dose.duration() / interval >= MOST_OVERLAPS) {
                throw new IllegalArgumentException("at steady state at most " + MOST_OVERLAPS
                        + " infusions may overlap; choose a longer interval or a shorter infusion");
            }
        }
    }

    /** Writes down what past doses still do from their record on; the amounts that they have left are not in it. */
    void continueOn(Agenda agenda, long at) {
        for (Intake dose : doses) {
            for (long age = interval; age < dose.end() || age == dose.offset(); age += interval) {
                if (dose.isAtOnce()) {
                    agenda.add(at, Rank.RECORD, dose.compartment(), dose.milligrams());
                } else {
                    agenda.infuse(at, at + dose.end() - age, Rank.RECORD, dose.compartment(), dose.rate());
                }
            }
        }
    }

    /**
     * The amounts (mg) just before the dose that is given at the record.
     *
     * @param at the time of the record, ns
     * @param initial the amounts of a subject to whom nothing has been given
     */
    double[] amounts(long at, Stepper stepper, double[] initial) {
        if (!stepper.isLinear()) {
            return new PeriodicSolution(new DosingPeriod(doses, interval, at), stepper).from(initial);
        }
        double[] sum = initial.clone();
        for (Intake dose : doses) {
            addAllPast(dose, stepper, sum);
        }
        return sum;
    }

    /** The amounts (mg) at which constant rates of entry (mg/h) hold the balance. */
    static double[] plateau(double[] rates, long at, Stepper stepper, double[] initial) {
        if (stepper.isLinear()) {
            double[] amounts = new double[rates.length];
            stepper.equilibrium(rates, amounts);
            return amounts;
        }
        List<Intake> constant = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            if (rates[i] > 0) {
                constant.add(new Intake(i, rates[i] * Clock.hours(DAY), 0, DAY));
            }
        }
        return new PastDoses(constant, DAY).amounts(at, stepper, initial);
    }

    private void addAllPast(Intake dose, Stepper stepper, double[] sum) {
        long age = interval;
        for (; age < dose.end() || age == dose.offset(); age += interval) {
            plus(sum, response(dose, age - dose.offset(), stepper));
        }
        double[] ended = response(dose, age - dose.offset(), stepper);
        stepper.accumulate(Clock.hours(interval), ended);
        plus(sum, ended);
    }

    /** The amounts some time after a single dose began; a dose at once is not there yet when it enters. */
    private static double[] response(Intake dose, long age, Stepper stepper) {
        double[] amounts = new double[stepper.size()];
        if (age == 0) {
            return amounts;
        }
        if (dose.isAtOnce()) {
            amounts[dose.compartment()] = dose.milligrams();
        } else {
            double[] rates = new double[amounts.length];
            rates[dose.compartment()] = dose.rate();
            stepper.advance(0, Clock.hours(Math.min(age, dose.duration())), amounts, rates);
        }
        long since = age - dose.duration();
        if (since > 0) {
            stepper.advance(0, Clock.hours(since), amounts, null);
        }
        return amounts;
    }

    private static void plus(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}

package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The steady state of a model in which doses do not superpose: the amounts x that one dosing period leads back to themselves,
 * {@code P(x) = x}.
 *
 * <p>A few periods are lived through from the initial amounts; then Newton's method solves {@code P(x) − x = 0}, with a
 * Jacobian by finite differences that is renewed at every iteration. A step that would make an amount negative that periods
 * do not make negative is shortened. The iteration ends when a step is smaller than 10 times the stepper's own relative
 * tolerance in every compartment (amounts below 1e-4 of the largest count as much as that) and the last period has changed
 * no amount by more than a thousandth of what it gave; or fails after 40 iterations.
 */
final class PeriodicSolution {

    private static final int PERIODS_AT_FIRST = 4;
    private static final int MOST_ITERATIONS = 40;
    private static final double TOLERANCES = 10;
    private static final double NEGLIGIBLE = 1e-4;
    private static final double INCREMENT = 1e-4;

    /** Where amounts are so large that a dose is below their tolerance, this share of a dose must not add up all the same. */
    private static final double IMBALANCE = 1e-3;

    private final PastDoses steady;
    private final Stepper stepper;
    private final long[] phases;
    private final int n;

    PeriodicSolution(PastDoses steady, Stepper stepper) {
        this.steady = steady;
        this.stepper = stepper;
        this.n = stepper.size();
        TreeSet<Long> times = new TreeSet<>(List.of(0L, steady.interval()));
        for (Intake dose : steady.doses()) {
            times.add(dose.offset() % steady.interval());
            times.add(dose.end() % steady.interval());
        }
        this.phases = times.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * The steady state that periods from these amounts tend to.
     *
     * @throws IllegalStateException if none is found
     */
    double[] from(double[] initial) {
        double[] x = initial.clone();
        for (int i = 0; i < PERIODS_AT_FIRST; i++) {
            x = afterPeriod(x);
        }
        double change = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double[] image = afterPeriod(x);
            double[] next = improved(x, image);
            change = relativeChange(x, next);
            boolean isBalanced = largestDifference(x, image) <= IMBALANCE * givenInPeriod();
            x = next;
            if (isBalanced && change <= TOLERANCES * stepper.tolerance()) {
                return x;
            }
        }
        throw new IllegalStateException(
                "no steady state of a dose every "
                        + DurationText.render(Duration.ofNanos(steady.interval())) + " was found: after "
                        + MOST_ITERATIONS
                        + " iterations of Newton's method the amounts still change by " + change
                        + " of their size; the drug may add up without limit. Give a number of doses instead of a steady state");
    }

    /** The amounts one period later. */
    private double[] afterPeriod(double[] x) {
        double[] amounts = x.clone();
        for (int i = 0; i + 1 < phases.length; i++) {
            double[] rates = new double[n];
            for (Intake dose : steady.doses()) {
                if (dose.isAtOnce() && dose.offset() % steady.interval() == phases[i]) {
                    amounts[dose.compartment()] += dose.milligrams();
                } else if (!dose.isAtOnce()) {
                    rates[dose.compartment()] += running(dose, phases[i]) * dose.rate();
                }
            }
            double hours = Clock.hours(phases[i + 1] - phases[i]);
            stepper.advance(Clock.hours(phases[i]), hours, amounts, rates);
        }
        return amounts;
    }

    /** How many infusions of a series without beginning are running from this phase on. */
    private long running(Intake dose, long phase) {
        long youngest = Math.max(0, Math.floorDiv(dose.offset() - phase + steady.interval() - 1, steady.interval()));
        long oldest = Math.floorDiv(dose.end() - 1 - phase, steady.interval());
        return Math.max(0, oldest - youngest + 1);
    }

    /** One step of Newton's method, or the image itself where there is no such step. */
    private double[] improved(double[] x, double[] image) {
        DMatrixRMaj jacobian = new DMatrixRMaj(n, n);
        DMatrixRMaj residual = new DMatrixRMaj(n, 1);
        double largest = largest(image);
        for (int j = 0; j < n; j++) {
            double[] moved = x.clone();
            double increment = INCREMENT * Math.max(Math.abs(x[j]), audible() * largest);
            moved[j] += increment == 0 ? INCREMENT : increment;
            double taken = moved[j] - x[j];
            double[] movedImage = afterPeriod(moved);
            for (int i = 0; i < n; i++) {
                jacobian.set(i, j, (i == j ? 1 : 0) - (movedImage[i] - image[i]) / taken);
            }
            residual.set(j, 0, image[j] - x[j]);
        }
        keepWhatStays(jacobian, residual);
        DMatrixRMaj step = new DMatrixRMaj(n, 1);
        if (!CommonOps_DDRM.solve(jacobian, residual, step)) {
            return image;
        }
        return moved(x, image, step);
    }

    /** A compartment that stays as it is whatever the others do, such as one that is off, has no equation: it stays. */
    private void keepWhatStays(DMatrixRMaj jacobian, DMatrixRMaj residual) {
        for (int i = 0; i < n; i++) {
            boolean stays = residual.get(i, 0) == 0;
            for (int j = 0; j < n && stays; j++) {
                stays = jacobian.get(i, j) == 0;
            }
            if (stays) {
                jacobian.set(i, i, 1);
            }
        }
    }

    /** An increment of this share of the largest amount is heard above the stepper's own errors. */
    private double audible() {
        return Math.min(1, 1e6 * stepper.tolerance());
    }

    private double[] moved(double[] x, double[] image, DMatrixRMaj step) {
        double[] next = new double[n];
        for (int i = 0; i < n; i++) {
            next[i] = x[i] + step.get(i, 0);
            if (!Double.isFinite(next[i])) {
                return image;
            }
            if (next[i] < 0 && x[i] >= 0 && image[i] >= 0) {
                next[i] = Math.min(x[i], image[i]) / 2;
            }
        }
        return next;
    }

    private double givenInPeriod() {
        return steady.doses().stream().mapToDouble(Intake::milligrams).sum();
    }

    private double largestDifference(double[] x, double[] image) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(image[i] - x[i]));
        }
        return largest;
    }

    private double relativeChange(double[] from, double[] to) {
        double largest = largest(to);
        double change = 0;
        for (int i = 0; i < n; i++) {
            double scale = Math.max(Math.abs(to[i]), NEGLIGIBLE * largest);
            change = Math.max(change, scale == 0 ? Math.abs(to[i] - from[i]) : Math.abs(to[i] - from[i]) / scale);
        }
        return change;
    }

    private static double largest(double[] amounts) {
        double largest = 0;
        for (double amount : amounts) {
            largest = Math.max(largest, Math.abs(amount));
        }
        return largest;
    }
}

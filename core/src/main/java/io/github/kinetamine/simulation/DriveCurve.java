package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.simulation.Stretches.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighted sums of plasma concentrations (ng/mL) at any time, for equations that they drive. Within a stretch the amounts are
 * smooth; so each stretch is cut into panels, on each of which a Chebyshev series of degree 16 through exact values holds the
 * sums to the last digits or, where the amounts themselves are integrated, to their own tolerance. To read a time costs a
 * polynomial. Panels are laid from the beginning of their stretch, whose length is free of the rounding of the clock: doses
 * that repeat have panels of the same lengths, for which a linear model keeps its step matrices. A workspace, for one thread.
 */
final class DriveCurve {

    private static final int DEGREE = 16;

    /** The share of a panel's length at which each of its Chebyshev–Lobatto nodes lies, ascending from 0 to 1. */
    private static final double[] NODES = nodes();

    /** Turns the values at the nodes into the coefficients of the Chebyshev series. */
    private static final double[][] ANALYSIS = analysis();

    /** How small the last coefficients must be beside the largest. */
    private static final double FINEST = 1e-13;

    private static final double SHORTEST_PANEL = 1e-12;
    private static final int MOST_PANELS = 100_000;

    /** A part of a stretch; coefficients by driver. */
    private record Panel(double start, double length, double[][] coefficients) {}

    private final PkCourse course;
    private final double[][] weights;
    private final double[] peaks;
    private Individual individual;
    private Stepper stepper;
    private final double tolerance;
    private final List<Panel> panels = new ArrayList<>();
    private int stretch = -1;
    private int panel;
    private double lastFirstLength = Double.POSITIVE_INFINITY;

    /**
     * A curve.
     *
     * @param weights by driver and analyte
     */
    DriveCurve(PkCourse course, double[][] weights) {
        this.course = course;
        this.weights = weights;
        this.peaks = new double[weights.length];
        this.individual = course.individual();
        this.stepper = individual.stepper(off(course));
        this.tolerance = Math.max(FINEST, 10 * stepper.relativeTolerance());
    }

    private static boolean[] off(PkCourse course) {
        List<String> compartments = course.individual().compartments();
        boolean[] off = new boolean[compartments.size()];
        for (int i = 0; i < off.length; i++) {
            off[i] = course.model().initiallyOff().contains(compartments.get(i));
        }
        return off;
    }

    /** Goes on to the stretch that holds the time just after this one. */
    void enter(long from) {
        List<Stretch> all = course.stretches().all();
        while (stretch < 0 || all.get(stretch).to() <= from) {
            cut(all.get(++stretch));
        }
    }

    private void cut(Stretch next) {
        if (next.individual() != individual) {
            individual = next.individual();
            stepper = individual.stepper(off(course));
        }
        panels.clear();
        panel = 0;
        double from = Clock.hours(next.from());
        double whole = Clock.hours(next.to() - next.from());
        double done = 0;
        double[] amounts = next.amounts().clone();
        double[] noise = noise();
        double length = Math.min(whole, 2 * lastFirstLength);
        while (done < whole) {
            requireFew(from + done, amounts);
            double start = from + done;
            double[] ahead = amounts.clone();
            double[][] series = series(start, length, next, ahead);
            double tail = tail(series, noise);
            if (tail <= tolerance || length <= SHORTEST_PANEL) {
                panels.add(new Panel(start, length, series));
                amounts = ahead;
                done = length >= whole - done ? whole : done + length;
                length = Math.min(2 * length, whole - done);
            } else {
                length *= tail > Math.sqrt(tolerance) ? 0.25 : 0.5;
            }
        }
        lastFirstLength = panels.get(0).length();
    }

    private void requireFew(double hours, double[] amounts) {
        if (panels.size() >= MOST_PANELS) {
            throw new SolverException(
                    Status.TOO_MANY_STEPS,
                    hours,
                    amounts,
                    "the concentrations that an effect follows change too often to be followed: check the rates of the model"
                            + " and the tolerance of its solver");
        }
    }

    /** What a curve shows of amounts that are as small as the absolute tolerance with which they are integrated, by driver. */
    private double[] noise() {
        double[] amounts = new double[stepper.size()];
        Arrays.setAll(amounts, compartment -> stepper.tolerance(compartment, 0));
        return Arrays.stream(weights)
                .mapToDouble(driver -> Math.abs(sum(driver, individual, amounts, 0)))
                .toArray();
    }

    /** The coefficients by driver; the amounts go on to the end of the panel. */
    private double[][] series(double start, double length, Stretch within, double[] amounts) {
        double[][] values = new double[weights.length][DEGREE + 1];
        stepper.begin(start, start + length, amounts, within.rates());
        for (int j = 0; j <= DEGREE; j++) {
            if (j > 0) {
                stepper.advance(start + NODES[j] * length, (NODES[j] - NODES[j - 1]) * length, amounts);
            }
            for (int k = 0; k < weights.length; k++) {
                values[k][j] = sum(weights[k], individual, amounts, 0);
                peaks[k] = Math.max(peaks[k], values[k][j]);
            }
        }
        double[][] series = new double[weights.length][];
        for (int k = 0; k < series.length; k++) {
            series[k] = coefficients(values[k]);
        }
        return series;
    }

    /** A weighted sum of an individual's concentrations, in 1000 times the unit of the model, mg/L: ng/mL. */
    static double sum(double[] weights, Individual individual, double[] amounts, int offset) {
        double sum = 0;
        for (int analyte = 0; analyte < weights.length; analyte++) {
            if (weights[analyte] != 0) {
                sum += weights[analyte] * (1000 * individual.concentration(analyte, amounts, offset));
            }
        }
        return sum;
    }

    /**
     * The largest of the last coefficients beside the largest of all, over the drivers; of a curve that has fallen to the noise of
     * its integration, beside that of which the noise is the tolerated part.
     */
    private double tail(double[][] series, double[] noise) {
        double worst = 0;
        for (int k = 0; k < series.length; k++) {
            double[] c = series[k];
            double largest = 10 * noise[k] / tolerance;
            for (double coefficient : c) {
                largest = Math.max(largest, Math.abs(coefficient));
            }
            double last = Math.max(Math.abs(c[DEGREE]), Math.max(Math.abs(c[DEGREE - 1]), Math.abs(c[DEGREE - 2])));
            worst = largest == 0 ? worst : Math.max(worst, last / largest);
        }
        return worst;
    }

    /** The highest value of a driver in the stretches so far, at the nodes of the panels. */
    double peak(int driver) {
        return peaks[driver];
    }

    /** The value of a driver at a time (h) within the stretch. */
    double at(double hours, int driver) {
        while (panel > 0 && hours < panels.get(panel).start()) {
            panel--;
        }
        while (panel < panels.size() - 1 && hours >= panels.get(panel + 1).start()) {
            panel++;
        }
        Panel here = panels.get(panel);
        double x = Math.min(1, Math.max(-1, 2 * (hours - here.start()) / here.length() - 1));
        return clenshaw(here.coefficients()[driver], x);
    }

    private static double clenshaw(double[] c, double x) {
        double next = 0;
        double afterNext = 0;
        for (int k = DEGREE; k > 0; k--) {
            double now = c[k] + 2 * x * next - afterNext;
            afterNext = next;
            next = now;
        }
        return c[0] + x * next - afterNext;
    }

    private static double[] nodes() {
        double[] nodes = new double[DEGREE + 1];
        for (int j = 0; j <= DEGREE; j++) {
            double sine = Math.sin(Math.PI * j / (2.0 * DEGREE));
            nodes[j] = sine * sine;
        }
        return nodes;
    }

    private static double[][] analysis() {
        double[][] matrix = new double[DEGREE + 1][DEGREE + 1];
        for (int k = 0; k <= DEGREE; k++) {
            for (int j = 0; j <= DEGREE; j++) {
                double ends = (j == 0 || j == DEGREE ? 0.5 : 1) * (k == 0 || k == DEGREE ? 0.5 : 1);
                double sign = k % 2 == 0 ? 1 : -1; // node j lies at −cos(πj/N)
                matrix[k][j] = 2.0 / DEGREE * ends * sign * Math.cos(Math.PI * ((k * j) % (2 * DEGREE)) / DEGREE);
            }
        }
        return matrix;
    }

    private static double[] coefficients(double[] values) {
        double[] c = new double[DEGREE + 1];
        for (int k = 0; k <= DEGREE; k++) {
            for (int j = 0; j <= DEGREE; j++) {
                c[k] += ANALYSIS[k][j] * values[j];
            }
        }
        return c;
    }
}

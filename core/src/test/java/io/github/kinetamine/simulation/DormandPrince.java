package io.github.kinetamine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * An independent way to a profile: equations written by hand, integrated by Hipparchus' adaptive Runge–Kutta method of order
 * 8 from one event to the next. Time is in hours.
 */
final class DormandPrince {

    private static final double TOLERANCE = 1e-12;

    /** The equations without what enters, on raw arrays. */
    interface Rates {
        void derive(double[] y, double[] dydt);
    }

    private record Bolus(double at, int state, double mg) {}

    private record Infusion(double from, double to, int state, double mgPerHour) {}

    private final int size;
    private final Rates rates;
    private final List<Bolus> boluses = new ArrayList<>();
    private final List<Infusion> infusions = new ArrayList<>();
    private final TreeSet<Double> breaks = new TreeSet<>();

    DormandPrince(int size, Rates rates) {
        this.size = size;
        this.rates = rates;
    }

    DormandPrince bolus(double at, int state, double mg) {
        boluses.add(new Bolus(at, state, mg));
        breaks.add(at);
        return this;
    }

    DormandPrince infuse(double from, double duration, int state, double mg) {
        infusions.add(new Infusion(from, from + duration, state, mg / duration));
        breaks.addAll(List.of(from, from + duration));
        return this;
    }

    /** The states at these times, after boluses. */
    double[][] at(double... hours) {
        TreeSet<Double> stops = new TreeSet<>(breaks);
        Arrays.stream(hours).forEach(stops::add);
        double[][] found = new double[hours.length][];
        double[] y = new double[size];
        double now = 0;
        for (double stop : stops.headSet(hours[hours.length - 1], true)) {
            // two times that differ by rounding alone are one
            if (stop - now > 1e-9) {
                y = integrate(now, stop, y);
                now = stop;
            }
            for (Bolus bolus : boluses) {
                if (bolus.at() == stop) {
                    y[bolus.state()] += bolus.mg();
                }
            }
            for (int i = 0; i < hours.length; i++) {
                if (hours[i] == stop) {
                    found[i] = y.clone();
                }
            }
        }
        return found;
    }

    private double[] integrate(double from, double to, double[] y) {
        var integrator = new DormandPrince853Integrator(1e-10, 1, TOLERANCE, TOLERANCE);
        double[] input = inputBetween(from, to);
        OrdinaryDifferentialEquation equations = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return size;
            }

            @Override
            public double[] computeDerivatives(double t, double[] state) {
                double[] dydt = input.clone();
                rates.derive(state, dydt);
                return dydt;
            }
        };
        return integrator
                .integrate(new ExpandableODE(equations), new ODEState(from, y), to)
                .getPrimaryState();
    }

    private double[] inputBetween(double from, double to) {
        double[] input = new double[size];
        double middle = (from + to) / 2;
        for (Infusion infusion : infusions) {
            if (infusion.from() < middle && middle < infusion.to()) {
                input[infusion.state()] += infusion.mgPerHour();
            }
        }
        return input;
    }
}

package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Course.Site;
import io.github.kinetamine.differential.Network.Link;
import io.github.kinetamine.differential.Network.Saturable;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/** The equations of a {@link Network}, with an effect or without, written a second time and integrated by Hipparchus. */
final class OutsideEquations {

    private static final double TOLERANCE = 1e-12;

    /** Spans (h) that Hipparchus refuses, in which one step of the midpoint rule is exact to rounding. */
    private static final double INSTANT = 1e-7;

    private final Network network;
    private final Map<String, Double> parameters;
    private final Optional<Site> site;

    OutsideEquations(Network network, Map<String, Double> parameters, Optional<Site> site) {
        this.network = network;
        this.parameters = parameters;
        this.site = site;
    }

    /** How states change at a time (h), per hour. */
    @FunctionalInterface
    interface Rates {
        double[] at(double hours, double[] y);
    }

    /** The states some hours later. */
    double[] after(double from, double hours, double[] y, Rates rates) {
        if (hours > INSTANT) {
            return new DormandPrince853Integrator(1e-12, 24, TOLERANCE, TOLERANCE)
                    .integrate(new Stretch(from, y.length, rates), new ODEState(0, y), hours)
                    .getPrimaryState();
        }
        double[] middle = step(y, rates.at(from, y), hours / 2);
        return step(y, rates.at(from, middle), hours);
    }

    private static double[] step(double[] y, double[] rates, double hours) {
        double[] next = y.clone();
        for (int i = 0; i < y.length; i++) {
            next[i] += hours * rates[i];
        }
        return next;
    }

    /** Time counts from the beginning of the stretch, where doubles are densest. */
    private record Stretch(double from, int size, Rates rates) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return size;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return rates.at(from + t, y);
        }
    }

    /**
     * The rates of all states.
     *
     * @param input mg/h
     * @param off the compartments that stay empty
     * @param scale by what the rate of the first flow is multiplied
     */
    double[] rates(double[] y, double[] input, boolean[] off, double scale) {
        double[] rates = input.clone();
        for (int i = 0; i < network.links().size(); i++) {
            Link link = network.links().get(i);
            double k = parameters.get("K" + i) * (i == 0 ? scale : 1);
            move(link.from(), link.to(), k * y[link.from()], rates);
        }
        for (int i = 0; i < network.saturables().size(); i++) {
            Saturable flow = network.saturables().get(i);
            double a = y[flow.from()];
            double rate = parameters.get("VMAX" + i) * a / (parameters.get("KM" + i) + a);
            move(flow.from(), flow.to(), rate, rates);
        }
        for (int i = 0; i < off.length; i++) {
            rates[i] = off[i] ? 0 : rates[i];
        }
        site.ifPresent(effect -> respond(effect, y, rates));
        return rates;
    }

    private static void move(int from, int to, double flow, double[] rates) {
        rates[from] -= flow;
        if (to != Network.OUT) {
            rates[to] += flow;
        }
    }

    private void respond(Site effect, double[] y, double[] rates) {
        int n = network.size();
        double c = y[n];
        rates[n] = effect.ke0() * (1000 * y[0] / parameters.get("V0") - c);
        rates[n + 1] = effect.kout() * (1 - c / (effect.c50() + c) - y[n + 1]);
    }
}

package io.github.kinetamine.ode.problems;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.linear.LinearSystem;
import io.github.kinetamine.ode.linear.Propagator;

/**
 * Three compartments with a clearance of 79, exchanges of 150 and 70 L/h and volumes of 22, 60 and 170 L, in which 35 mg are
 * infused over 40 min; amounts in mg, times in h. After a few hours the solution is smooth, but the fastest rate (13.6 /h)
 * bounds explicit steps by stability. The exact solution is that of the matrix exponential.
 */
public final class ThreeCompartments {

    /** When the infusion ends, h. */
    public static final double INFUSION_END = 2 / 3.0;

    /** The largest amount in a compartment, mg: a scale for errors. */
    public static final double LARGEST_AMOUNT = 20;

    private static final double RATE = 35 / INFUSION_END;

    private ThreeCompartments() {}

    /** The network. */
    public static LinearSystem network() {
        return LinearSystem.network(3)
                .flow(0, 1, 150 / 22.0)
                .flow(1, 0, 150 / 60.0)
                .flow(0, 2, 70 / 22.0)
                .flow(2, 0, 70 / 170.0)
                .loss(0, 79 / 22.0)
                .build();
    }

    /** The infusion. */
    public static OdeProblem infusion() {
        LinearSystem network = network();
        double[] input = {RATE, 0, 0};
        return OdeProblem.of((t, y, dy) -> network.derivative(y, input, dy), 0, INFUSION_END, 0, 0, 0);
    }

    /** What follows the infusion, to 24 h. */
    public static OdeProblem washout() {
        LinearSystem network = network();
        return OdeProblem.of((t, y, dy) -> network.derivative(y, null, dy), INFUSION_END, 24, solution(INFUSION_END));
    }

    /** Both, with the end of the infusion as a jump of f. */
    public static OdeProblem course() {
        LinearSystem network = network();
        double[] input = {RATE, 0, 0};
        return OdeProblem.of((t, y, dy) -> network.derivative(y, t < INFUSION_END ? input : null, dy), 0, 24, 0, 0, 0)
                .withJumps(INFUSION_END);
    }

    /** Infusions that begin every so many hours, each with its washout, as one problem with jumps. */
    public static OdeProblem doses(int number, double interval) {
        LinearSystem network = network();
        double[] infused = {RATE, 0, 0};
        double[] jumps = new double[2 * number - 1];
        for (int i = 0; i < jumps.length; i++) {
            jumps[i] = (i + 1) / 2 * interval + (i % 2 == 0 ? INFUSION_END : 0);
        }
        OdeSystem system = (t, y, dy) -> network.derivative(y, t % interval < INFUSION_END ? infused : null, dy);
        return OdeProblem.of(system, 0, number * interval, 0, 0, 0).withJumps(jumps);
    }

    /** The exact amounts. */
    public static double[] solution(double t) {
        Propagator exact = network().propagator();
        double[] y = new double[3];
        exact.advance(Math.min(t, INFUSION_END), y, new double[] {RATE, 0, 0});
        if (t > INFUSION_END) {
            exact.advance(t - INFUSION_END, y, null);
        }
        return y;
    }
}

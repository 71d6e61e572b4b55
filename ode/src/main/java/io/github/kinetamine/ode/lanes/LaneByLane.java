package io.github.kinetamine.ode.lanes;

import io.github.kinetamine.ode.OdeSystem;

/** Asks a system of its own for each lane. Mutable; of one thread. */
final class LaneByLane implements LaneSystem {

    private final OdeSystem[] systems;
    private final double[] state;
    private final double[] derivative;

    LaneByLane(int components, OdeSystem[] systems) {
        if (components < 1) {
            throw new IllegalArgumentException("components must be at least 1, got " + components);
        }
        this.systems = systems;
        this.state = new double[components];
        this.derivative = new double[components];
    }

    @Override
    public void derivatives(int lanes, double[] t, double[][] y, double[][] dydt) {
        if (lanes > systems.length) {
            throw new IllegalArgumentException(
                    "there are systems for " + systems.length + " lanes, but " + lanes + " are in use");
        }
        for (int lane = 0; lane < lanes; lane++) {
            for (int i = 0; i < state.length; i++) {
                state[i] = y[i][lane];
            }
            systems[lane].derivatives(t[lane], state, derivative);
            for (int i = 0; i < state.length; i++) {
                dydt[i][lane] = derivative[i];
            }
        }
    }
}

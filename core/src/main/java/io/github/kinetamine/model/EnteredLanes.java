package io.github.kinetamine.model;

/** The equations of a block of subjects side by side, with what enters each of them. A workspace, for one thread. */
final class EnteredLanes {

    private final OdeModel.LaneRates equations;

    /** By parameter or derived value, and lane. */
    private final double[][] p;

    /** What enters, mg/h, by compartment and lane. */
    private final double[][] entering;

    /** By compartment: whether anything has ever entered it. */
    private final boolean[] isEntered;

    EnteredLanes(OdeModel.LaneRates equations, int values, int compartments, int lanes) {
        this.equations = equations;
        this.p = new double[values][lanes];
        this.entering = new double[compartments][lanes];
        this.isEntered = new boolean[compartments];
    }

    void derivatives(int lanes, double[] t, double[][] y, double[][] dydt) {
        equations.write(lanes, t, y, p, dydt);
        for (int i = 0; i < isEntered.length; i++) {
            if (isEntered[i]) {
                add(lanes, entering[i], dydt[i]);
            }
        }
    }

    private static void add(int lanes, double[] rates, double[] change) {
        for (int lane = 0; lane < lanes; lane++) {
            change[lane] += rates[lane];
        }
    }

    /** The subject of a lane, by its parameters and what is derived from them. */
    void take(int lane, double[] values) {
        for (int i = 0; i < p.length; i++) {
            p[i][lane] = values[i];
        }
    }

    /** What enters the subject of a lane from now on, mg/h by compartment. */
    void enter(int lane, double[] rates) {
        for (int i = 0; i < rates.length; i++) {
            entering[i][lane] = rates[i];
            isEntered[i] |= rates[i] != 0;
        }
    }

    void move(int from, int to) {
        for (double[] values : p) {
            values[to] = values[from];
        }
        for (double[] rates : entering) {
            rates[to] = rates[from];
        }
    }
}

package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.pd.TurnoverQuadrature;

/**
 * An effect above many subjects side by side, with its part of all arrays: its parameters, its drivers at the nodes and now, and
 * its states. A workspace, for one thread.
 */
final class LaneEffect {

    final Effect effect;
    final int firstParameter;

    /** By node, driver and lane. */
    final double[][][] drive;

    /** By driver and lane. */
    final double[][] now;

    /** By state and lane. */
    final double[][] states;

    /** By lane and parameter. */
    final double[][] p;

    private final TurnoverQuadrature three;
    private final TurnoverQuadrature five;

    LaneEffect(Effect effect, int firstParameter, double[][][] drive, double[][] now, int lanes) {
        this.effect = effect;
        this.firstParameter = firstParameter;
        this.drive = drive;
        this.now = now;
        this.three = new TurnoverQuadrature(effect, 3, lanes);
        this.five = new TurnoverQuadrature(effect, Panels.MOST_NODES, lanes);
        this.p = new double[lanes][effect.parameters().size()];
        this.states = new double[effect.states().size()][lanes];
    }

    /** Announces that what drives now may have changed suddenly, before a panel of so many nodes. */
    void open(double from, int nodes, double[][] y) {
        (nodes == 3 ? three : five).open(from, now, p, y);
    }

    /**
     * Advances states over a panel at whose nodes what drives has been read.
     *
     * @param y by state and lane, which are changed
     * @param worst by lane, raised to the estimated error over what is allowed
     */
    void advance(double from, double length, int nodes, double[][] y, double[] worst) {
        (nodes == 3 ? three : five).advance(from, length, drive, p, y, worst);
    }

    boolean hasStates() {
        return states.length > 0;
    }

    /** Begins with other subjects, whose parameters are by parameter and lane. */
    void begin(double[][] parameters) {
        three.begin();
        five.begin();
        double[] y = new double[states.length];
        for (int lane = 0; lane < p.length; lane++) {
            for (int i = 0; i < p[lane].length; i++) {
                p[lane][i] = parameters[firstParameter + i][lane];
            }
            effect.start(p[lane], y);
            for (int i = 0; i < y.length; i++) {
                states[i][lane] = y[i];
            }
        }
    }
}

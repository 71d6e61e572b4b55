package io.github.kinetamine.ode.lanes;

import io.github.kinetamine.ode.OdeSystem;

/**
 * The right-hand sides of many systems side by side. Lane l of the result must depend on lane l of the arguments alone. Lanes
 * that have ended are asked on, at their last state or at states that are not finite; what comes out for them is not used.
 */
@FunctionalInterface
public interface LaneSystem {

    /**
     * Writes f(t, y) of every lane from 0 to below {@code lanes}; the arrays may be longer.
     *
     * @param lanes how many lanes count; may be fewer than there were, never others
     * @param t the time of each lane
     * @param y {@code y[i][lane]}: component i of each lane; must not be kept or changed
     * @param dydt where the derivatives go, in the same order; every component of every lane that counts must be written
     */
    void derivatives(int lanes, double[] t, double[][] y, double[][] dydt);

    /**
     * Systems for one state each, asked one after another: nothing is gained but company. For use by one thread at a time.
     *
     * @param components how many components each has
     * @param systems the system of each lane
     */
    static LaneSystem of(int components, OdeSystem... systems) {
        return new LaneByLane(components, systems.clone());
    }
}

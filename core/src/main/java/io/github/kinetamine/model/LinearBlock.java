package io.github.kinetamine.model;

import java.util.List;

/**
 * Many subjects of one linear model side by side, each with parameters of its own, advanced exactly; and what drives effects
 * above it, effect sites among it. Amounts are in mg, rates of entry in mg/h, times in hours. A lane gives the same bits in
 * whatever company. A workspace, for one thread.
 */
public interface LinearBlock {

    /** How many subjects stand side by side. */
    int lanes();

    /** The compartments, in the order of the amounts. */
    List<String> compartments();

    /**
     * Begins with other subjects, to whom nothing has been given.
     *
     * @param values by parameter, in the order of the model's, and lane, in the units that the model declares; read until the
     *     next call
     * @param ke0 by driver and lane, 1/h; not read for drivers without an effect site
     * @throws IllegalArgumentException if a rate that follows from them is negative or not finite
     */
    void begin(double[][] values, double[][] ke0);

    /**
     * Prepares, at each {@link #begin} from now on, for steps of the lengths that another block of this model has taken since its
     * own; others may be taken too.
     */
    void follow(LinearBlock other);

    /** Writes which part of a dose arrives along a path, in each lane. */
    void arriving(InputPath path, double[] parts);

    /** Adds {@code factor} times so many mg to a compartment. */
    void add(int compartment, double[] milligrams, double factor);

    /** Adds {@code factor} times so many mg/h to the rate of entry into a compartment. */
    void addRate(int compartment, double[] milligramsPerHour, double factor);

    /** Nothing enters any more: what remains of rounding is gone. */
    void stopEntry();

    /** Advances everything by a time in hours, positive. */
    void advance(double hours);

    /** Writes the concentration of an analyte in the first lanes, in ng/mL, from a place on. */
    void concentration(int analyte, double[] out, int place, int count);

    /** Writes a driver, in ng/mL and each lane, as it will be so many hours later if nothing else happens; 0 for now. */
    void drive(int driver, double hours, double[] out);

    /** What {@link #restore} goes back to. */
    double[][] save();

    /** Goes back to where {@link #save} was called; what enters stays as it is now. */
    void restore(double[][] saved);
}

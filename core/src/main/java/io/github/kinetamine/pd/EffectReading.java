package io.github.kinetamine.pd;

/** A number that follows from where an effect stands. It must be pure: the same arguments give the same number. */
@FunctionalInterface
public interface EffectReading {

    /**
     * The number.
     *
     * @param hours time since the beginning, h
     * @param drive the drivers, ng/mL; not to be changed
     * @param p the parameters, in the units in which they were declared; not to be changed
     * @param y the states; not to be changed
     */
    double of(double hours, double[] drive, double[] p, double[] y);
}

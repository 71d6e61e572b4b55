package io.github.kinetamine.pd;

/** The rates of change of all states of an effect, as on paper. It must be pure, but for what it writes. */
@FunctionalInterface
public interface EffectRates {

    /**
     * Writes the rates.
     *
     * @param hours time since the beginning, h
     * @param drive the drivers, ng/mL; not to be changed
     * @param p the parameters, in the units in which they were declared; not to be changed
     * @param y the states; not to be changed
     * @param dydt is filled, per hour
     */
    void of(double hours, double[] drive, double[] p, double[] y, double[] dydt);
}

package io.github.kinetamine.pd;

/** Concentrations over time that drive an effect. */
@FunctionalInterface
public interface Drive {

    /**
     * Writes the drivers of an effect, before any effect site.
     *
     * @param hours time since the beginning, h
     * @param values is filled, ng/mL, one a driver
     */
    void at(double hours, double[] values);
}

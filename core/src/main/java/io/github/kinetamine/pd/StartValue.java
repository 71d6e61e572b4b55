package io.github.kinetamine.pd;

/** The value of a state before anything is given. */
@FunctionalInterface
public interface StartValue {

    /** A state that begins at zero. */
    StartValue ZERO = p -> 0;

    /**
     * The value.
     *
     * @param p the parameters, in the units in which they were declared; not to be changed
     */
    double of(double[] p);
}

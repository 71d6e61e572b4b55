package io.github.kinetamine.model;

import java.util.List;

/**
 * An effect above a pharmacokinetic model: states y that concentrations drive, and what is read from both.
 *
 * <pre>
 *   dy/dt  = rates(t, D, p, y)        y(0) = start(p)
 *   output = output(t, D, p, y)
 * </pre>
 *
 * with the time t (h) since the beginning, the drivers D (ng/mL, {@link EffectDriver}), the parameters p in the order and
 * units of {@link #parameters()}. All functions are pure, so that one effect serves any number of subjects. Immutable and safe
 * for use by many threads.
 */
public interface Effect {

    /** What a reader should know of it. */
    EffectCard card();

    /** The parameters with their typical values. */
    List<Parameter> parameters();

    /** What drives it, in the order of the array D. */
    List<EffectDriver> drivers();

    /** The names of the states, in the order of the array y. */
    List<String> states();

    /** The series that it gives. */
    List<EffectOutput> outputs();

    /** What the model below it makes worth saying: sites that differ, enantiomers that had to be guessed. */
    List<String> notes();

    /** Writes the states before anything is given. */
    void start(double[] parameters, double[] states);

    /** Writes the rates at which the states change, per hour. */
    void rates(double hours, double[] drive, double[] parameters, double[] states, double[] rates);

    /**
     * True if each state follows dy/dt = production − loss·y, with a loss that reads no state and a production that reads earlier
     * states alone: then quadrature takes the place of stepping.
     */
    default boolean isTurnover() {
        return false;
    }

    /** What is produced of a state, per hour, where {@link #isTurnover()} holds. */
    default double production(int state, double hours, double[] drive, double[] parameters, double[] states) {
        throw new IllegalStateException("effect " + card().id() + " is not of the form production − loss·y");
    }

    /** The rate (1/h) at which a state is lost, where {@link #isTurnover()} holds. */
    default double loss(int state, double hours, double[] drive, double[] parameters, double[] states) {
        throw new IllegalStateException("effect " + card().id() + " is not of the form production − loss·y");
    }

    /** The value of an output, in its unit. */
    double output(int index, double hours, double[] drive, double[] parameters, double[] states);

    /** The typical values of the parameters, as a new array. */
    default double[] typicalValues() {
        return parameters().stream().mapToDouble(Parameter::value).toArray();
    }
}

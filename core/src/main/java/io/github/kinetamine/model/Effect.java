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

    /** Whether a state's loss is the same at all times, where {@link #isTurnover()} holds. */
    default boolean isLossConstant(int state) {
        return false;
    }

    /**
     * Writes what is produced of a state, per hour, where {@link #isTurnover()} holds: of many subjects side by side.
     *
     * @param drive by driver and subject
     * @param parameters by subject and parameter
     * @param states by state and subject
     * @param out takes a value for each subject
     */
    default void production(
            int state, double hours, double[][] drive, double[][] parameters, double[][] states, double[] out) {
        throw notTurnover();
    }

    /** Writes the rate (1/h) at which a state is lost, as {@link #production} does. */
    default void loss(
            int state, double hours, double[][] drive, double[][] parameters, double[][] states, double[] out) {
        throw notTurnover();
    }

    /** Writes the values of an output, in its unit, as {@link #production} does. */
    default void output(
            int index, double hours, double[][] drive, double[][] parameters, double[][] states, double[] out) {
        throw notTurnover();
    }

    private IllegalStateException notTurnover() {
        return new IllegalStateException("effect " + card().id() + " is not of the form production − loss·y");
    }

    /** The value of an output, in its unit. */
    double output(int index, double hours, double[] drive, double[] parameters, double[] states);

    /** The typical values of the parameters, as a new array. */
    default double[] typicalValues() {
        return parameters().stream().mapToDouble(Parameter::value).toArray();
    }
}

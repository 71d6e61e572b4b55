package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/**
 * What a concentration does, at once: a function f(c) with f(0) = 0. By itself it is evaluated by {@link #of(double)}; inside
 * an effect its numbers are parameters of the effect, from whose array {@link #of(double, double[], int)} reads them.
 *
 * <p>c is in any one unit, that of EC50; inside an effect it is in ng/mL. Concentrations of zero and below give 0, and
 * {@code +∞} gives the limit. Implementations are immutable and safe for use by many threads.
 */
public interface ConcentrationEffect {

    /** The effect of a concentration. */
    double of(double c);

    /**
     * The same function with other numbers.
     *
     * @param p holds them
     * @param first where the first of them stands; the others follow in the order of {@link #parameters}
     */
    double of(double c, double[] p, int first);

    /**
     * Its numbers as parameters of an effect.
     *
     * @param unit the unit of f
     */
    List<Parameter> parameters(ParameterUnit unit);

    /**
     * The same shape with parameters that have names and sources of their own, such as those of a second drug.
     *
     * @param parameters as many as {@link #parameters} gives, in that order
     */
    default ConcentrationEffect with(Parameter... parameters) {
        return new SourcedEffect(this, List.of(parameters));
    }
}

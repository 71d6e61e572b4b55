package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/**
 * An effect in proportion to the concentration,
 *
 * <pre>f(c) = slope · c,</pre>
 *
 * without an upper end; parameter {@code SLOPE}. Immutable and safe for use by many threads.
 *
 * @param slope units of effect in one unit of concentration; finite
 */
public record Linear(double slope) implements ConcentrationEffect {

    public Linear {
        Numbers.finite("slope", slope);
    }

    /** The effect with this slope. */
    public static Linear withSlope(double slope) {
        return new Linear(slope);
    }

    @Override
    public double of(double c) {
        return effect(c, slope);
    }

    @Override
    public double of(double c, double[] p, int first) {
        return effect(c, p[first]);
    }

    private static double effect(double c, double slope) {
        return c <= 0 || slope == 0 ? 0 : slope * c;
    }

    @Override
    public List<Parameter> parameters(ParameterUnit unit) {
        ParameterUnit perConcentration = ParameterUnit.named(unit.symbol() + "/(ng/mL)");
        return List.of(Numbers.parameter("SLOPE", slope, perConcentration, "effect of one ng/mL"));
    }
}

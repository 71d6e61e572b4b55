package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/**
 * A saturable effect,
 *
 * <pre>f(c) = Emax · c / (EC50 + c),</pre>
 *
 * half of Emax at EC50; parameters {@code EMAX}, {@code EC50}. Immutable and safe for use by many threads.
 *
 * @param emax the effect that no concentration quite reaches, in the unit of the effect; finite
 * @param ec50 the concentration of half the effect, in the unit of the driver; positive
 */
public record Emax(double emax, double ec50) implements ConcentrationEffect {

    public Emax {
        Numbers.finite("Emax", emax);
        Numbers.positive("EC50", ec50);
    }

    /** The effect with this maximum and this concentration of half of it. */
    public static Emax of(double emax, double ec50) {
        return new Emax(emax, ec50);
    }

    @Override
    public double of(double c) {
        return emax * Hill.share(c, ec50);
    }

    @Override
    public double of(double c, double[] p, int first) {
        return p[first] * Hill.share(c, p[first + 1]);
    }

    @Override
    public List<Parameter> parameters(ParameterUnit unit) {
        return List.of(
                Numbers.parameter("EMAX", emax, unit, "largest effect"),
                Numbers.parameter("EC50", ec50, Numbers.NG_PER_ML, "concentration of half the largest effect"));
    }
}

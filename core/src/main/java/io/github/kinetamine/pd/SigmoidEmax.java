package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/**
 * A saturable effect of variable steepness, the Hill equation,
 *
 * <pre>f(c) = Emax · c^γ / (EC50^γ + c^γ),</pre>
 *
 * {@link Emax} at γ = 1 and nearly a step at EC50 for large γ; parameters {@code EMAX}, {@code EC50}, {@code GAMMA}. Immutable
 * and safe for use by many threads.
 *
 * @param emax the effect that no concentration quite reaches, in the unit of the effect; finite
 * @param ec50 the concentration of half the effect, in the unit of the driver; positive
 * @param gamma the Hill coefficient γ, dimensionless; positive
 */
public record SigmoidEmax(double emax, double ec50, double gamma) implements ConcentrationEffect {

    public SigmoidEmax {
        Numbers.finite("Emax", emax);
        Numbers.positive("EC50", ec50);
        Numbers.positive("gamma", gamma);
    }

    /** The effect with this maximum, this concentration of half of it, and this steepness. */
    public static SigmoidEmax of(double emax, double ec50, double gamma) {
        return new SigmoidEmax(emax, ec50, gamma);
    }

    @Override
    public double of(double c) {
        return emax * Hill.share(c, ec50, gamma);
    }

    @Override
    public double of(double c, double[] p, int first) {
        return p[first] * Hill.share(c, p[first + 1], p[first + 2]);
    }

    @Override
    public List<Parameter> parameters(ParameterUnit unit) {
        return List.of(
                Numbers.parameter("EMAX", emax, unit, "largest effect"),
                Numbers.parameter("EC50", ec50, Numbers.NG_PER_ML, "concentration of half the largest effect"),
                Numbers.parameter("GAMMA", gamma, ParameterUnit.ONE, "Hill coefficient"));
    }
}

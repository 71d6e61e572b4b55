package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/**
 * The share of something that a drug holds back,
 *
 * <pre>I(c) = Imax · c^γ / (IC50^γ + c^γ),</pre>
 *
 * so that {@link #remaining} = 1 − I(c) is left; parameters {@code IMAX}, {@code IC50}, {@code GAMMA}. Immutable and safe for
 * use by many threads.
 *
 * @param imax the share that is held back at most, from 0 to 1; 1 where inhibition can be complete
 * @param ic50 the concentration of half the inhibition; positive
 * @param gamma the Hill coefficient γ; positive
 */
public record Inhibition(double imax, double ic50, double gamma) implements ConcentrationEffect {

    public Inhibition {
        Numbers.share("Imax", imax);
        Numbers.positive("IC50", ic50);
        Numbers.positive("gamma", gamma);
    }

    /** The inhibition with γ = 1. */
    public static Inhibition of(double imax, double ic50) {
        return new Inhibition(imax, ic50, 1);
    }

    /** The inhibition with this steepness. */
    public static Inhibition of(double imax, double ic50, double gamma) {
        return new Inhibition(imax, ic50, gamma);
    }

    @Override
    public double of(double c) {
        return imax * Hill.share(c, ic50, gamma);
    }

    /** The share that is left, 1 − I(c). */
    public double remaining(double c) {
        return 1 - of(c);
    }

    @Override
    public double of(double c, double[] p, int first) {
        return p[first] * Hill.share(c, p[first + 1], p[first + 2]);
    }

    @Override
    public List<Parameter> parameters(ParameterUnit unit) {
        return List.of(
                Numbers.parameter("IMAX", imax, unit, "share inhibited at most"),
                Numbers.parameter("IC50", ic50, Numbers.NG_PER_ML, "concentration of half the inhibition"),
                Numbers.parameter("GAMMA", gamma, ParameterUnit.ONE, "Hill coefficient"));
    }
}

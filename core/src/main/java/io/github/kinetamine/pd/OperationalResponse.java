package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/**
 * The response of a tissue to an agonist by way of the receptors that it occupies, the operational model of Black and Leff:
 *
 * <pre>f(c) = Em · τ^n·c^n / ((KA + c)^n + τ^n·c^n) = Em · (τρ)^n / (1 + (τρ)^n),   ρ = c / (KA + c).</pre>
 *
 * The efficacy τ tells a full agonist (large: half of the response with few receptors occupied) from a partial one (small: never
 * more than Em·τ^n/(1 + τ^n)). Parameters {@code EM}, {@code KA}, {@code TAU}, {@code N}. Immutable and safe for use by many
 * threads.
 *
 * <p>Reference: Black and Leff, Operational models of pharmacological agonism, Proc R Soc Lond B (1983).
 *
 * @param em the largest response of the tissue, in the unit of the response; finite
 * @param ka the concentration that occupies half of the receptors, in the unit of the driver; positive
 * @param tau the efficacy τ, dimensionless; not negative
 * @param n the slope of the transducer, dimensionless; positive
 */
public record OperationalResponse(double em, double ka, double tau, double n) implements ConcentrationEffect {

    public OperationalResponse {
        Numbers.finite("Em", em);
        Numbers.positive("KA", ka);
        Numbers.notNegative("tau", tau);
        Numbers.positive("n", n);
    }

    /** The response with a transducer of slope 1. */
    public static OperationalResponse of(double em, double ka, double tau) {
        return new OperationalResponse(em, ka, tau, 1);
    }

    /** The same with another slope of the transducer. */
    public OperationalResponse withSlope(double newN) {
        return new OperationalResponse(em, ka, tau, newN);
    }

    /** The response where the share ρ of the receptors is occupied, such as one of {@link Occupancy}. */
    public double ofOccupancy(double share) {
        return em * transduced(tau * Numbers.share("occupancy", share), n);
    }

    @Override
    public double of(double c) {
        return em * transduced(tau * Hill.share(c, ka), n);
    }

    @Override
    public double of(double c, double[] p, int first) {
        return p[first] * transduced(p[first + 2] * Hill.share(c, p[first + 1]), p[first + 3]);
    }

    private static double transduced(double stimulus, double n) {
        return Hill.share(stimulus, 1, n);
    }

    @Override
    public List<Parameter> parameters(ParameterUnit unit) {
        return List.of(
                Numbers.parameter("EM", em, unit, "largest response of the tissue"),
                Numbers.parameter("KA", ka, Numbers.NG_PER_ML, "concentration that occupies half of the receptors"),
                Numbers.parameter("TAU", tau, ParameterUnit.ONE, "efficacy"),
                Numbers.parameter("N", n, ParameterUnit.ONE, "slope of the transducer"));
    }
}

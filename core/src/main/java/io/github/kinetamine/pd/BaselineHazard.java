package io.github.kinetamine.pd;

import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.RateConstant;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.List;

/**
 * The hazard of an event without drug, as a function of the time t (h) since the beginning:
 *
 * <pre>
 *   h0(t) = H0                       constant   parameter H0
 *   h0(t) = (k/λ)·(t/λ)^(k − 1)      weibull    parameters SCALE, SHAPE;  k at least 1, so that h0(0) is finite
 *   h0(t) = H0·exp(b·t)              gompertz   parameters H0, AGEING;    the hazard grows (b above 0) with time
 * </pre>
 *
 * Immutable and safe for use by many threads.
 */
public final class BaselineHazard {

    /** The hazard at a time, with parameters from a place on. */
    private interface Shape {
        double of(double hours, double[] p, int first);
    }

    /** A number with its name, unit and meaning. */
    private record Number(String name, double value, ParameterUnit unit, String meaning) {}

    private final List<Number> numbers;
    private final Shape shape;

    private BaselineHazard(Shape shape, Number... numbers) {
        this.shape = shape;
        this.numbers = List.of(numbers);
    }

    /** The same hazard at all times. */
    public static BaselineHazard constant(RateConstant hazard) {
        return new BaselineHazard((t, p, i) -> p[i], initial(hazard));
    }

    /** The hazard of a Weibull distribution; its shape is at least 1. */
    public static BaselineHazard weibull(Duration scale, double shape) {
        double hours = Numbers.positive("scale (h)", Units.inHours(scale));
        if (!(shape >= 1) || Double.isInfinite(shape)) {
            throw new IllegalArgumentException("shape must be at least 1 and finite, got " + shape
                    + ": below 1 the hazard begins at infinity; use WeibullSurvival, or a constant hazard");
        }
        return new BaselineHazard(
                (t, p, i) -> p[i + 1] / p[i] * Math.pow(Math.max(0, t) / p[i], p[i + 1] - 1),
                new Number("SCALE", hours, ParameterUnit.HOURS, "scale of the Weibull distribution"),
                new Number("SHAPE", shape, ParameterUnit.ONE, "shape of the Weibull distribution"));
    }

    /** The hazard that grows exponentially. */
    public static BaselineHazard gompertz(RateConstant atBeginning, RateConstant growth) {
        return new BaselineHazard(
                (t, p, i) -> p[i] * Math.exp(p[i + 1] * t),
                initial(atBeginning),
                new Number("AGEING", growth.perHour(), ParameterUnit.PER_HOUR, "growth of the hazard"));
    }

    private static Number initial(RateConstant hazard) {
        return new Number("H0", hazard.perHour(), ParameterUnit.PER_HOUR, "hazard without drug");
    }

    /** Declares the parameters; the hazard that reads them. */
    EffectReading in(EffectBuilder m) {
        int first = m.parameters.size();
        numbers.forEach(n -> m.parameter(Numbers.parameter(n.name(), n.value(), n.unit(), n.meaning())));
        return (t, d, p, y) -> shape.of(t, p, first);
    }
}

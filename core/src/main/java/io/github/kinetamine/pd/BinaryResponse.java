package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Objects;

/**
 * The probability of something that happens or not, by logistic regression,
 *
 * <pre>logit P = intercept + f(c).</pre>
 *
 * With f linear in c, exp(slope) is the odds ratio of one unit of concentration. As an effect: parameter {@code INTERCEPT} and
 * those of the function. Immutable and safe for use by many threads.
 *
 * @param intercept the log odds without drug ({@link Logit#of} of a probability); finite
 * @param effect what the concentration adds to the log odds
 */
public record BinaryResponse(double intercept, ConcentrationEffect effect) {

    /** Log odds have no bound, and may be negative. */
    static final ParameterUnit LOG_ODDS = ParameterUnit.named("logit");

    public BinaryResponse {
        Numbers.finite("intercept", intercept);
        Objects.requireNonNull(effect, "effect");
    }

    /** The response with these log odds without drug. */
    public static BinaryResponse of(double intercept, ConcentrationEffect effect) {
        return new BinaryResponse(intercept, effect);
    }

    /** The probability at a concentration, from 0 to 1. */
    public double probability(double c) {
        return Logit.probability(intercept + effect.of(c));
    }

    /** The probability as a series. */
    public EffectBlock drivenBy(EffectDriver driver, String series) {
        EffectOutput output = EffectOutput.of(series, Unit.ONE, "probability").between(0, 1);
        return EffectBlock.of(series, List.of(output), (m, outputs) -> {
            int base = m.parameter(Numbers.parameter("INTERCEPT", intercept, LOG_ODDS, "log odds without drug"));
            Placed placed = Placed.in(m, effect, LOG_ODDS);
            int c = m.driver(driver);
            m.output(outputs.get(0), (t, d, p, y) -> Logit.probability(p[base] + placed.of(d[c], p)));
        });
    }
}

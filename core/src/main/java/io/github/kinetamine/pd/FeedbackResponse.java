package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.Unit;
import java.util.List;

/**
 * An indirect response that the body works against: a moderator M follows the response and damps production,
 *
 * <pre>
 *   dR/dt = kin·a(C)·(R0/M)^gain − kout·b(C)·R     R(0) = R0 = kin/kout
 *   dM/dt = ktol·(R − M)                           M(0) = R0
 * </pre>
 *
 * with a and b those of the {@link DrugAction}. At a constant concentration the response overshoots and comes back part of the
 * way, to R0·(a/b)^(1/(1+gain)); when the drug leaves it swings to the other side (rebound). With gain 0 it is
 * {@link IndirectResponse}. Parameters: those of the {@link Turnover} and of the function, {@code KTOL} and {@code GAIN}. The
 * baseline must be positive. Stateless and safe for use by many threads.
 */
public final class FeedbackResponse {

    private FeedbackResponse() {}

    /**
     * The response.
     *
     * @throws IllegalArgumentException where the baseline is not positive
     */
    public static EffectBlock of(
            String series, EffectDriver driver, Turnover turnover, DrugAction action, Feedback feedback) {
        Numbers.positive("baseline of a response with feedback", turnover.baseline());
        EffectOutput output = EffectOutput.of(series, Unit.ONE, "response with feedback");
        return EffectBlock.of(series, List.of(output), (m, outputs) -> {
            Turnover.Places base = turnover.in(m, EffectBlock.unitOf(outputs.get(0)));
            Placed effect = Placed.in(m, action.function(), ParameterUnit.ONE);
            int ktol = m.parameter(Numbers.parameter(
                    "KTOL", feedback.ktol().perHour(), ParameterUnit.PER_HOUR, "rate at which the moderator follows"));
            int gain = m.parameter(
                    Numbers.parameter("GAIN", feedback.gain(), ParameterUnit.ONE, "strength of the feedback"));
            int c = m.driver(driver);
            int r = m.state(series, base::baseline);
            int moderator = m.state(series + " moderator", base::baseline);
            m.rates((t, d, p, y, dydt) -> {
                double damping = Math.pow(base.baseline(p) / y[moderator], p[gain]);
                dydt[r] = base.kin(p) * action.production(effect, d[c], p) * damping
                        - base.kout(p) * action.loss(effect, d[c], p) * y[r];
                dydt[moderator] = p[ktol] * (y[r] - y[moderator]);
            });
            m.output(outputs.get(0), EffectReading.state(r));
        });
    }
}

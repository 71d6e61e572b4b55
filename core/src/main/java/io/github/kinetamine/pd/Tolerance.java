package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.RateConstant;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Objects;

/**
 * Responses to which the body gets used: a moderator M follows the concentration,
 *
 * <pre>dM/dt = ktol·(C − M),   M(0) = 0,</pre>
 *
 * and either makes the drug weaker or works against it:
 *
 * <pre>
 *   E = E0 + f(C / (1 + M/M50))        raisingEc50     EC50 becomes EC50·(1 + M/M50)
 *   E = E0 + f(C) − share·f(M)         counteracting   at a constant concentration 1 − share of the effect is left
 * </pre>
 *
 * The first never changes the sign of the effect; with the second, when the drug leaves faster than the moderator, the
 * response falls to the other side of E0 (rebound). Parameters {@code E0}, those of the function, {@code KTOL}, and {@code M50}
 * (ng/mL) or {@code SHARE}. Behind an effect site both C and M follow that site.
 *
 * <p>The first with a {@link Linear} f is the model of Porchet, Benowitz and Sheiner, Pharmacodynamic model of tolerance:
 * application to nicotine, J Pharmacol Exp Ther (1988).
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Tolerance {

    private final RateConstant ktol;

    private Tolerance(RateConstant ktol) {
        this.ktol = Objects.requireNonNull(ktol, "ktol");
        Numbers.positive("ktol", ktol.perHour());
    }

    /** The tolerance that comes and goes at this rate. */
    public static Tolerance developing(RateConstant ktol) {
        return new Tolerance(ktol);
    }

    /**
     * The response to a drug whose EC50 the moderator raises.
     *
     * @param m50 the moderator (ng/mL) at which EC50 is doubled; positive
     */
    public EffectBlock raisingEc50(
            String series, EffectDriver driver, double e0, ConcentrationEffect effect, double m50) {
        Numbers.positive("M50", m50);
        return block(series, driver, e0, effect, (m, placed, c, moderator) -> {
            int half =
                    m.parameter(Numbers.parameter("M50", m50, Numbers.NG_PER_ML, "moderator at which EC50 is doubled"));
            return (t, d, p, y) -> placed.of(d[c] / (1 + Math.max(0, y[moderator]) / p[half]), p);
        });
    }

    /**
     * The response to a drug that the moderator counteracts.
     *
     * @param share the share of the effect that is lost in the long run, from 0 to 1
     */
    public EffectBlock counteracting(
            String series, EffectDriver driver, double e0, ConcentrationEffect effect, double share) {
        Numbers.share("share", share);
        return block(series, driver, e0, effect, (m, placed, c, moderator) -> {
            int lost = m.parameter(
                    Numbers.parameter("SHARE", share, ParameterUnit.ONE, "share of the effect lost in the long run"));
            return (t, d, p, y) -> placed.of(d[c], p) - p[lost] * placed.of(y[moderator], p);
        });
    }

    /** What the drug does beside its moderator. */
    private interface Moderated {
        EffectReading effect(EffectBuilder m, Placed placed, int c, int moderator);
    }

    private EffectBlock block(
            String series, EffectDriver driver, double e0, ConcentrationEffect effect, Moderated moderated) {
        EffectOutput output = EffectOutput.of(series, Unit.ONE, "response with tolerance");
        return EffectBlock.of(series, List.of(output), (m, outputs) -> {
            ParameterUnit unit = EffectBlock.unitOf(outputs.get(0));
            int base = m.parameter(Numbers.parameter("E0", e0, unit, "response without drug"));
            Placed placed = Placed.in(m, effect, unit);
            int rate = m.parameter(Numbers.parameter(
                    "KTOL", ktol.perHour(), ParameterUnit.PER_HOUR, "rate at which the moderator follows"));
            int c = m.driver(driver);
            int moderator = m.state(
                    series + " moderator",
                    StartValue.ZERO,
                    (t, d, p, y) -> p[rate] * d[c],
                    EffectReading.constant(p -> p[rate]));
            EffectReading reading = moderated.effect(m, placed, c, moderator);
            m.output(outputs.get(0), (t, d, p, y) -> p[base] + reading.of(t, d, p, y));
        });
    }
}

package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast cortisol is produced under S-ketamine (Khalili-Mahani 2015), nM/min:
 *
 * <pre>R(t) = max(0, R0 − d·t)·(1 + C_S/C2)        R0 = 7.9 nM/min, d = 1.25 nM/min per h, C2 = 165 ng/mL</pre>
 *
 * with plasma S-ketamine C_S (ng/mL) and the time t (h) since the beginning: R0 falls as in the course of a day, so time 0 must
 * be the beginning of the session, and beyond 6 h the effect is refused. It is a rate of production, not a concentration: the
 * half-life of cortisol was not seen. A baseline of {@code CORTISOL_PRODUCTION} replaces R0.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class CortisolProduction {

    static final String ID = "CORTISOL_PRODUCTION";

    private static final Source PAPER = new Source(
            "Khalili-Mahani 2015, Br J Anaesth 115:68",
            "10.1093/bja/aev135",
            "abstract, 12 healthy volunteers, S-ketamine 0.29 to 0.57 mg/kg/h",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final Unit RATE = Unit.named("nM/min");

    private static final EffectCard CARD = new EffectCard(
            ID,
            "production of cortisol under S-ketamine",
            Tier.PUBLISHED,
            List.of(PAPER),
            List.of(
                    "that production rises in proportion to S-ketamine is ASSUMED: 'doubled at 165 ng/mL' fixes one point",
                    "the decline by 1.25 nM/min per h begins at time 0, which must be the beginning of the session",
                    "the blood to which 165 ng/mL belongs is not known here, arterial or venous"),
            "healthy volunteers, the first 6 h of one session",
            Optional.of(Duration.ofHours(6)));

    private CortisolProduction() {}

    /**
     * The effect; {@code CORTISOL_PRODUCTION} may have a baseline.
     *
     * @throws IllegalArgumentException if the baseline is not positive
     */
    public static EffectModel of(EffectOptions options) {
        OptionalDouble baseline = options.positiveBaseline(ID, "nM/min");
        EffectBuilder m = EffectBuilder.of(CARD);
        int r0 = m.parameter(new Parameter(
                "R0",
                baseline.orElse(7.9),
                ParameterUnit.named("nM/min"),
                "production at the beginning",
                baseline.isPresent() ? Source.modelAuthor() : PAPER,
                "printed: 7.9±1.5"));
        int decline = m.parameter(new Parameter(
                "DECLINE",
                1.25,
                ParameterUnit.named("nM/min/h"),
                "decline of production in the course of the day",
                PAPER));
        int c2 = m.parameter(new Parameter(
                "C2",
                165,
                ParameterUnit.named("ng/mL"),
                "S-ketamine that doubles production",
                PAPER,
                "printed: 165±35"));
        int s = SKetamine.declareOn(m, "C_S", driver -> driver);
        return m.output(
                        EffectOutput.of(ID, RATE, "production of cortisol"),
                        (t, d, p, y) -> Math.max(0, p[r0] - p[decline] * t) * (1 + d[s] / p[c2]))
                .build();
    }
}

package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.Hill;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The probability that the Modified Observer's Assessment of Alertness/Sedation falls below 5 in a session with esketamine:
 *
 * <pre>logit P = 1.44·ln(C/75),  P = x^1.44/(1 + x^1.44),  x = C/75 ng/mL</pre>
 *
 * with S-ketamine C in plasma. It was made for a session's peak: the series' peak over a session is the session's probability,
 * its other values are those of a session that peaked there. 0 without drug, never 1.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class Sedation {

    static final String ID = "MOAAS_BELOW_5";

    private static final Source LABEL =
            new Source("esketamine label", "", "49 to 61 % with MOAA/S below 5", Tier.CALIBRATED, Reading.COMPUTED);

    private static final EffectCard CARD = new EffectCard(
            ID,
            "probability of sedation, MOAA/S below 5, from two anchors",
            Tier.CALIBRATED,
            List.of(LABEL),
            List.of(
                    "that 49 % belong to 56 mg and 61 % to 84 mg is from memory, not seen; two points give two constants",
                    "only the peak over a session is a probability of the session"),
            "esketamine by nose, 56 and 84 mg",
            Optional.empty());

    private Sedation() {}

    /** The effect; no option changes it. */
    public static EffectModel of(EffectOptions options) {
        EffectBuilder m = EffectBuilder.of(CARD);
        int c50 = m.parameter(new Parameter(
                "C50", 75, ParameterUnit.named("ng/mL"), "peak of S-ketamine at which half are sedated", LABEL));
        int slope = m.parameter(
                new Parameter("SLOPE", 1.44, ParameterUnit.ONE, "slope of the logit over the logarithm", LABEL));
        int s = SKetamine.declareOn(m, "C_S", driver -> driver.sampled(SamplingSite.VENOUS));
        return m.output(
                        EffectOutput.of(ID, Unit.ONE, "probability of MOAA/S below 5; its peak is the session's")
                                .between(0, 1),
                        (t, d, p, y) -> Hill.share(d[s], p[c50], p[slope]))
                .build();
    }
}

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
import io.github.kinetamine.pd.Hill;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * How high volunteers feel, on a visual analogue scale of 0 to 10 cm (Simons 2022):
 *
 * <pre>VAS = 10·Ce^γ/(C50^γ + Ce^γ)        dCe/dt = ke0·(C − Ce),  Ce(0) = 0</pre>
 *
 * with arterial S-ketamine C (ng/mL), C50 = 71 ng/mL, γ = 1 and ke0 = ln 2/8.3 min. It is 0 without drug and never reaches
 * 10. Above a model that is not arterial there is no effect-site delay, and the notes say so. It is a display: nothing is
 * said of dependence.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class DrugHigh {

    static final String ID = "DRUG_HIGH";

    private static final EffectCard CARD = new EffectCard(
            ID,
            "feeling of a drug high under S-ketamine, C50 71 ng/mL",
            Tier.PUBLISHED,
            List.of(LeidenPapers.SIMONS_2022, LeidenPapers.OLOFSEN_2022),
            List.of(
                    "a steepness of 1 is ASSUMED: none was seen",
                    "the effect site's half-life of 8.3 min is ASSUMED: borrowed from Olofsen 2022"),
            "healthy volunteers, S-ketamine; group values, no variability between subjects was seen",
            Optional.empty());

    private DrugHigh() {}

    /** The effect; no option changes it. */
    public static EffectModel of(EffectOptions options) {
        return BySite.ofArterialConstants(CARD, LeidenPapers.borrowedKe0(), DrugHigh::declare);
    }

    private static void declare(EffectBuilder m, int ce) {
        Source assumed = LeidenPapers.SIMONS_2022.as(Tier.ASSUMED, Reading.GIVEN);
        int c50 = m.parameter(new Parameter(
                "C50",
                71,
                ParameterUnit.named("ng/mL"),
                "S-ketamine of half the scale",
                LeidenPapers.SIMONS_2022,
                "printed: 0.3 nmol/mL"));
        int gamma = m.parameter(new Parameter("GAMMA", 1, ParameterUnit.ONE, "steepness", assumed, "ASSUMED"));
        int top = m.parameter(
                new Parameter("EMAX", 10, ParameterUnit.named("cm"), "the end of the scale", LeidenPapers.SIMONS_2022));
        m.output(
                EffectOutput.of(ID, Unit.named("cm"), "feeling high").between(0, 10),
                (t, d, p, y) -> p[top] * Hill.share(d[ce], p[c50], p[gamma]));
    }
}

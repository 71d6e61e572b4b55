package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.random.StandardNormal;
import java.util.List;
import java.util.Optional;

/**
 * The probability of being awake at a concentration of the racemate, after anaesthesia with it (Idvall 1979):
 *
 * <pre>P(awake) = 1 − Φ(ln(C/609)/0.32),  C in ng/mL</pre>
 *
 * a lognormal distribution of the concentrations at which consciousness returned, with the mean and the standard deviation
 * that were printed, 642±214 ng/mL. 1 without drug, one half at 609 ng/mL, towards 0 beyond. It is one of recovery, read at the
 * plasma without a delay: while concentrations rise it says little. It needs a model that gives total ketamine of the racemate.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class Awakening {

    static final String ID = "AWAKE";

    private static final Source PAPER = new Source(
            "Idvall 1979, Br J Anaesth 51:1167",
            "",
            "recovery of consciousness at 2.7±0.9 µM, 31 patients",
            Tier.CALIBRATED,
            Reading.COMPUTED);

    private static final EffectCard CARD = new EffectCard(
            ID,
            "probability of being awake after anaesthesia with the racemate",
            Tier.CALIBRATED,
            List.of(PAPER),
            List.of(
                    "that concentrations of awakening are lognormal is ASSUMED; two moments give two constants",
                    "it is one of recovery: while concentrations rise it is not to be read",
                    "the blood to which the concentrations belong is not known here, arterial or venous"),
            "recovery from anaesthesia with the racemate, without other anaesthetics",
            Optional.empty());

    private Awakening() {}

    /** The effect; no option changes it. */
    public static EffectModel of(EffectOptions options) {
        EffectBuilder m = EffectBuilder.of(CARD);
        int median = m.parameter(new Parameter(
                "C50",
                609,
                ParameterUnit.named("ng/mL"),
                "ketamine at which half are awake",
                PAPER,
                "from the moments 642±214 ng/mL"));
        int spread = m.parameter(new Parameter(
                "SIGMA",
                0.32,
                ParameterUnit.ONE,
                "standard deviation of the logarithm",
                PAPER,
                "from the moments 642±214 ng/mL"));
        int c = m.driver(EffectDriver.of("ketamine"));
        return m.output(
                        EffectOutput.of(ID, Unit.ONE, "probability of being awake")
                                .between(0, 1),
                        (t, d, p, y) -> awake(d[c], p[median], p[spread]))
                .build();
    }

    private static double awake(double concentration, double median, double spread) {
        return concentration > 0 ? StandardNormal.probability(-Math.log(concentration / median) / spread) : 1;
    }
}

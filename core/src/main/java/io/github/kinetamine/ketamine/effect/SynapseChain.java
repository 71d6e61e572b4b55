package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.pd.StartValue;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From the receptor to the synapse, a shape for teaching: occupancy lets glutamate rise, glutamate BDNF, and BDNF the number
 * of synapses,
 *
 * <pre>
 *   x = fu·(C_S/0.3 + C_R/1.4) (µM)  with C_R = 1.1·C_S for the racemate, 0 for S-ketamine alone
 *   RO = x/(1 + x)
 *   dg/dt = kg·(0.42·4·RO·(1 − RO) − g)    half-life 5 min
 *   db/dt = kb·(3·g − b)                   half-life 6 h
 *   ds/dt = ks·(8·b − s)                   half-life 7 d
 * </pre>
 *
 * with g, b and s the changes of glutamate, BDNF and synapses, parts of their baselines. The sources tell heights and times
 * of single markers, none the chain. The bell of the first step is passed twice at high doses, while the drug comes and while
 * it goes, so that BDNF and synapses still grow with the dose; in rats nothing was seen at 80 mg/kg. Synapses come hours
 * after mood has changed: the chain can't explain an effect at 2 h.
 *
 * <p>Arterial concentrations drive it through an effect site of 8.3 min. Above a model of other blood there is no such delay,
 * since venous concentrations are late already. Immutable and safe for use by many threads.
 */
final class SynapseChain implements EffectModel {

    /** The name that other programs rely on. */
    static final String ID = "SYNAPSE_CHAIN";

    private static final Source SHAPES = new Source(
            "shapes after Milak 2016 (PMC4758914, glutamate +37.8 %), Haile 2014 and Woelfer 2020 (BDNF), Moda-Sava 2019 and"
                    + " Phoumthipphavong 2016 (PMC4819286, spines)",
            "", "", Tier.ILLUSTRATIVE, Reading.COMPUTED);

    private static final Source OLOFSEN = new Source(
            "Olofsen et al. Anesthesiology 2022;136:792",
            "10.1097/aln.0000000000004176",
            "abstract",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final Source BINDING = new Source(
            "label of Spravato, as given by mdedge.com/currentpsychiatry/article/199869",
            "",
            "protein binding 43 to 45 %",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final Unit PERCENT = Unit.named("%");
    private static final double S_AFFINITY = 0.3;

    /** What R-ketamine adds to S-ketamine: 1.1 times its concentration at 0.3/1.4 of its affinity. */
    private static final double BOTH = 1 + 1.1 * 0.3 / 1.4;

    private static final EffectCard CARD = new EffectCard(
            ID,
            "glutamate, BDNF and synapses, changes from baseline",
            Tier.ILLUSTRATIVE,
            List.of(SHAPES, MoodState.EBERT, OLOFSEN, BINDING),
            List.of(
                    "gains and half-lives are chosen so that single markers peak when they were seen to; nobody measured the chain",
                    "of the racemate, R-ketamine is taken for 1.1 times S-ketamine at all times",
                    "affinities are of rat cortex, total concentration in the brain is taken for that in plasma, norketamine is left out",
                    "at high doses the bell between occupancy and glutamate is passed twice, and synapses still grow; rats showed"
                            + " nothing at 80 mg/kg",
                    "it can't explain a change of mood at 2 h: synapses come later"),
            "a shape for teaching, 0.1 to 4 mg/kg",
            Optional.empty());

    @Override
    public EffectCard card() {
        return CARD;
    }

    @Override
    public Effect over(PkModel model) {
        EffectBuilder m = EffectBuilder.of(CARD);
        int fu = m.parameter(new Parameter("FU", 0.56, ParameterUnit.ONE, "free part in plasma", BINDING));
        int ki = m.parameter(new Parameter(
                "KI", S_AFFINITY, ParameterUnit.named("µM"), "affinity of S-ketamine", MoodState.EBERT, "R 1.4 µM"));
        int height = m.parameter(illustrative("GLU", 0.42, ParameterUnit.ONE, "glutamate at half occupancy"));
        int bdnf = m.parameter(illustrative("GAIN_BDNF", 3, ParameterUnit.ONE, "BDNF per glutamate"));
        int synapse = m.parameter(illustrative("GAIN_SYNAPSE", 8, ParameterUnit.ONE, "synapses per BDNF"));
        int kg = m.parameter(rate("K_GLU", 5.0 / 60, "half-life 5 min"));
        int kb = m.parameter(rate("K_BDNF", 6, "half-life 6 h"));
        int ks = m.parameter(rate("K_SYNAPSE", 7 * 24, "half-life 7 d"));
        int c = drive(m, model.card().site() == SamplingSite.ARTERIAL);
        EffectReading occupancy = (t, d, p, y) -> {
            double x = p[fu] * d[c] / (Ketamine.MOLAR_MASS * p[ki]);
            return x / (1 + x);
        };
        int g = m.state(
                "glutamate",
                StartValue.ZERO,
                (t, d, p, y) -> {
                    double ro = occupancy.of(t, d, p, y);
                    return p[kg] * p[height] * 4 * ro * (1 - ro);
                },
                EffectReading.constant(p -> p[kg]));
        int b = m.state(
                "BDNF", StartValue.ZERO, (t, d, p, y) -> p[kb] * p[bdnf] * y[g], EffectReading.constant(p -> p[kb]));
        int s = m.state(
                "synapses",
                StartValue.ZERO,
                (t, d, p, y) -> p[ks] * p[synapse] * y[b],
                EffectReading.constant(p -> p[ks]));
        return m.output(percent("glutamate_change", "glutamate"), (t, d, p, y) -> 100 * y[g])
                .output(percent("BDNF_change", "BDNF"), (t, d, p, y) -> 100 * y[b])
                .output(percent("synapse_change", "synapses"), (t, d, p, y) -> 100 * y[s])
                .output(
                        EffectOutput.of("chain_occupancy", Unit.ONE, "receptors occupied")
                                .between(0, 1),
                        occupancy)
                .build()
                .over(model);
    }

    private static Parameter illustrative(String name, double value, ParameterUnit unit, String meaning) {
        return new Parameter(name, value, unit, meaning, SHAPES);
    }

    private static Parameter rate(String name, double halfLifeHours, String note) {
        return new Parameter(
                name, Math.log(2) / halfLifeHours, ParameterUnit.PER_HOUR, "rate of the step", SHAPES, note);
    }

    /** Declares what drives it, in S-ketamine's affinity, at an effect site where the blood is arterial. */
    private static int drive(EffectBuilder m, boolean isArterial) {
        if (isArterial) {
            m.parameter(new Parameter(
                    "KE0",
                    Math.log(2) / (8.3 / 60),
                    ParameterUnit.PER_HOUR,
                    "rate of the effect site, arterial",
                    OLOFSEN,
                    "half-life 8.3 min (5.1 to 13.0)"));
        }
        int c = m.driver(driver(isArterial, Map.of("esketamine", BOTH, "arketamine", 0.0)));
        m.otherwise(c, driver(isArterial, Map.of("esketamine", 1.0)), "")
                .otherwise(
                        c,
                        driver(isArterial, Map.of("ketamine", BOTH / 2)),
                        "the model gives total ketamine alone: half of it is taken for S-ketamine (ASSUMED)");
        return c;
    }

    private static EffectDriver driver(boolean isArterial, Map<String, Double> weights) {
        EffectDriver plasma = EffectDriver.of("C", weights);
        return isArterial ? plasma.through("KE0").sampled(SamplingSite.ARTERIAL) : plasma.sampled(SamplingSite.VENOUS);
    }

    private static EffectOutput percent(String name, String what) {
        return EffectOutput.of(name, PERCENT, what + ", change from baseline");
    }

    @Override
    public String toString() {
        return ID;
    }
}

package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
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
 * Dissociation on the Clinician-Administered Dissociative States Scale, in points:
 *
 * <pre>
 *   CADSS = most·x^γ/(1 + x^γ),  x = C/121 ng/mL
 *   arterial: C = Ce,  dCe/dt = (ln 2/8.3 min)·(C_S − Ce),  Ce(0) = 0       γ = 3.18, most = 14.7
 *   venous:   C = C_S                                                       γ = 4.14, most = 52.9
 * </pre>
 *
 * with S-ketamine C_S (ng/mL); the model's sampling site decides, and a model that does not state it takes the venous
 * constants. Two anchors fix two constants: 7.7 points at 40 min of 0.5 mg/kg of the racemate, and 0.5 points at 80 min. The
 * maximum is not identified: the two sites part above the anchor (13 or 40 points after 1 mg/kg), so the effect is refused
 * where the driver exceeds 1.5 times its peak after 0.5 mg/kg over 40 min, Ce 187 ng/mL or C_S 118 ng/mL.
 * {@link CadssReading#score} is the bare function. It says nothing of antidepressant effects.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class Cadss {

    static final String ID = "CADSS";

    private static final double TOP_OF_SCALE = 92;

    private static final Source ANCHORS = new Source(
            "van Schalkwyk 2018, J Affect Disord 227:11, and Diazgranados 2010",
            "",
            "mean 7.7 (SD 9.2), n = 110; different from placebo only at 40 min",
            Tier.CALIBRATED,
            Reading.COMPUTED);

    private Cadss() {}

    /** The effect, with 0.5 points at 80 min; no option changes it. */
    public static EffectModel of(EffectOptions options) {
        return bySite(CadssReading.ARTERIAL, CadssReading.VENOUS);
    }

    /** The same with 1 point at 80 min, the other end of what 'only at 40 min' allows. */
    public static EffectModel slower() {
        return bySite(CadssReading.ARTERIAL_SLOW, CadssReading.VENOUS_SLOW);
    }

    private static EffectModel bySite(CadssReading arterial, CadssReading venous) {
        return new BySite(card(venous), effect(arterial), effect(venous));
    }

    private static EffectCard card(CadssReading reading) {
        return new EffectCard(
                ID,
                "dissociation, CADSS, from two anchors",
                Tier.CALIBRATED,
                List.of(ANCHORS, LeidenPapers.OLOFSEN_2022),
                List.of(
                        "that 7.7 points belong to 40 min of 0.5 mg/kg is ASSUMED: times and doses of the series were not seen",
                        "a score of " + reading.scoreAt80Minutes
                                + " at 80 min is ASSUMED, from a difference to placebo 'only at 40 min'",
                        "the C50 of 121 ng/mL is ASSUMED: borrowed from analgesia, Olofsen 2022",
                        "the maximum is not identified: nothing is extrapolated from 0.75 mg/kg over 40 min on",
                        "between subjects the score varies lognormally with a standard deviation of 0.94 of the logarithm"),
                "means of groups, racemate 0.5 mg/kg over 40 min by vein; less than 0.75 mg/kg",
                Optional.empty());
    }

    private static EffectModel effect(CadssReading reading) {
        EffectBuilder m = EffectBuilder.of(card(reading));
        Parameter ke0 = LeidenPapers.borrowedKe0();
        boolean isArterial = reading.site() == SamplingSite.ARTERIAL;
        if (isArterial) {
            m.parameter(ke0);
        }
        int c50 = m.parameter(new Parameter(
                "C50",
                CadssReading.C50,
                ParameterUnit.named("ng/mL"),
                "S-ketamine of half the maximum",
                LeidenPapers.OLOFSEN_2022.as(Tier.ASSUMED, Reading.VERIFIED),
                "ASSUMED: borrowed from analgesia"));
        int gamma = m.parameter(new Parameter("GAMMA", reading.gamma, ParameterUnit.ONE, "steepness", ANCHORS));
        int most = m.parameter(
                new Parameter("MOST", reading.most, ParameterUnit.named("points"), "maximum, not identified", ANCHORS));
        int s = SKetamine.declareOn(m, isArterial ? "Ce_S" : "C_S", driver -> limited(reading, driver, ke0));
        return m.output(
                        EffectOutput.of(ID, Unit.named("points"), "dissociation")
                                .between(0, TOP_OF_SCALE),
                        (t, d, p, y) -> p[most] * Hill.share(d[s], p[c50], p[gamma]))
                .build();
    }

    private static EffectDriver limited(CadssReading reading, EffectDriver driver, Parameter ke0) {
        EffectDriver sampled = driver.sampled(reading.site());
        EffectDriver site = reading.site() == SamplingSite.ARTERIAL ? sampled.through(ke0.name()) : sampled;
        return site.upTo(
                reading.limit(),
                "1.5 times the peak of 0.5 mg/kg of the racemate over 40 min, beyond which its maximum is a guess: give less or"
                        + " more slowly");
    }
}

package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Analyte;
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
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Pain under S-ketamine that S-norketamine opposes (Olofsen 2012), on a visual analogue scale of 0 to 10 cm:
 *
 * <pre>
 *   ΔVAS = s_K·Ce_K + s_NK·Ce_NK        s_K = −0.038, s_NK = +0.030 cm per ng/mL
 *   dCe/dt = (ln 2/11.8 min)·(C − Ce),  Ce(0) = 0, for both
 * </pre>
 *
 * with arterial S-ketamine and venous S-norketamine (ng/mL). The drivers are mixed: above a venous model the S-ketamine comes
 * from {@code simons-2022} or {@code simons-2022-racemate}, above an arterial one the S-norketamine from {@code otto-2021} or
 * {@code otto-2021-racemate}, each given the same doses, so those must have the routes of the doses. Above a model whose site
 * is not stated both come from that model, S-ketamine without a delay. The late rise above zero follows from the published
 * sign. Without a baseline of {@code PAIN_VAS} the series is the change; nothing is clipped to the scale.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class PainWithNorketamine implements EffectModel {

    static final String ID = "PAIN_VAS";

    private static final double LENGTH = 10;
    private static final ParameterUnit SLOPE = ParameterUnit.named("cm/(ng/mL)");

    private static final EffectCard CARD = new EffectCard(
            ID,
            "acute pain under S-ketamine, opposed by S-norketamine",
            Tier.PUBLISHED,
            List.of(LeidenPapers.OLOFSEN_2012),
            List.of(
                    "the effect site's half-life of 11.8 min is that of pain intensity, and is ASSUMED for S-norketamine",
                    "the drivers are mixed: arterial S-ketamine and venous S-norketamine (ASSUMED)",
                    "the line has no ceiling: that the scale ends at 0 and 10 cm is declared, not modelled"),
            "healthy volunteers, heat pain; S-ketamine of 100 ng/mL and S-norketamine of 50 ng/mL at the effect site",
            Optional.empty());

    private final OptionalDouble baseline;

    private PainWithNorketamine(OptionalDouble baseline) {
        this.baseline = baseline;
    }

    /**
     * The effect; {@code PAIN_VAS} may have a baseline.
     *
     * @throws IllegalArgumentException if the baseline lies off the scale
     */
    public static PainWithNorketamine of(EffectOptions options) {
        OptionalDouble baseline = options.baseline(ID);
        baseline.ifPresent(value -> {
            if (!(value >= 0 && value <= LENGTH)) {
                throw new IllegalArgumentException(
                        "baseline of " + ID + " must be 0 to 10 cm, got " + value + " cm: say it on that scale");
            }
        });
        return new PainWithNorketamine(baseline);
    }

    @Override
    public EffectCard card() {
        return CARD;
    }

    @Override
    public Effect over(PkModel model) {
        SamplingSite site = model.card().site();
        String racemate = hasTotal(model) ? "-racemate" : "";
        return switch (site) {
            case ARTERIAL -> mixed(model, UnaryOperator.identity(), from("otto-2021" + racemate), "S-norketamine");
            case VENOUS -> mixed(model, from("simons-2022" + racemate), UnaryOperator.identity(), "S-ketamine");
            case UNSTATED -> unmixed(model);
        };
    }

    private static boolean hasTotal(PkModel model) {
        return model.analytes().stream().map(Analyte::name).anyMatch("ketamine"::equals);
    }

    private static UnaryOperator<EffectDriver> from(String id) {
        PkModel other = Ketamine.model(id);
        return driver -> driver.from(other);
    }

    private Effect mixed(PkModel model, UnaryOperator<EffectDriver> k, UnaryOperator<EffectDriver> nk, String what) {
        EffectBuilder m = EffectBuilder.of(FilledGaps.of(CARD)
                .and("mixed: " + what + " is that of another model, which is given the same doses, since that of model "
                        + model.card().id() + " is " + model.card().site().word()));
        return declare(m, d -> k.apply(d).through("KE0_K"), nk).over(model);
    }

    private Effect unmixed(PkModel model) {
        EffectBuilder m = EffectBuilder.of(FilledGaps.of(CARD).and(BySite.NO_DELAY));
        return declare(m, UnaryOperator.identity(), UnaryOperator.identity()).over(model);
    }

    private EffectModel declare(EffectBuilder m, UnaryOperator<EffectDriver> ofK, UnaryOperator<EffectDriver> ofNk) {
        int slopeK = slope(m, "SLOPE_K", -0.038, "S-ketamine", "−3.8 cm at 100 ng/mL");
        int slopeNk = slope(m, "SLOPE_NK", 0.030, "S-norketamine", "+1.5 cm at 50 ng/mL");
        ke0(m, "KE0_K", Tier.PUBLISHED);
        ke0(m, "KE0_NK", Tier.ASSUMED);
        int k = SKetamine.declareOn(m, "Ce_K", d -> ofK.apply(d).sampled(SamplingSite.ARTERIAL));
        int nk = m.driver(norketamine(ofNk, "noresketamine", 1));
        m.otherwise(
                nk,
                norketamine(ofNk, "norketamine", 0.5),
                "half of the norketamine is taken for S-norketamine (ASSUMED)");
        double start = baseline.orElse(0);
        EffectOutput output = baseline.isPresent()
                ? EffectOutput.of(ID, Unit.named("cm"), "pain").between(0, LENGTH)
                : EffectOutput.of(ID, Unit.named("cm"), "change of pain from its baseline")
                        .between(-LENGTH, LENGTH);
        return m.output(output, (t, d, p, y) -> start + p[slopeK] * d[k] + p[slopeNk] * d[nk])
                .build();
    }

    private static EffectDriver norketamine(UnaryOperator<EffectDriver> shape, String analyte, double share) {
        return shape.apply(EffectDriver.of("Ce_NK", Map.of(analyte, share)))
                .through("KE0_NK")
                .sampled(SamplingSite.VENOUS);
    }

    private static int slope(EffectBuilder m, String name, double value, String of, String printed) {
        Source source = LeidenPapers.OLOFSEN_2012.as(Tier.DERIVED, Reading.COMPUTED);
        return m.parameter(
                new Parameter(name, value, SLOPE, "change of pain per " + of, source, "printed: " + printed));
    }

    private static void ke0(EffectBuilder m, String name, Tier tier) {
        m.parameter(new Parameter(
                name,
                LeidenPapers.perHour(11.8),
                ParameterUnit.PER_HOUR,
                "rate at which the effect site follows plasma",
                LeidenPapers.OLOFSEN_2012.as(tier, Reading.COMPUTED),
                "ln 2 / 11.8 min"));
    }
}

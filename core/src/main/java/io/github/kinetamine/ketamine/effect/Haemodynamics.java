package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.Hill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Blood pressure, heart rate, cardiac output and cerebral blood flow under S-ketamine C (ng/mL), without a delay:
 *
 * <pre>
 *   Δ = Emax·C/(C50 + C)      MAP 30.5 %, 257 ng/mL (arterial 34.6 %, 550 ng/mL); SBP 31 mmHg and DBP 25 mmHg, 257 ng/mL;
 *                             CBF 42.6 %, 336 ng/mL
 *   Δ = slope·C               HR 0.0222 and CO 0.141 % per ng/mL
 * </pre>
 *
 * all of venous concentrations but for CO and the second pair of MAP. Without a baseline each series is the change from it,
 * which is 0 without drug; with one, such as {@code EffectOptions.baseline("SBP", 120)}, it is the total. A mean arterial
 * pressure of 90 mmHg would be an assumption and is not put in silently. Rises of 40 mmHg systolic and 25 mmHg diastolic are
 * watched, as in the label of esketamine. Age from 50 on and hypertension make the rise of pressure larger, by no known
 * coefficient. R-ketamine does not contribute.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class Haemodynamics {

    static final String MAP = "MAP";
    static final String SBP = "SBP";
    static final String DBP = "DBP";
    static final String HR = "HR";
    static final String CO = "CO";
    static final String CBF = "CBF";

    private static final String PRESSURE =
            "age from 50 on and hypertension make the rise of pressure larger, by no known"
                    + " coefficient: it is not in the model";
    private static final String OFFSET =
            "pressure falls too slowly: seen back at its baseline 1.5 h after 0.5 mg/kg, where the"
                    + " model still gives 3 mmHg";
    private static final String R_KETAMINE =
            "R-ketamine is ASSUMED not to contribute, as it was seen for cardiac output";

    private static final String BASE = "the rise of 7.4/6.0 mmHg is taken for one of 7.2 % of 90 mmHg (ASSUMED)";
    private static final String ONE_ANCHOR = "one anchor";
    private static final String TWO_ANCHORS = "two anchors";

    private Haemodynamics() {}

    /** Mean arterial pressure, %, or mmHg with a baseline of {@code MAP}; other constants above arterial models. */
    public static EffectModel meanArterialPressure(EffectOptions options) {
        EffectModel venous = meanArterialPressure(options, 30.5, 257, SamplingSite.VENOUS);
        return new BySite(venous.card(), meanArterialPressure(options, 34.6, 550, SamplingSite.ARTERIAL), venous);
    }

    private static EffectModel meanArterialPressure(EffectOptions options, double emax, double c50, SamplingSite site) {
        HaemodynamicScale scale = scale(options, MAP, "mean arterial pressure", "mmHg", true, Optional.empty());
        List<Source> sources = List.of(HaemodynamicPapers.INFUSIONS, HaemodynamicPapers.LANGSJO);
        EffectCard card = card(scale, TWO_ANCHORS, sources, PRESSURE, OFFSET, R_KETAMINE, BASE);
        return saturable(card, scale, emax, c50, driver -> driver.sampled(site));
    }

    /** Systolic pressure, mmHg; a rise of 40 is watched. */
    public static EffectModel systolicPressure(EffectOptions options) {
        HaemodynamicScale scale = scale(options, SBP, "systolic pressure", "mmHg", false, Optional.of(40.0));
        return pressure(
                scale, 31, "between sessions the rise scatters by 13.5 mmHg, computed from 8 % with 40 mmHg or more");
    }

    /** Diastolic pressure, mmHg; a rise of 25 is watched. */
    public static EffectModel diastolicPressure(EffectOptions options) {
        HaemodynamicScale scale = scale(options, DBP, "diastolic pressure", "mmHg", false, Optional.of(25.0));
        return pressure(
                scale, 25, "between sessions the rise scatters by 8.5 mmHg, computed from 13 % with 25 mmHg or more");
    }

    private static EffectModel pressure(HaemodynamicScale scale, double emax, String scatter) {
        List<Source> sources = List.of(HaemodynamicPapers.INFUSIONS, HaemodynamicPapers.LABEL);
        EffectCard card = card(
                scale,
                ONE_ANCHOR,
                sources,
                PRESSURE,
                OFFSET,
                R_KETAMINE,
                scatter,
                "the C50 of 257 ng/mL is that of mean arterial pressure (ASSUMED)");
        return saturable(card, scale, emax, 257, driver -> driver.sampled(SamplingSite.VENOUS));
    }

    /** Heart rate, %, or 1/min with a baseline of {@code HR}. */
    public static EffectModel heartRate(EffectOptions options) {
        HaemodynamicScale scale = scale(options, HR, "heart rate", "1/min", true, Optional.empty());
        EffectCard card = card(
                scale,
                ONE_ANCHOR,
                List.of(HaemodynamicPapers.LANGSJO, HaemodynamicPapers.INFUSIONS),
                "a straight line is ASSUMED",
                "after 0.5 mg/kg it gives 1.8 %, some 1.2/min of 70/min, where 1.9/min was seen",
                R_KETAMINE);
        return linear(card, scale, 0.0222, driver -> driver.sampled(SamplingSite.VENOUS));
    }

    /** Cardiac output, %, or L/min with a baseline of {@code CO}; refused beyond 320 ng/mL. */
    public static EffectModel cardiacOutput(EffectOptions options) {
        HaemodynamicScale scale = scale(options, CO, "cardiac output", "L/min", true, Optional.empty());
        EffectCard card = card(
                scale,
                ONE_ANCHOR,
                List.of(HaemodynamicPapers.SIGTERMANS, HaemodynamicPapers.KAMP),
                "a straight line is ASSUMED",
                "S-norketamine lowers cardiac output, by no known coefficient: it is not in the model");
        return linear(
                card,
                scale,
                0.141,
                driver -> driver.sampled(SamplingSite.ARTERIAL)
                        .upTo(
                                320,
                                "the highest concentration at which cardiac output was seen: give less or more slowly"));
    }

    /** Cerebral blood flow, %, or mL/(100 g·min) with a baseline of {@code CBF}. */
    public static EffectModel cerebralBloodFlow(EffectOptions options) {
        HaemodynamicScale scale = scale(options, CBF, "cerebral blood flow", "mL/(100 g·min)", true, Optional.empty());
        EffectCard card = card(scale, TWO_ANCHORS, List.of(HaemodynamicPapers.LANGSJO), R_KETAMINE);
        return saturable(card, scale, 42.6, 336, driver -> driver.sampled(SamplingSite.VENOUS));
    }

    private static HaemodynamicScale scale(
            EffectOptions options, String id, String meaning, String unit, boolean isRelative, Optional<Double> rise) {
        return new HaemodynamicScale(id, meaning, unit, isRelative, rise, options.baseline(id));
    }

    private static EffectCard card(HaemodynamicScale scale, String anchors, List<Source> sources, String... gaps) {
        List<String> all = new ArrayList<>(List.of(gaps));
        scale.gap().ifPresent(all::add);
        return new EffectCard(
                scale.name(),
                scale.meaning() + " under S-ketamine, from " + anchors,
                Tier.CALIBRATED,
                sources,
                all,
                "means of groups, volunteers and patients, from 0.5 mg/kg of the racemate to the concentrations of the anchors",
                Optional.empty());
    }

    private static EffectModel saturable(
            EffectCard card, HaemodynamicScale scale, double emax, double c50, UnaryOperator<EffectDriver> shape) {
        EffectBuilder m = EffectBuilder.of(card);
        Source source = HaemodynamicPapers.fitted(card);
        int most = m.parameter(
                new Parameter("EMAX", emax, ParameterUnit.named(scale.changeUnit()), "largest change", source));
        int half = m.parameter(
                new Parameter("C50", c50, ParameterUnit.named("ng/mL"), "S-ketamine of half the change", source));
        int s = SKetamine.declareOn(m, "C_S", shape);
        return m.output(scale.output(), (t, d, p, y) -> scale.value(p[most] * Hill.share(d[s], p[half], 1)))
                .build();
    }

    private static EffectModel linear(
            EffectCard card, HaemodynamicScale scale, double percent, UnaryOperator<EffectDriver> shape) {
        EffectBuilder m = EffectBuilder.of(card);
        int slope = m.parameter(new Parameter(
                "SLOPE",
                percent,
                ParameterUnit.named("%/(ng/mL)"),
                "change per S-ketamine",
                HaemodynamicPapers.fitted(card)));
        int s = SKetamine.declareOn(m, "C_S", shape);
        return m.output(scale.output(), (t, d, p, y) -> scale.value(p[slope] * d[s]))
                .build();
    }
}

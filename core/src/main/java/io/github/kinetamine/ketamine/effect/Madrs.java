package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Depression on the Montgomery–Åsberg scale (0 to 60 points, high is ill) after any number of doses:
 *
 * <pre>
 *   dP/dt = β·C_eq·(1 − P) − koff·P                    C_eq = C_S + 0.214·C_R (ng/mL, venous)
 *   MADRS_change_vs_control = −s·(20·P + a·C_eq)       s: the context; a = 0 unless asked for
 *   MADRS = baseline + control(t) + MADRS_change_vs_control
 * </pre>
 *
 * with the gain β = 0.00280 /(ng/mL·h), which follows the pharmacokinetic model once (see {@code BETA}'s note), and koff =
 * ln 2 / 6.98 d. The context s says in which comparison the effect is seen: 1 against placebo in patients whose treatment is
 * stable, 0.6 against midazolam, 0.31 where both arms begin a new treatment, 0 in negative trials. It is empirical. One curve
 * alone would say too much, so {@code MADRS_low} and {@code MADRS_high} give the band of s from 1.1 to 0.3: the lower number
 * is the stronger effect. Nothing is clipped to the scale; a value beyond it becomes a note.
 *
 * <p>Time 0 is the first dose, also where a dose comes later. It was fitted to means of groups until day 15. Known misfits:
 * at 40 min the effect is too small (0.25 of that of day 2, where 0.65 was seen), which {@link #withAcuteTerm} mends; after 28
 * mg by nose at 2 h −3.4 where −6.7 was seen; and it keeps 57 % of day 1's effect on day 7, where in one trial it was gone.
 * Immutable and safe for use by many threads.
 */
public final class Madrs implements EffectModel {

    /** The name that other programs rely on. */
    static final String ID = "MADRS";

    static final double DEFAULT_BASELINE = 33;
    static final double STRONGEST_CONTEXT = 1.1;
    static final double WEAKEST_CONTEXT = 0.3;
    static final double LARGEST_EFFECT = 20;

    private static final Unit POINTS = Unit.named("points");
    private static final double ACUTE_SLOPE = 0.031;
    private static final String VALIDITY = "adults with treatment-resistant depression, means of groups; 28 to 84 mg"
            + " esketamine by nose and 0.5 mg/kg by vein, once or for two weeks; days 0 to 15";

    private final EffectOptions options;
    private final ControlCourse control;
    private final MoodState state;
    private final double acute;

    private Madrs(EffectOptions options, ControlCourse control, MoodState state, double acute) {
        this.options = options;
        this.control = control;
        this.state = state;
        this.acute = acute;
    }

    /** The recommended fit with the control course of SYNAPSE. */
    public static Madrs of(EffectOptions options) {
        return new Madrs(options, ControlCourse.synapsePlacebo(), MoodState.FITTED, 0);
    }

    /** The same above another control arm. */
    public Madrs withControl(ControlCourse other) {
        return new Madrs(options, other, state, acute);
    }

    /**
     * The fit with a direct term of 0.031 points per ng/mL of C_eq (RSE 47 %) beside the lasting one, so that more of the effect
     * is there at the end of an infusion: β = 0.00251 /(ng/mL·h), half-life 7.90 d. It rests on one more datum, a ratio of
     * 0.65 between 40 min and day 2, read off effect sizes.
     */
    public Madrs withAcuteTerm() {
        return new Madrs(options, control, MoodState.BESIDE_ACUTE_TERM, ACUTE_SLOPE);
    }

    /**
     * The same with another gain and another half-life of the loss, for fits of one's own.
     *
     * @param perNanogramHour β above the models of the calibration, 1/(ng/mL·h)
     * @param days the half-life of the loss, days
     */
    public Madrs with(double perNanogramHour, double days) {
        return new Madrs(options, control, new MoodState(perNanogramHour, days), acute);
    }

    @Override
    public EffectCard card() {
        return card(List.of());
    }

    private EffectCard card(List<String> more) {
        List<String> gaps = new ArrayList<>(MoodState.GAPS);
        gaps.add("the baseline is " + Decimal.shortest(baseline()) + " points"
                + (options.baseline(ID).isPresent()
                        ? ""
                        : ", chosen within the 31.3 to 35.0 of SYNAPSE's arms: say your own"));
        gaps.add("without the drug it follows " + control
                + " from time 0 on; before 2 h in proportion to time (ASSUMED), after day 8 nothing was observed");
        gaps.add("the context is " + Decimal.shortest(options.context())
                + "; MADRS_low is for 1.1 and MADRS_high for 0.3, the band of what trials against different controls show"
                + (options.context() < WEAKEST_CONTEXT ? "; the context that is asked for lies outside it" : ""));
        gaps.add("the largest effect, 20 points, is fixed: the data do not identify it");
        gaps.addAll(more);
        return new EffectCard(
                ID,
                "depression, MADRS, as the mean of a group",
                Tier.CALIBRATED,
                MoodState.SOURCES,
                gaps,
                VALIDITY,
                Optional.empty());
    }

    private double baseline() {
        return options.baseline(ID).orElse(DEFAULT_BASELINE);
    }

    @Override
    public Effect over(PkModel model) {
        EffectBuilder m = EffectBuilder.of(card(List.of(MoodState.rescaling(ID, model))));
        int largest = m.parameter(points("DMAX", LARGEST_EFFECT, "points", "largest effect, fixed"));
        int slope = m.parameter(points("ACUTE", acute, "points/(ng/mL)", "direct effect of what is in plasma"));
        MoodState.Handles at = state.declareOn(m, ID, model);
        double start = baseline();
        EffectReading relief = (t, d, p, y) -> p[largest] * y[at.p()] + p[slope] * d[at.ceq()];
        m.output(
                        scale(ID, "total at context " + Decimal.shortest(options.context())),
                        total(start, options.context(), relief))
                .output(
                        EffectOutput.of(
                                "MADRS_change_vs_control",
                                POINTS,
                                "difference to the control arm at context " + Decimal.shortest(options.context())),
                        (t, d, p, y) -> 0 - options.context() * relief.of(t, d, p, y))
                .output(scale("MADRS_low", "total at context 1.1"), total(start, STRONGEST_CONTEXT, relief))
                .output(scale("MADRS_high", "total at context 0.3"), total(start, WEAKEST_CONTEXT, relief));
        return m.build().over(model);
    }

    private static Parameter points(String name, double value, String unit, String meaning) {
        return new Parameter(name, value, ParameterUnit.named(unit), meaning, MoodState.FIT);
    }

    private static EffectOutput scale(String name, String meaning) {
        return EffectOutput.of(name, POINTS, meaning).between(0, 60).watchedBelow(10, "remission");
    }

    private EffectReading total(double start, double context, EffectReading relief) {
        return (t, d, p, y) -> start + control.change(t) - context * relief.of(t, d, p, y);
    }

    @Override
    public String toString() {
        return ID;
    }
}

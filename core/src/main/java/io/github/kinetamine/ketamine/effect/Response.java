package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * The shares of a group that respond and that are in remission over time, by {@link ResponseProbability} from the mean change
 * of MADRS: {@code response} and {@code remission} at the context that was chosen, {@code _low} and {@code _high} at the
 * contexts 0.3 and 1.1, {@code _control} without the drug. None is the probability of one person. Immutable and safe for use
 * by many threads.
 */
public final class Response implements EffectModel {

    /** The name that other programs rely on. */
    static final String ID = "RESPONSE";

    private final EffectOptions options;
    private final ControlCourse control;

    private Response(EffectOptions options, ControlCourse control) {
        this.options = options;
        this.control = control;
    }

    /** With the control course of SYNAPSE; the baseline is that of {@code MADRS}, 33 points unless said. */
    public static Response of(EffectOptions options) {
        return new Response(options, ControlCourse.synapsePlacebo());
    }

    /** The same above another control arm. */
    public Response withControl(ControlCourse other) {
        return new Response(options, other);
    }

    @Override
    public EffectCard card() {
        return card(List.of());
    }

    private EffectCard card(List<String> more) {
        List<String> gaps = new ArrayList<>(MoodState.GAPS);
        gaps.add("response and remission are for context " + Decimal.shortest(options.context())
                + ", _low for 0.3, _high for 1.1, _control for no drug");
        gaps.add("the baseline is " + Decimal.shortest(baseline()) + " points; without the drug MADRS follows "
                + control);
        gaps.add(
                "the changes of patients are taken for normal with a standard deviation of 11 points: with no change at all some"
                        + " count as responders");
        gaps.addAll(more);
        return new EffectCard(
                ID,
                "shares of a group in response and in remission by MADRS",
                Tier.CALIBRATED,
                MoodState.SOURCES,
                gaps,
                "as MADRS; against the shares of two trials the error is 0.12 on average and 0.20 at most, and those of one are from"
                        + " memory",
                Optional.empty());
    }

    private double baseline() {
        return options.baseline(Madrs.ID).orElse(Madrs.DEFAULT_BASELINE);
    }

    @Override
    public Effect over(PkModel model) {
        EffectBuilder m = EffectBuilder.of(card(List.of(MoodState.rescaling(ID, model))));
        int p = MoodState.FITTED.declareOn(m, ID, model).p();
        declare(m, p, "response", "MADRS halved", ResponseProbability::response);
        declare(m, p, "remission", "MADRS of 10 or less", ResponseProbability::remission);
        return m.build().over(model);
    }

    private void declare(EffectBuilder m, int p, String name, String meaning, DoubleBinaryOperator share) {
        m.output(output(name, meaning, options.context()), reading(p, share, options.context()))
                .output(output(name + "_low", meaning, Madrs.WEAKEST_CONTEXT), reading(p, share, Madrs.WEAKEST_CONTEXT))
                .output(
                        output(name + "_high", meaning, Madrs.STRONGEST_CONTEXT),
                        reading(p, share, Madrs.STRONGEST_CONTEXT))
                .output(output(name + "_control", meaning + ", no drug", 0), reading(p, share, 0));
    }

    private static EffectOutput output(String name, String meaning, double context) {
        return EffectOutput.of(name, Unit.ONE, "share of a group with " + meaning + ", at context " + context)
                .between(0, 1);
    }

    private EffectReading reading(int p, DoubleBinaryOperator share, double context) {
        double baseline = baseline();
        return (t, d, q, y) -> share.applyAsDouble(control.change(t) - context * Madrs.LARGEST_EFFECT * y[p], baseline);
    }

    @Override
    public String toString() {
        return ID;
    }
}

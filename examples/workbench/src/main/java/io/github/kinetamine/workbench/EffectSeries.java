package io.github.kinetamine.workbench;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * One series of an effect, and its place among the others: {@code MADRS_low} and {@code MADRS_high} are the edges of the band of
 * {@code MADRS}.
 *
 * @param effect the effect
 * @param output the series, as it is declared
 */
record EffectSeries(Effect effect, EffectOutput output) {

    private static final String LOW = "_low";
    private static final String HIGH = "_high";

    /** Every series of a model's effects. */
    static Stream<EffectSeries> of(PkModel model) {
        return model.effects().stream().flatMap(EffectSeries::of);
    }

    static Stream<EffectSeries> of(Effect effect) {
        return effect.outputs().stream().map(output -> new EffectSeries(effect, output));
    }

    String name() {
        return output.name();
    }

    String lowName() {
        return name() + LOW;
    }

    String highName() {
        return name() + HIGH;
    }

    /** Whether the series must not be shown without a lower and an upper edge. */
    boolean hasBand() {
        return names().contains(lowName()) && names().contains(highName());
    }

    /** Whether it is an edge itself. */
    boolean isEdge() {
        return of(effect)
                .filter(EffectSeries::hasBand)
                .anyMatch(other -> name().equals(other.lowName()) || name().equals(other.highName()));
    }

    /** Whether a series with a band says the same more fully, as {@code MADRS} does of {@code MADRS_change_vs_control}. */
    boolean isBesideBand() {
        return of(effect).filter(EffectSeries::hasBand).anyMatch(other -> name().startsWith(other.name() + "_"));
    }

    /** Name and unit, as of an axis. */
    String label() {
        return output.unit().equals(Unit.ONE) ? name() : name() + " (" + output.unit() + ")";
    }

    private List<String> names() {
        return effect.outputs().stream().map(EffectOutput::name).toList();
    }
}

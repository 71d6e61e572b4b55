package io.github.kinetamine.pd;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.PkModel;
import java.util.List;
import java.util.Objects;

/**
 * The mean of a population whose parts respond differently, such as responders and others,
 *
 * <pre>E = Σ share_i · E_i,   Σ share_i = 1.</pre>
 *
 * Every part gives the same series, in the same units; the mean has the first one's scale. The mean of a nonlinear response is
 * not the response of a mean subject. Parameters are {@code SHARE} with the name of each part but the last, which takes what is
 * left, and those of the parts, after the name of the part ({@code responders EC50}). Immutable and safe for use by many threads.
 */
public final class Mixture implements EffectModel {

    /** Shares are decimal fractions that may not quite add up. */
    private static final double ROUNDING = 1e-9;

    private final EffectCard card;
    private final List<Subpopulation> parts;

    private Mixture(EffectCard card, List<Subpopulation> parts) {
        this.card = Objects.requireNonNull(card, "card");
        this.parts = List.copyOf(parts);
        double all = parts.stream().mapToDouble(Subpopulation::share).sum();
        if (!(Math.abs(all - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "the shares of mixture " + card.id() + " must add up to 1, got " + all + ": name what is missing");
        }
        if (parts.stream().map(Subpopulation::name).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("mixture " + card.id() + " has two parts of one name: rename one");
        }
    }

    /** The mixture of parts whose shares add up to 1. */
    public static Mixture of(String id, Subpopulation... parts) {
        return new Mixture(EffectCard.named(id), List.of(parts));
    }

    /** The same with its papers. */
    public Mixture with(EffectCard newCard) {
        return new Mixture(newCard, parts);
    }

    @Override
    public EffectCard card() {
        return card;
    }

    /**
     * The mixture above a model.
     *
     * @throws IllegalArgumentException where the parts do not give the same series
     */
    @Override
    public Effect over(PkModel model) {
        List<Effect> effects =
                parts.stream().map(part -> part.effect().over(model)).toList();
        effects.forEach(effect -> requireSameSeries(effects.get(0), effect));
        return new MixedEffect(card, parts, effects);
    }

    private void requireSameSeries(Effect first, Effect other) {
        if (!series(first).equals(series(other))) {
            throw new IllegalArgumentException("the parts of mixture " + card.id() + " must give the same series, got "
                    + series(first) + " and " + series(other));
        }
    }

    private static List<String> series(Effect effect) {
        return effect.outputs().stream()
                .map(output -> output.name() + " (" + output.unit() + ")")
                .toList();
    }

    @Override
    public String toString() {
        return card.id();
    }
}

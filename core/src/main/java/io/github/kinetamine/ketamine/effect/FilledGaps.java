package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import java.util.stream.Stream;

/** What a variant of an effect has to fill in beside what its card names already. Immutable. */
record FilledGaps(EffectCard card) {

    static FilledGaps of(EffectCard card) {
        return new FilledGaps(card);
    }

    /** The card with more of them. */
    EffectCard and(String... more) {
        return new EffectCard(
                card.id(),
                card.title(),
                card.tier(),
                card.sources(),
                Stream.concat(card.filledGaps().stream(), Stream.of(more)).toList(),
                card.validity(),
                card.longest());
    }
}

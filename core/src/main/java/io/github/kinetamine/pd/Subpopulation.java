package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectModel;
import java.util.Objects;

/**
 * A part of a population that responds in its own way. Immutable and safe for use by many threads.
 *
 * @param name such as {@code responders}; not blank
 * @param share its share of the population, from 0 to 1
 * @param effect how it responds
 */
public record Subpopulation(String name, double share, EffectModel effect) {

    public Subpopulation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a subpopulation needs a name, such as responders");
        }
        Numbers.share("share of " + name, share);
        Objects.requireNonNull(effect, "effect");
    }

    /** A part of a population. */
    public static Subpopulation of(String name, double share, EffectModel effect) {
        return new Subpopulation(name, share, effect);
    }
}

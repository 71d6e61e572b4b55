package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.pd.EffectBuilder;
import java.util.function.ObjIntConsumer;

/**
 * An effect with other equations above arterial concentrations than above all else: a model whose site is not stated takes
 * the venous ones, which its notes tell. Immutable and safe for use by many threads.
 */
record BySite(EffectCard card, EffectModel arterial, EffectModel venous) implements EffectModel {

    static final String NO_DELAY =
            "no effect-site delay above concentrations that are not arterial: part of it is in them"
                    + " already, and the constants of arterial blood are taken as they are";

    /**
     * An effect of arterial S-ketamine through an effect site: above a model that is not arterial there is no delay.
     *
     * @param ke0 the rate of the effect site, 1/h
     * @param declaration declares all else; it is told the place of the driver
     */
    static EffectModel ofArterialConstants(EffectCard card, Parameter ke0, ObjIntConsumer<EffectBuilder> declaration) {
        EffectBuilder arterial = EffectBuilder.of(card);
        arterial.parameter(ke0);
        declaration.accept(
                arterial,
                SKetamine.declareOn(arterial, "Ce_S", s -> s.through(ke0.name()).sampled(SamplingSite.ARTERIAL)));
        EffectBuilder venous = EffectBuilder.of(FilledGaps.of(card).and(NO_DELAY));
        declaration.accept(venous, SKetamine.declareOn(venous, "C_S", s -> s.sampled(SamplingSite.ARTERIAL)));
        return new BySite(card, arterial.build(), venous.build());
    }

    @Override
    public Effect over(PkModel model) {
        return (model.card().site() == SamplingSite.ARTERIAL ? arterial : venous).over(model);
    }

    @Override
    public String toString() {
        return card.id();
    }
}

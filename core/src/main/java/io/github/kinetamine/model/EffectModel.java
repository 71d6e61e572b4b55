package io.github.kinetamine.model;

/**
 * What a drug does, as declared: it becomes an {@link Effect} when it is put above a pharmacokinetic model, by
 * {@link PkModel#with}. Implementations are immutable; package {@code pd} has a builder of them and the usual building
 * blocks.
 */
public interface EffectModel {

    /** What a reader should know of it. */
    EffectCard card();

    /**
     * The effect above a model: it picks its drivers among the model's analytes, and the constants that suit the model's
     * sampling site.
     *
     * @throws IllegalArgumentException where the model has nothing that drives the effect
     */
    Effect over(PkModel model);
}

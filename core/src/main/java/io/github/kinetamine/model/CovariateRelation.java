package io.github.kinetamine.model;

import java.util.Objects;

/**
 * A covariate effect on one parameter, with its source. A relation with a caveat is an option: studies disagree about it, or
 * none has measured it, so it is off until the covariate is given, and a result that used it says the caveat. Immutable and
 * safe for use by many threads.
 *
 * @param parameter the parameter that changes
 * @param effect how it changes
 * @param source where the relation comes from
 * @param caveat what a reader of a result must know of an option: which study it follows, what contradicts it; else empty
 */
public record CovariateRelation(String parameter, CovariateEffect effect, Source source, String caveat) {

    public CovariateRelation {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(caveat, "caveat");
    }

    /** A relation that belongs to the model. */
    public CovariateRelation(String parameter, CovariateEffect effect, Source source) {
        this(parameter, effect, source, "");
    }

    /** True where the relation is off until its covariate is given. */
    public boolean isOption() {
        return !caveat.isEmpty();
    }

    /** True where the relation concerns only the entry of a dose. */
    boolean isPerDevice() {
        return effect.covariates().contains(Covariates.DEVICE);
    }

    /** The relation as it is written on paper. */
    @Override
    public String toString() {
        return effect.equation(parameter);
    }
}

package io.github.kinetamine.model;

/**
 * A covariate effect on one parameter, with its source. Immutable and safe for use by many threads.
 *
 * @param parameter the parameter that changes
 * @param effect how it changes
 * @param source where the relation comes from
 */
public record CovariateRelation(String parameter, CovariateEffect effect, Source source) {

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

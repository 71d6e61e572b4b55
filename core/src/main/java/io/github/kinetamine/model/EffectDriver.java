package io.github.kinetamine.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What drives an effect: a weighted sum of plasma concentrations,
 *
 * <pre>D = Σ w·C  (ng/mL),</pre>
 *
 * or what it becomes at an effect site that follows it, dCe/dt = ke0·(D − Ce) with Ce = 0 at the beginning. Immutable and
 * safe for use by many threads.
 *
 * @param name what it is called in equations, such as {@code Ce}
 * @param weights the weight w of each analyte, in the order of the names, so that sums keep their bits from run to run
 * @param ke0 the parameter (1/h) by which an effect site follows; empty for none
 * @param site where the blood was taken to which the effect's constants belong
 * @param from the model that gives these concentrations, where it is not the one below the effect: it is given the same doses
 * @param limit the highest value for which the effect was made; beyond, it is refused
 */
public record EffectDriver(
        String name,
        Map<String, Double> weights,
        String ke0,
        SamplingSite site,
        Optional<PkModel> from,
        Optional<Limit> limit) {

    /**
     * The highest value of a driver. Immutable.
     *
     * @param nanogramsPerMillilitre ng/mL
     * @param reason why it must not be exceeded, as the end of a sentence
     */
    public record Limit(double nanogramsPerMillilitre, String reason) {

        public Limit {
            if (!(nanogramsPerMillilitre > 0)) {
                throw new IllegalArgumentException(
                        "the limit of a driver must be positive, got " + nanogramsPerMillilitre + " ng/mL");
            }
        }
    }

    public EffectDriver {
        Names.requireName("driver", name);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        Objects.requireNonNull(ke0, "ke0");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(limit, "limit");
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("driver " + name + " needs at least one analyte");
        }
        weights.forEach((analyte, weight) -> requireWeight(name, analyte, weight));
    }

    private static void requireWeight(String name, String analyte, double weight) {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException(
                    "the weight of " + analyte + " in driver " + name + " must be finite, got " + weight);
        }
    }

    /** The plasma concentration of one analyte, of a site that is not stated. */
    public static EffectDriver of(String analyte) {
        return of(analyte, Map.of(analyte, 1.0));
    }

    /** A weighted sum of plasma concentrations, of a site that is not stated. */
    public static EffectDriver of(String name, Map<String, Double> weights) {
        return new EffectDriver(name, weights, "", SamplingSite.UNSTATED, Optional.empty(), Optional.empty());
    }

    /** The effect site that follows this driver at the rate of a parameter (1/h). */
    public EffectDriver through(String ke0Parameter) {
        return new EffectDriver(name, weights, ke0Parameter, site, from, limit);
    }

    /** The same for constants that belong to blood of this site. */
    public EffectDriver sampled(SamplingSite newSite) {
        return new EffectDriver(name, weights, ke0, newSite, from, limit);
    }

    /** The same with concentrations of another model than the one below the effect. */
    public EffectDriver from(PkModel model) {
        return new EffectDriver(name, weights, ke0, site, Optional.of(model), limit);
    }

    /** The same, refused beyond a value in ng/mL. */
    public EffectDriver upTo(double nanogramsPerMillilitre, String reason) {
        return new EffectDriver(name, weights, ke0, site, from, Optional.of(new Limit(nanogramsPerMillilitre, reason)));
    }

    /** True where an effect site stands between plasma and effect. */
    public boolean hasEffectSite() {
        return !ke0.isEmpty();
    }

    /** Whether a model has all that this driver reads. */
    public boolean isIn(PkModel model) {
        return model.analytes().stream().map(Analyte::name).toList().containsAll(weights.keySet());
    }
}

package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pharmacokinetic model: what goes in by which routes, and which analytes come out. Implementations are immutable. */
public interface PkModel {

    /** Who made the model, from whom, and what is known against it. */
    ModelCard card();

    /** The parameters with their typical values, in the order of declaration. */
    List<Parameter> parameters();

    /** The covariate relations, in the order in which they apply. */
    List<CovariateRelation> relations();

    /** The names of the compartments, in the order of declaration. */
    List<String> compartmentNames();

    /** The compartments that are off until a dose enters them or they are switched on. */
    Set<String> initiallyOff();

    /** What the model does with a dose, route by route. */
    List<Input> inputs();

    /** The substances whose concentrations are predicted, in the order of their series. */
    List<Analyte> analytes();

    /** The model's equations as text, one line each: what enters, then the change of each amount A (mg). */
    List<String> equations();

    /**
     * The model for one subject.
     *
     * @param subject weight, age and other covariates
     * @param typicalValues typical values that replace the model's own, by parameter; the covariate relations still apply
     * @param entered the compartments that doses will enter; others that no dose can reach may be left out
     */
    Individual individual(Subject subject, Map<String, Double> typicalValues, Set<String> entered);

    /** The weakest evidence among the numbers that bring a dose by a route into the body. */
    Tier inputTier(Route route);

    /** The effects above this model, in the order in which they were added. */
    default List<Effect> effects() {
        return List.of();
    }

    /** This model without the effects above it. */
    default PkModel below() {
        return this;
    }

    /**
     * This model with effects above it. What lies below does not change: the concentrations keep every bit.
     *
     * @throws IllegalArgumentException where nothing in this model drives an effect, or a series would have the name of another
     */
    default PkModel with(EffectModel... more) {
        return ModelWithEffects.of(this, more);
    }

    /** The input by a route, if the model has it. */
    default Optional<Input> input(Route route) {
        for (Input input : inputs()) {
            if (input.route() == route) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** The compartments that doses by these routes enter; routes that the model lacks enter none. */
    default Set<String> enteredBy(Set<Route> routes) {
        Set<String> entered = new HashSet<>();
        for (Input input : inputs()) {
            if (routes.contains(input.route())) {
                input.paths().forEach(path -> entered.add(path.compartment()));
            }
        }
        return entered;
    }
}

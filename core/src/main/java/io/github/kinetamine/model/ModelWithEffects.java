package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model with effects above it; in all else it is the model. */
record ModelWithEffects(PkModel below, List<Effect> effects) implements PkModel {

    ModelWithEffects {
        effects = List.copyOf(effects);
        Set<String> names = new HashSet<>();
        below.analytes().forEach(analyte -> names.add(analyte.name()));
        effects.forEach(effect -> effect.outputs().forEach(output -> {
            if (!names.add(output.name())) {
                throw new IllegalArgumentException("effect " + effect.card().id() + " gives a series '" + output.name()
                        + "' that model " + below.card().id() + " has already: put each effect above it once");
            }
        }));
    }

    static PkModel of(PkModel below, EffectModel... more) {
        List<Effect> all = new ArrayList<>(below.effects());
        for (EffectModel effect : more) {
            all.add(effect.over(below));
        }
        return new ModelWithEffects(below instanceof ModelWithEffects same ? same.below : below, all);
    }

    @Override
    public ModelCard card() {
        return below.card();
    }

    @Override
    public List<Parameter> parameters() {
        return below.parameters();
    }

    @Override
    public List<CovariateRelation> relations() {
        return below.relations();
    }

    @Override
    public List<String> compartmentNames() {
        return below.compartmentNames();
    }

    @Override
    public Set<String> initiallyOff() {
        return below.initiallyOff();
    }

    @Override
    public List<Input> inputs() {
        return below.inputs();
    }

    @Override
    public List<Analyte> analytes() {
        return below.analytes();
    }

    @Override
    public List<String> equations() {
        return below.equations();
    }

    @Override
    public Individual individual(Subject subject, Map<String, Double> typicalValues, Set<String> entered) {
        return below.individual(subject, typicalValues, entered);
    }

    @Override
    public Tier inputTier(Route route) {
        return below.inputTier(route);
    }

    @Override
    public String toString() {
        return card().id();
    }
}

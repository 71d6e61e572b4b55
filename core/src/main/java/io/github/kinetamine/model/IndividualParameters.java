package io.github.kinetamine.model;

import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.variability.SubjectEffects;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameter values of one subject: typical values, replaced where the caller says so, under the covariate relations. */
final class IndividualParameters {

    private final Map<String, Double> values;
    private final List<CovariateRelation> perDevice;
    private final Map<String, ParameterUnit> units;

    private IndividualParameters(
            Map<String, Double> values, List<CovariateRelation> perDevice, Map<String, ParameterUnit> units) {
        this.values = values;
        this.perDevice = perDevice;
        this.units = units;
    }

    static IndividualParameters of(PkModel model, Subject subject, Map<String, Double> typicalValues) {
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, ParameterUnit> units = new LinkedHashMap<>();
        for (Parameter parameter : model.parameters()) {
            values.put(parameter.name(), parameter.value());
            units.put(parameter.name(), parameter.unit());
        }
        typicalValues.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("model " + model.card().id() + " has no parameter '" + name + "': "
                        + Suggestion.hint(name, values.keySet()));
            }
            Parameter.requireValue(name, value, units.get(name));
            values.put(name, value);
        });
        List<CovariateRelation> perDevice = model.relations().stream()
                .filter(CovariateRelation::isPerDevice)
                .toList();
        IndividualParameters all = new IndividualParameters(values, perDevice, units);
        model.relations().stream()
                .filter(relation -> !relation.isPerDevice())
                .forEach(relation -> all.apply(relation, subject.covariates()));
        all.differBy(subject.effects());
        return all;
    }

    /** Random effects come after the covariates. */
    private void differBy(SubjectEffects effects) {
        for (String name : effects.parameters()) {
            if (values.containsKey(name)) {
                double value = effects.individual(name, values.get(name));
                Parameter.requireValue(name, value, units.get(name));
                values.put(name, value);
            }
        }
    }

    private void apply(CovariateRelation relation, Covariates covariates) {
        String name = relation.parameter();
        double value = relation.effect().apply(values.get(name), covariates, values::get);
        try {
            Parameter.requireValue(name, value, units.get(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + " from the relation " + relation + " with " + covariates
                            + ": check the covariates",
                    e);
        }
        values.put(name, value);
    }

    /** The values while the given device of a dose enters. */
    IndividualParameters whileDevice(int number) {
        if (number == 1 || perDevice.isEmpty()) {
            return this;
        }
        IndividualParameters during = new IndividualParameters(new LinkedHashMap<>(values), List.of(), units);
        perDevice.forEach(relation -> during.apply(relation, Covariates.none().with(Covariates.DEVICE, number)));
        return during;
    }

    double value(String name) {
        return values.get(name);
    }

    double value(Product product) {
        double value = product.value(this::value);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    product + " must be finite, got " + value + ": check its parameters, " + values);
        }
        return value;
    }

    Map<String, Double> asMap() {
        return Collections.unmodifiableMap(values);
    }
}

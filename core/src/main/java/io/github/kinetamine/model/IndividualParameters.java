package io.github.kinetamine.model;

import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.variability.SubjectEffects;
import java.util.Collections;
import java.util.Map;

/** The parameter values of one subject: typical values, replaced where the caller says so, under the covariate relations. */
final class IndividualParameters {

    private final ParameterTable table;
    private final double[] values;
    private final boolean isWhileDevice;

    private IndividualParameters(ParameterTable table, double[] values, boolean isWhileDevice) {
        this.table = table;
        this.values = values;
        this.isWhileDevice = isWhileDevice;
    }

    static IndividualParameters of(ParameterTable table, Subject subject, Map<String, Double> typicalValues) {
        IndividualParameters all = new IndividualParameters(table, table.typicalValues(), false);
        typicalValues.forEach(all::replace);
        for (CovariateRelation relation : table.relations()) {
            all.apply(relation, subject.covariates());
        }
        all.differBy(subject.effects());
        return all;
    }

    private void replace(String name, double value) {
        if (!table.has(name)) {
            throw new IllegalArgumentException("model " + table.model() + " has no parameter '" + name + "': "
                    + Suggestion.hint(name, table.names()));
        }
        put(name, value);
    }

    private void put(String name, double value) {
        int place = table.place(name);
        table.requireValue(place, value);
        values[place] = value;
    }

    /** Random effects come after the covariates. */
    private void differBy(SubjectEffects effects) {
        for (String name : effects.parameters()) {
            if (table.has(name)) {
                put(name, effects.individual(name, value(name)));
            }
        }
    }

    private void apply(CovariateRelation relation, Covariates covariates) {
        String name = relation.parameter();
        double value = relation.effect().apply(value(name), covariates, this::value);
        try {
            put(name, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + " from the relation " + relation + " with " + covariates
                            + ": check the covariates",
                    e);
        }
    }

    /** The values while the given device of a dose enters. */
    IndividualParameters whileDevice(int number) {
        if (number == 1 || isWhileDevice || table.perDevice().isEmpty()) {
            return this;
        }
        IndividualParameters during = new IndividualParameters(table, values.clone(), true);
        Covariates device = Covariates.none().with(Covariates.DEVICE, number);
        table.perDevice().forEach(relation -> during.apply(relation, device));
        return during;
    }

    double value(String name) {
        return values[table.place(name)];
    }

    double value(Product product) {
        double value = product.value(this::value);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    product + " must be finite, got " + value + ": check its parameters, " + asMap());
        }
        return value;
    }

    /** The values in the order of declaration, as a new array. */
    double[] toArray() {
        return values.clone();
    }

    Map<String, Double> asMap() {
        return Collections.unmodifiableMap(table.asMap(values));
    }
}

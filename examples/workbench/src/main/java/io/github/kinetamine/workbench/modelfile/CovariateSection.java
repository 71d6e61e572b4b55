package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Formula;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The formulas of a model file: {@code CL: "1.1 * (WT/70)^0.75"}. A name that is no parameter is a column of the data set; the
 * formula's own parameter stands for its value under 'parameters'.
 */
final class CovariateSection {

    private static final int MOST = 1000;

    private final ParameterSection parameters;
    private final Map<String, Formula> formulas = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();

    CovariateSection(Optional<Field> section, ParameterSection parameters) {
        this.parameters = parameters;
        section.map(field -> field.entries("covariates", MOST))
                .ifPresent(entries -> entries.all().forEach(field -> read(entries, field)));
    }

    private void read(Fields entries, Field field) {
        if (!parameters.has(field.key())) {
            entries.faultAtKey(
                    field, "no parameter " + Fault.quoted(field.key()) + ": " + parameters.hint(field.key()));
        }
        field.text("the formula of " + field.key())
                .flatMap(text -> parse(field, text))
                .ifPresent(formula -> put(field, field.key(), formula));
    }

    private static Optional<Formula> parse(Field field, String text) {
        try {
            return Optional.of(Formula.parse(text));
        } catch (IllegalArgumentException refused) {
            field.fault(refused.getMessage());
            return Optional.empty();
        }
    }

    /** A parameter whose value is that of a column. */
    void follow(Field field, String parameter, String column) {
        put(field, parameter, Formula.parse(column));
    }

    private void put(Field field, String parameter, Formula formula) {
        if (formula.names().contains(Covariates.DEVICE) && !parameters.has(Covariates.DEVICE)) {
            field.fault("no column can be named " + Covariates.DEVICE
                    + ", which counts the devices within a nasal dose: rename the column");
        }
        formulas.put(parameter, formula);
        fields.put(parameter, field);
    }

    /** The formulas in an order in which each finds the final values of the parameters that it reads. */
    Map<String, Formula> declared() {
        FormulaOrder order = FormulaOrder.of(formulas);
        order.circles()
                .forEach(circle -> fields.get(circle.get(0))
                        .fault("the formulas run in a circle, " + String.join(" reads ", circle)
                                + ": let one of them read only columns and other parameters"));
        Map<String, Formula> ordered = new LinkedHashMap<>();
        order.parameters().forEach(name -> ordered.put(name, formulas.get(name)));
        return ordered;
    }
}

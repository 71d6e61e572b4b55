package io.github.kinetamine.workbench.modelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model file says of doses into its compartments: {@code central: {F: BIOAV, lag: 0.5}}. Each value is a number, a
 * parameter, or a column of the data set; a number or a column becomes a parameter that is named after its place, such as
 * {@code central.lag}.
 */
final class InputSection {

    private static final int MOST = 200;

    private enum Quality {
        BIOAVAILABILITY("F", 1, DeclaredUnit.ONE, true),
        LAG("lag", 0, DeclaredUnit.HOURS, true),
        DURATION("duration", 0, DeclaredUnit.HOURS, false),
        RATE("rate", 0, DeclaredUnit.MILLIGRAMS_PER_HOUR, false);

        private final String key;
        private final double neutral;
        private final DeclaredUnit unit;
        private final boolean mayBeZero;

        /** The value is neutral where a column takes its place for every subject. */
        Quality(String key, double neutral, DeclaredUnit unit, boolean mayBeZero) {
            this.key = key;
            this.neutral = neutral;
            this.unit = unit;
            this.mayBeZero = mayBeZero;
        }
    }

    private final CompartmentSection compartments;
    private final ParameterSection parameters;
    private final CovariateSection covariates;
    private final List<ModelDeclaration.Input> inputs = new ArrayList<>();

    InputSection(
            Optional<Field> section,
            CompartmentSection compartments,
            ParameterSection parameters,
            CovariateSection covariates) {
        this.compartments = compartments;
        this.parameters = parameters;
        this.covariates = covariates;
        section.map(field -> field.entries("inputs", MOST))
                .ifPresent(entries -> entries.all().forEach(field -> read(entries, field)));
    }

    List<ModelDeclaration.Input> declared() {
        return inputs;
    }

    private void read(Fields entries, Field field) {
        if (!compartments.has(field.key())) {
            entries.faultAtKey(
                    field, "no compartment " + Fault.quoted(field.key()) + ": " + compartments.hint(field.key()));
        }
        Fields keys = field.keys("the input into " + field.key(), "F", "lag", "duration", "rate");
        inputs.add(new ModelDeclaration.Input(
                field.key(),
                parameter(field.key(), keys, Quality.BIOAVAILABILITY),
                parameter(field.key(), keys, Quality.LAG),
                parameter(field.key(), keys, Quality.DURATION),
                parameter(field.key(), keys, Quality.RATE)));
    }

    private Optional<String> parameter(String compartment, Fields keys, Quality quality) {
        // the point keeps an implied name apart from every name that a file can declare
        String implied = compartment + "." + quality.key;
        return keys.find(quality.key)
                .map(field -> field.isNumber() ? fixed(field, implied, quality) : named(field, implied, quality));
    }

    private String fixed(Field field, String implied, Quality quality) {
        double value = field.number(quality.key).orElse(quality.neutral);
        if (value == 0 && !quality.mayBeZero) {
            field.fault(quality.key + " must be positive, got 0 " + quality.unit.symbol());
        }
        parameters.imply(field, implied, value, quality.unit);
        return implied;
    }

    private String named(Field field, String implied, Quality quality) {
        String name = field.line(quality.key).orElse("");
        if (parameters.has(name)) {
            parameters.use(field, name, quality.unit);
            return name;
        }
        if (Field.isName(name)) {
            parameters.imply(field, implied, quality.neutral, quality.unit);
            covariates.follow(field, implied, name);
        } else if (!name.isEmpty()) {
            field.fault(quality.key + " must be a number, a parameter or a column of the data set, got "
                    + Fault.quoted(name));
        }
        return implied;
    }
}

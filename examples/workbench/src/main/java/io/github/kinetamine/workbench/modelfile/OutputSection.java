package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The concentrations that a model file asks for: {@code CP: {compartment: central, unit: ng/mL}}. */
final class OutputSection {

    private static final int MOST = 100;
    private static final String MOLAR = "umol/L";
    private static final List<Unit> UNITS = List.of(Unit.NG_PER_ML, Unit.UG_PER_ML, Unit.MG_PER_L);

    private final CompartmentSection compartments;
    private final List<ModelDeclaration.Output> outputs = new ArrayList<>();

    OutputSection(Optional<Field> section, CompartmentSection compartments) {
        this.compartments = compartments;
        section.ifPresent(field -> {
            field.entries("output", MOST).withNames("an output").all().forEach(this::read);
            if (field.isEmpty()) {
                field.fault("a model needs at least one output, as in '{CP: {compartment: central, unit: ng/mL}}'");
            }
        });
    }

    List<ModelDeclaration.Output> declared() {
        return outputs;
    }

    private void read(Field field) {
        Fields keys = field.keys("output " + field.key(), "compartment", "unit", "molar_mass");
        Optional<String> compartment =
                keys.require("compartment", "a compartment with a volume").flatMap(this::measured);
        OptionalDouble molarMass =
                keys.find("molar_mass").map(OutputSection::molarMass).orElse(OptionalDouble.empty());
        Optional<Unit> unit =
                keys.require("unit", "one of " + String.join(", ", allowed())).flatMap(where -> unit(where, molarMass));
        if (compartment.isPresent() && unit.isPresent()) {
            outputs.add(
                    new ModelDeclaration.Output(field.key(), compartment.orElseThrow(), unit.orElseThrow(), molarMass));
        }
    }

    private Optional<String> measured(Field field) {
        return compartments.named(field, "compartment", false).filter(name -> {
            if (!compartments.hasVolume(name)) {
                field.fault("compartment " + name + " has no volume, so it has no concentration: declare one");
            }
            return compartments.hasVolume(name);
        });
    }

    private static OptionalDouble molarMass(Field field) {
        OptionalDouble mass = field.number("molar_mass");
        if (mass.isPresent() && mass.getAsDouble() <= 0) {
            field.fault("molar_mass must be positive, got " + mass.getAsDouble() + " g/mol");
            return OptionalDouble.empty();
        }
        return mass;
    }

    private static Optional<Unit> unit(Field field, OptionalDouble molarMass) {
        Optional<String> symbol = field.line("unit");
        if (symbol.isEmpty()) {
            return Optional.empty();
        }
        String wanted = symbol.orElseThrow();
        if (wanted.equals(MOLAR)) {
            return molar(field, molarMass);
        }
        Optional<Unit> unit =
                UNITS.stream().filter(known -> known.symbol().equals(wanted)).findFirst();
        if (unit.isEmpty()) {
            field.fault("unknown unit " + Fault.quoted(wanted) + ": " + Suggestion.hint(wanted, allowed()));
        }
        return unit;
    }

    private static Optional<Unit> molar(Field field, OptionalDouble molarMass) {
        if (molarMass.isEmpty()) {
            field.fault(MOLAR + " needs a 'molar_mass' (g/mol) beside it");
            return Optional.empty();
        }
        return Optional.of(Unit.micromolesPerLitre(molarMass.getAsDouble()));
    }

    private static List<String> allowed() {
        return Stream.concat(UNITS.stream().map(Unit::symbol), Stream.of(MOLAR)).toList();
    }
}

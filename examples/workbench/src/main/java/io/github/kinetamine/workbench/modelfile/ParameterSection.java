package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The parameters of a model file, and the places that name them. A parameter is written {@code CL: 1.1}, or, where its unit
 * does not follow from its places, {@code FRAC: {value: 0.3, unit: 1}}.
 */
final class ParameterSection {

    private static final int MOST = 1000;

    private record Value(double number, Field field) {}

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final UnitInference inference = new UnitInference();

    ParameterSection(Optional<Field> section) {
        section.map(field -> field.entries("parameters", MOST).withNames("a parameter"))
                .ifPresent(fields -> fields.all().forEach(this::read));
    }

    private void read(Field field) {
        OptionalDouble number = field.isMapping() ? withUnit(field) : field.number("parameter " + field.key());
        values.put(field.key(), new Value(number.orElse(Double.NaN), field));
    }

    private OptionalDouble withUnit(Field field) {
        Fields fields = field.keys("parameter " + field.key(), "value", "unit");
        fields.find("unit").ifPresent(unit -> unit.line("unit").ifPresent(symbol -> state(field.key(), unit, symbol)));
        return fields.require("value", "a number, in the unit of 'unit'")
                .map(value -> value.number("parameter " + field.key()))
                .orElse(OptionalDouble.empty());
    }

    private void state(String name, Field field, String symbol) {
        DeclaredUnit.of(symbol)
                .ifPresentOrElse(
                        unit -> inference.state(name, unit, field.path()),
                        () -> field.fault("unknown unit " + Fault.quoted(symbol) + ": "
                                + Suggestion.hint(symbol, DeclaredUnit.symbols())));
    }

    Collection<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Notes that a place names parameters; those that are not declared are faults. */
    void use(Field where, ProductText product, DeclaredUnit unit) {
        List<String> unknown =
                product.names().stream().distinct().filter(name -> !has(name)).toList();
        unknown.forEach(name -> where.fault("no parameter " + Fault.quoted(name) + ": " + hint(name)));
        if (unknown.isEmpty()) {
            inference.add(new UnitInference.Use(where, product, unit));
        }
    }

    void use(Field where, String name, DeclaredUnit unit) {
        use(where, new ProductText(name, 1, List.of(name), List.of()), unit);
    }

    String hint(String name) {
        return values.isEmpty() ? "declare it under 'parameters'" : Suggestion.hint(name, names());
    }

    /** A parameter that has no name in the file, because a number or a column stands in its place. */
    void imply(Field where, String name, double value, DeclaredUnit unit) {
        values.put(name, new Value(value, where));
        inference.state(name, unit, where.path());
    }

    /** The parameters with their units; what only formulas read may have any value. */
    List<ModelDeclaration.Parameter> declared() {
        Map<String, DeclaredUnit> units = inference.run();
        List<ModelDeclaration.Parameter> all = new ArrayList<>();
        values.forEach((name, value) -> {
            Optional<DeclaredUnit> unit = Optional.ofNullable(units.get(name));
            unit.ifPresent(known -> requireValue(name, value, known));
            String symbol = unit.map(DeclaredUnit::symbol).orElse(ModelDeclaration.NO_UNIT);
            all.add(new ModelDeclaration.Parameter(name, value.number(), symbol));
        });
        return all;
    }

    private static void requireValue(String name, Value value, DeclaredUnit unit) {
        boolean isVolume = unit == DeclaredUnit.LITRES;
        if (value.number() < 0 || value.number() == 0 && isVolume) {
            value.field()
                    .fault("parameter " + name + " must be " + (isVolume ? "positive" : "not negative") + ", got "
                            + value.number() + " " + unit.symbol());
        }
    }
}

package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.model.Flow;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The compartments of a model file: {@code central: {volume: V}}, {@code depot: {}}, {@code second: {off: true}}. */
final class CompartmentSection {

    private static final int MOST = 200;

    private final Map<String, ModelDeclaration.Compartment> byName = new LinkedHashMap<>();

    CompartmentSection(Optional<Field> section, ParameterSection parameters) {
        section.ifPresent(field -> {
            Fields fields = field.entries("compartments", MOST).withNames("a compartment");
            fields.all().forEach(compartment -> read(fields, compartment, parameters));
            if (field.isEmpty()) {
                field.fault("a model needs at least one compartment, as in '{central: {volume: V}}'");
            }
        });
    }

    private void read(Fields fields, Field field, ParameterSection parameters) {
        if (field.key().equals(Flow.OUT)) {
            fields.faultAtKey(field, "'" + Flow.OUT + "' names the world outside and can't be a compartment");
            return;
        }
        Fields keys = field.keys("compartment " + field.key(), "volume", "off");
        Optional<String> volume = keys.find("volume").map(v -> volume(v, parameters));
        boolean off = keys.find("off").map(flag -> flag.flag("off")).orElse(false);
        byName.put(field.key(), new ModelDeclaration.Compartment(field.key(), volume, off));
    }

    private static String volume(Field field, ParameterSection parameters) {
        Optional<String> name = field.line("volume");
        name.ifPresent(known -> parameters.use(field, known, DeclaredUnit.LITRES));
        return name.orElse("");
    }

    List<ModelDeclaration.Compartment> declared() {
        return new ArrayList<>(byName.values());
    }

    boolean hasVolume(String compartment) {
        return byName.get(compartment).volume().isPresent();
    }

    /** The compartment that a field names; any other name is a fault. */
    Optional<String> named(Field field, String what, boolean orOut) {
        List<String> allowed = new ArrayList<>(byName.keySet());
        if (orOut) {
            allowed.add(Flow.OUT);
        }
        return field.line(what).filter(name -> {
            if (!allowed.contains(name)) {
                field.fault("no compartment " + Fault.quoted(name) + ": " + Suggestion.hint(name, allowed));
            }
            return allowed.contains(name);
        });
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    String hint(String name) {
        return Suggestion.hint(name, byName.keySet());
    }
}

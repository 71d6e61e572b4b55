package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.text.Suggestion;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The entries of a mapping in a model file, by key; a key that comes twice is a fault. */
final class Fields {

    private final Field parent;
    private final Map<String, Field> byKey = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    private Fields(Field parent) {
        this.parent = parent;
    }

    static Fields none(Field parent) {
        return new Fields(parent);
    }

    static Fields of(Field parent, String what) {
        Fields fields = new Fields(parent);
        if (parent.node() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(fields::put);
        } else if (!parent.isNothing()) {
            parent.fault(what + " must be a mapping, as in 'key: value' or '{key: value}'");
        }
        return fields;
    }

    private void put(Node.Entry entry) {
        String path = path(entry.key());
        Place first = places.putIfAbsent(entry.key(), entry.place());
        if (first != null) {
            parent.faults()
                    .add(entry.place(), path, "comes twice, first in line " + first.line() + ": keep one of them");
        } else {
            byKey.put(entry.key(), new Field(parent.faults(), path, entry.key(), entry.value()));
        }
    }

    private String path(String key) {
        String shown = key.length() > 60 ? key.substring(0, 60) + "…" : key;
        return parent.path().isEmpty() ? shown : parent.path() + "." + shown;
    }

    /** These fields, where every other key is a fault. */
    Fields onlyWith(String... allowed) {
        List<String> known = List.of(allowed);
        keepOnly(known, key -> "unknown key: " + Suggestion.hint(key, known));
        return this;
    }

    /** Keeps the fields whose keys are names; other keys are faults. */
    Fields withNames(String what) {
        Set<String> names = byKey.keySet().stream().filter(Field::isName).collect(Collectors.toSet());
        keepOnly(names, key -> what + " must have " + Field.NAME_RULE + ", got " + Fault.quoted(key));
        return this;
    }

    private void keepOnly(Collection<String> known, UnaryOperator<String> message) {
        for (Field field : List.copyOf(byKey.values())) {
            if (!known.contains(field.key())) {
                faultAtKey(field, message.apply(field.key()));
                byKey.remove(field.key());
            }
        }
    }

    void faultAtKey(Field field, String message) {
        parent.faults().add(places.get(field.key()), field.path(), message);
    }

    Collection<Field> all() {
        return byKey.values();
    }

    Optional<Field> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The field, whose absence is a fault. */
    Optional<Field> require(String key, String advice) {
        Optional<Field> field = find(key);
        if (field.isEmpty() && !places.containsKey(key)) {
            parent.fault("'" + key + "' is missing: " + advice);
        }
        return field;
    }
}

package io.github.kinetamine.workbench.modelfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the units of parameters from the places that name them: a volume is in L, a clearance in L/h, and where a product
 * must have a unit and all but one of its parameters have theirs, the last one has what is missing. A parameter whose places
 * disagree is a fault, and so is a product that leaves more than one unit open.
 */
final class UnitInference {

    /** A place that asks a product of parameters to have a unit. */
    record Use(Field where, ProductText product, DeclaredUnit unit) {

        boolean isDirect() {
            return product.divisors().isEmpty() && product.factors().size() == 1;
        }
    }

    private record Known(DeclaredUnit unit, String path) {}

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<Use> open = new ArrayList<>();

    /** A unit that the author states. */
    void state(String parameter, DeclaredUnit unit, String path) {
        known.put(parameter, new Known(unit, path));
    }

    void add(Use use) {
        open.add(use);
    }

    /** The units that were found. */
    Map<String, DeclaredUnit> run() {
        open.stream().filter(Use::isDirect).forEach(this::settle);
        open.removeIf(Use::isDirect);
        while (open.removeIf(this::settle)) {
            // what became known may settle another product
        }
        open.forEach(this::refuse);
        Map<String, DeclaredUnit> units = new LinkedHashMap<>();
        known.forEach((name, found) -> units.put(name, found.unit()));
        return units;
    }

    private boolean settle(Use use) {
        List<String> unknown = use.product().names().stream()
                .filter(name -> !known.containsKey(name))
                .toList();
        if (unknown.size() > 1) {
            return false;
        }
        List<DeclaredUnit> factors = units(use.product().factors());
        List<DeclaredUnit> divisors = units(use.product().divisors());
        if (unknown.isEmpty()) {
            requireUnit(use, DeclaredUnit.ofProduct(factors, divisors));
        } else if (use.product().factors().contains(unknown.get(0))) {
            learn(use, unknown.get(0), DeclaredUnit.ofProduct(with(divisors, use.unit()), factors));
        } else {
            learn(use, unknown.get(0), DeclaredUnit.ofProduct(factors, with(divisors, use.unit())));
        }
        return true;
    }

    private List<DeclaredUnit> units(List<String> names) {
        return names.stream()
                .filter(known::containsKey)
                .map(name -> known.get(name).unit())
                .toList();
    }

    private static List<DeclaredUnit> with(List<DeclaredUnit> units, DeclaredUnit another) {
        return Stream.concat(units.stream(), Stream.of(another)).toList();
    }

    private void learn(Use use, String name, Optional<DeclaredUnit> unit) {
        if (unit.isPresent()) {
            known.put(name, new Known(unit.orElseThrow(), use.where().path()));
        } else {
            use.where()
                    .fault(shown(use) + " must be in " + use.unit().symbol() + " here, and " + name
                            + " would have none of the units of a parameter: "
                            + String.join(", ", DeclaredUnit.symbols()));
        }
    }

    private void requireUnit(Use use, Optional<DeclaredUnit> unit) {
        if (unit.equals(Optional.of(use.unit()))) {
            return;
        }
        List<String> units = use.product().names().stream()
                .distinct()
                .map(name -> name + " is in " + known.get(name).unit().symbol() + " by "
                        + known.get(name).path())
                .toList();
        use.where()
                .fault(shown(use) + " must be in " + use.unit().symbol() + " here, but " + String.join(", ", units)
                        + ": use a parameter of its own");
    }

    private void refuse(Use use) {
        List<String> unknown = use.product().names().stream()
                .filter(name -> !known.containsKey(name))
                .distinct()
                .toList();
        use.where()
                .fault("the units of " + String.join(" and ", unknown) + " can't be told from " + shown(use) + " in "
                        + use.unit().symbol() + ": state them, as in 'parameters: {" + unknown.get(0)
                        + ": {value: …, unit: L/h}}'");
    }

    private static String shown(Use use) {
        return Fault.quoted(use.product().text());
    }
}

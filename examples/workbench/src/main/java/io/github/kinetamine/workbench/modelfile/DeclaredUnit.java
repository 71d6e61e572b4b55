package io.github.kinetamine.workbench.modelfile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The units that a parameter of a model file can have, by their powers of milligrams, litres and hours. */
enum DeclaredUnit {
    ONE("1", 0, 0, 0),
    LITRES("L", 0, 1, 0),
    LITRES_PER_HOUR("L/h", 0, 1, -1),
    PER_HOUR("1/h", 0, 0, -1),
    HOURS("h", 0, 0, 1),
    MILLIGRAMS_PER_HOUR("mg/h", 1, 0, -1);

    private final String symbol;
    private final List<Integer> powers;

    DeclaredUnit(String symbol, int milligrams, int litres, int hours) {
        this.symbol = symbol;
        this.powers = List.of(milligrams, litres, hours);
    }

    String symbol() {
        return symbol;
    }

    static List<String> symbols() {
        return Arrays.stream(values()).map(DeclaredUnit::symbol).toList();
    }

    static Optional<DeclaredUnit> of(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }

    /** The unit of a product of these factors over these divisors, if it is one of these. */
    static Optional<DeclaredUnit> ofProduct(List<DeclaredUnit> factors, List<DeclaredUnit> divisors) {
        int[] powers = new int[ONE.powers.size()];
        factors.forEach(factor -> add(powers, factor, 1));
        divisors.forEach(divisor -> add(powers, divisor, -1));
        List<Integer> wanted = Arrays.stream(powers).boxed().toList();
        return Arrays.stream(values())
                .filter(unit -> unit.powers.equals(wanted))
                .findFirst();
    }

    private static void add(int[] powers, DeclaredUnit unit, int times) {
        for (int i = 0; i < powers.length; i++) {
            powers[i] += times * unit.powers.get(i);
        }
    }
}

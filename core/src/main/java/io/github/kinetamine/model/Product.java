package io.github.kinetamine.model;

import io.github.kinetamine.model.ParameterUnit.Powers;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A product of a model's parameters, the form that every rate and every share of a declared model takes:
 *
 * <pre>coefficient · Π factors · Π (1 − remainders) / Π divisors</pre>
 *
 * such as {@code CL / V1} (1/h), {@code (1 − FRN) · FGUT} (dimensionless) or {@code 2 / MTT} (1/h). Being data, it can be
 * evaluated, differentiated, checked for its unit and printed. A remainder belongs to a fraction; its parameter must be
 * dimensionless and at most 1 when evaluated. Immutable and safe for use by many threads.
 */
public final class Product {

    private static final Product ONE = new Product(1, List.of(), List.of(), List.of());

    private final double coefficient;
    private final List<String> factors;
    private final List<String> remainders;
    private final List<String> divisors;

    private Product(double coefficient, List<String> factors, List<String> remainders, List<String> divisors) {
        this.coefficient = coefficient;
        this.factors = List.copyOf(factors);
        this.remainders = List.copyOf(remainders);
        this.divisors = List.copyOf(divisors);
    }

    /** The product of these parameters; of none, the number 1. */
    public static Product of(String... parameters) {
        return new Product(1, List.of(parameters), List.of(), List.of());
    }

    /** A pure number, finite and not negative. */
    public static Product of(double number) {
        if (!(number >= 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("coefficient must be finite and not negative, got " + number);
        }
        return new Product(number, List.of(), List.of(), List.of());
    }

    /** The number 1. */
    public static Product one() {
        return ONE;
    }

    /** This product times a parameter. */
    public Product times(String parameter) {
        return new Product(coefficient, plus(factors, parameter), remainders, divisors);
    }

    /** This product times one minus a parameter. */
    public Product timesRemainderOf(String parameter) {
        return new Product(coefficient, factors, plus(remainders, parameter), divisors);
    }

    /** This product divided by a parameter. */
    public Product over(String parameter) {
        return new Product(coefficient, factors, remainders, plus(divisors, parameter));
    }

    private static List<String> plus(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return Collections.unmodifiableList(more);
    }

    double coefficient() {
        return coefficient;
    }

    List<String> factors() {
        return factors;
    }

    List<String> remainders() {
        return remainders;
    }

    List<String> divisors() {
        return divisors;
    }

    /** Every parameter that the product names. */
    public List<String> parameters() {
        List<String> all = new ArrayList<>(factors);
        all.addAll(remainders);
        all.addAll(divisors);
        return Collections.unmodifiableList(all);
    }

    /** The value for these parameter values. */
    double value(ToDoubleFunction<String> parameter) {
        double value = coefficient;
        for (String name : factors) {
            value *= parameter.applyAsDouble(name);
        }
        for (String name : remainders) {
            value *= remainder(name, parameter.applyAsDouble(name));
        }
        for (String name : divisors) {
            value /= parameter.applyAsDouble(name);
        }
        return value;
    }

    private static double remainder(String name, double fraction) {
        if (fraction > 1) {
            throw new IllegalArgumentException(
                    "parameter " + name + " is a fraction and must be at most 1, got " + Decimal.shortest(fraction)
                            + " after the subject's covariates: lower it, or leave out the covariate that raises it");
        }
        return 1 - fraction;
    }

    /** Fails unless the product has the unit that its place asks for. */
    void requireUnit(ParameterUnit required, Function<String, ParameterUnit> unit, String place) {
        for (String fraction : remainders) {
            if (!unit.apply(fraction).equals(ParameterUnit.ONE)) {
                throw new IllegalArgumentException(
                        place + " has the remainder of " + fraction + ", which must be a fraction without a unit");
            }
        }
        Powers powers = new Powers(0, 0);
        for (String factor : factors) {
            powers = powers.times(powers(factor, unit.apply(factor), place));
        }
        for (String divisor : divisors) {
            powers = powers.over(powers(divisor, unit.apply(divisor), place));
        }
        if (!powers.equals(required.powers().orElseThrow())) {
            throw new IllegalArgumentException(place + " must have the unit " + required.symbol() + ", but " + this
                    + " has not: a clearance flow is divided by the volume that it leaves");
        }
    }

    private static Powers powers(String parameter, ParameterUnit unit, String place) {
        return unit.powers()
                .orElseThrow(() -> new IllegalArgumentException(place + " can't hold parameter " + parameter + " in "
                        + unit.symbol() + ": only litres and hours are known to it"));
    }

    /** The product as it is written on paper. */
    @Override
    public String toString() {
        List<String> above = new ArrayList<>();
        if (coefficient != 1 || factors.isEmpty() && remainders.isEmpty()) {
            above.add(Decimal.shortest(coefficient));
        }
        above.addAll(factors);
        remainders.forEach(name -> above.add("(1 − " + name + ")"));
        String numerator = String.join(" · ", above);
        return switch (divisors.size()) {
            case 0 -> numerator;
            case 1 -> numerator + " / " + divisors.get(0);
            default -> numerator + " / (" + String.join(" · ", divisors) + ")";
        };
    }
}

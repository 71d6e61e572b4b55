package io.github.kinetamine.model;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What equations need of a subject's parameters besides themselves, such as a rate constant CL/V: computed once a subject
 * instead of at every evaluation. The equations find all of it in one array, in the order of declaration. Immutable.
 */
final class DerivedValues {

    /** One value and its place in the array. */
    record Derived(String name, int place, ToDoubleFunction<double[]> formula) {}

    private final String model;
    private final int size;
    private final List<Derived> inOrder;

    DerivedValues(String model, int parameters, List<Derived> inOrder) {
        this.model = model;
        this.size = parameters + inOrder.size();
        this.inOrder = List.copyOf(inOrder);
    }

    /** How long the array is. */
    int size() {
        return size;
    }

    /** The array: a subject's parameters, and among them what is derived. */
    double[] among(double[] parameters) {
        double[] values = new double[size];
        int read = 0;
        int next = 0;
        for (Derived derived : inOrder) {
            int count = derived.place - next;
            System.arraycopy(parameters, read, values, next, count);
            read += count;
            values[derived.place] = finite(derived, derived.formula.applyAsDouble(values.clone()));
            next = derived.place + 1;
        }
        System.arraycopy(parameters, read, values, next, parameters.length - read);
        return values;
    }

    private double finite(Derived derived, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the derived value " + derived.name + " of model " + model
                    + " must be finite, got " + value + ": check its formula and the subject's parameters");
        }
        return value;
    }
}

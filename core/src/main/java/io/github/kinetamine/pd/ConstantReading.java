package io.github.kinetamine.pd;

import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Reads parameters alone, so that it is the same at all times. */
record ConstantReading(ToDoubleFunction<double[]> value) implements EffectReading {

    ConstantReading {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public double of(double hours, double[] drive, double[] p, double[] y) {
        return value.applyAsDouble(p);
    }
}

package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.text.Decimal;

/** Numbers of building blocks: checked, and as parameters of an effect. */
final class Numbers {

    /** The unit of drivers. */
    static final ParameterUnit NG_PER_ML = ParameterUnit.named("ng/mL");

    private Numbers() {}

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, got " + Decimal.shortest(value));
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " must be finite and not negative, got " + Decimal.shortest(value));
        }
        return value;
    }

    /** Both ends included. */
    static double share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, got " + Decimal.shortest(value));
        }
        return value;
    }

    static Parameter parameter(String name, double value, ParameterUnit unit, String meaning) {
        return new Parameter(name, value, unit, meaning, Source.modelAuthor());
    }
}

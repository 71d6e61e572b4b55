package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.quantity.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scale of a haemodynamic series: changes from an unknown baseline, or values where the baseline is said. Immutable.
 *
 * @param name the series' name
 * @param meaning what it is
 * @param unit the unit of its values
 * @param isRelative true where the change is one in percent of the baseline, false where it is in the unit itself
 * @param watchedRise the rise that is worth watching, in the unit of the change
 * @param baseline the value before the drug, in {@code unit}
 */
record HaemodynamicScale(
        String name,
        String meaning,
        String unit,
        boolean isRelative,
        Optional<Double> watchedRise,
        OptionalDouble baseline) {

    HaemodynamicScale {
        baseline.ifPresent(value -> {
            if (!(value > 0)) {
                throw new IllegalArgumentException("baseline of " + name + " must be positive, got " + value + " "
                        + unit + ": leave it out for changes");
            }
        });
    }

    /** The unit of the change. */
    String changeUnit() {
        return isRelative ? "%" : unit;
    }

    EffectOutput output() {
        EffectOutput output = baseline.isPresent()
                ? EffectOutput.of(name, Unit.named(unit), meaning)
                : EffectOutput.of(name, Unit.named(changeUnit()), "change of " + meaning + " from its baseline");
        return watchedRise
                .map(rise -> output.watchedAbove(
                        value(rise), meaning + " risen by " + Math.round(rise) + " " + changeUnit()))
                .orElse(output);
    }

    /** The series' value at a change. */
    double value(double change) {
        if (baseline.isEmpty()) {
            return change;
        }
        double base = baseline.getAsDouble();
        return isRelative ? base * (1 + change / 100) : base + change;
    }

    /** What a reader should know of the baseline; empty if nothing. */
    Optional<String> gap() {
        return baseline.isPresent()
                ? Optional.empty()
                : Optional.of(
                        "no baseline of " + name + " was said: the series is the change from it, in " + changeUnit());
    }
}

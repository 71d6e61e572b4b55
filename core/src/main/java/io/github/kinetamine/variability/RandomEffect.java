package io.github.kinetamine.variability;

import io.github.kinetamine.quantity.Unit;
import java.util.HashSet;
import java.util.List;

/**
 * One random effect η: the parameters that it moves, the scale on which it does so, and its variance. Immutable and safe for use by
 * many threads.
 *
 * @param parameters the names of the parameters that share the effect; most often one
 * @param scale where η is added to the typical value
 * @param variance ω²; of an additive effect, in the square of {@code unit}
 * @param unit the unit of the parameters of an additive effect, {@link Unit#ONE} on the other scales
 */
public record RandomEffect(List<String> parameters, EtaScale scale, Variance variance, Unit unit) {

    public RandomEffect {
        parameters = List.copyOf(parameters);
        if (parameters.isEmpty() || parameters.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a random effect needs the names of its parameters, got " + parameters);
        }
        if (new HashSet<>(parameters).size() < parameters.size()) {
            throw new IllegalArgumentException("a random effect names each parameter once, got " + parameters);
        }
        if (scale != EtaScale.LINEAR && !unit.equals(Unit.ONE)) {
            throw new IllegalArgumentException("the " + scale.words() + " effect on " + String.join(" = ", parameters)
                    + " has no unit, got " + unit);
        }
    }

    /** The parameters, as {@code V1} or {@code VK1 = VN1}. */
    public String name() {
        return String.join(" = ", parameters);
    }

    /** Name, variance and spread, for a table. */
    public String text() {
        if (scale == EtaScale.LINEAR && !unit.equals(Unit.ONE)) {
            return name() + " ω² " + Printed.rounded(variance.value()) + " (SD " + Printed.rounded(variance.sd()) + " "
                    + unit + ")";
        }
        return name() + " " + scale.text(variance);
    }
}

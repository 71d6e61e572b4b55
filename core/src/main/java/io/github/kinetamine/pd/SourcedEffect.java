package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/** A concentration–effect shape whose numbers are the given parameters. Immutable. */
record SourcedEffect(ConcentrationEffect shape, List<Parameter> given) implements ConcentrationEffect {

    SourcedEffect {
        given = List.copyOf(given);
        List<String> names = shape.parameters(ParameterUnit.named("effect")).stream()
                .map(Parameter::name)
                .toList();
        if (names.size() != given.size()) {
            throw new IllegalArgumentException("this concentration-effect function needs " + names.size()
                    + " parameters, got " + given.size() + ": pass " + String.join(", ", names) + ", in this order");
        }
    }

    @Override
    public double of(double c) {
        return shape.of(c, given.stream().mapToDouble(Parameter::value).toArray(), 0);
    }

    @Override
    public double of(double c, double[] p, int first) {
        return shape.of(c, p, first);
    }

    @Override
    public List<Parameter> parameters(ParameterUnit unit) {
        return given;
    }
}

package io.github.kinetamine.pd;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.List;

/** A concentration–effect function whose parameters have their places in an effect's array. */
record Placed(ConcentrationEffect function, int first) {

    /** Declares the function's parameters, one after the other. */
    static Placed in(EffectBuilder m, ConcentrationEffect function, ParameterUnit unit) {
        List<Parameter> parameters = function.parameters(unit);
        int first = m.parameters.size();
        parameters.forEach(m::parameter);
        return new Placed(function, first);
    }

    double of(double c, double[] p) {
        return function.of(c, p, first);
    }
}

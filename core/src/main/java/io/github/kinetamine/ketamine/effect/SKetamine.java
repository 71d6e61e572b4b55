package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.pd.EffectBuilder;
import java.util.Map;
import java.util.function.UnaryOperator;

/** S-ketamine in plasma as what drives an effect, whatever a model gives of it. */
final class SKetamine {

    static final String HALF = "the model gives total ketamine alone: half of it is taken for S-ketamine (ASSUMED)";

    private SKetamine() {}

    /**
     * Declares the driver; its place in the array of drivers.
     *
     * @param shape what becomes of the plasma concentration: its site, an effect site, a limit
     */
    static int declareOn(EffectBuilder m, String name, UnaryOperator<EffectDriver> shape) {
        int s = m.driver(shape.apply(EffectDriver.of(name, Map.of("esketamine", 1.0))));
        m.otherwise(s, shape.apply(EffectDriver.of(name, Map.of("ketamine", 0.5))), HALF);
        return s;
    }
}

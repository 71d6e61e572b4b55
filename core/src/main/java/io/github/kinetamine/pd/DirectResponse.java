package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.Unit;
import java.util.List;

/**
 * Responses that follow the concentration at once, or that of an effect site ({@link EffectBlock#through}):
 *
 * <pre>
 *   E = E0 + f(C)         of
 *   E = E0 · (1 − I(C))   inhibiting
 *   E = E0 · (1 + S(C))   stimulating
 * </pre>
 *
 * with parameter {@code E0} and those of the function. Stateless and safe for use by many threads.
 */
public final class DirectResponse {

    private DirectResponse() {}

    /** A baseline and an effect in its unit that is added to it. */
    public static EffectBlock of(String series, EffectDriver driver, double e0, ConcentrationEffect effect) {
        EffectOutput output = EffectOutput.of(series, Unit.ONE, "response");
        return EffectBlock.of(series, List.of(output), (m, outputs) -> {
            ParameterUnit unit = EffectBlock.unitOf(outputs.get(0));
            int base = m.parameter(Numbers.parameter("E0", e0, unit, "response without drug"));
            Placed placed = Placed.in(m, effect, unit);
            int c = m.driver(driver);
            m.output(outputs.get(0), (t, d, p, y) -> p[base] + placed.of(d[c], p));
        });
    }

    /** A baseline of which the drug takes a share. */
    public static EffectBlock inhibiting(
            String series, EffectDriver driver, double e0, ConcentrationEffect inhibition) {
        return scaled(series, driver, e0, DrugAction.inhibitingProduction(inhibition));
    }

    /** A baseline to which the drug adds a share of it. */
    public static EffectBlock stimulating(
            String series, EffectDriver driver, double e0, ConcentrationEffect stimulation) {
        return scaled(series, driver, e0, DrugAction.stimulatingProduction(stimulation));
    }

    private static EffectBlock scaled(String series, EffectDriver driver, double e0, DrugAction action) {
        EffectOutput output = EffectOutput.of(series, Unit.ONE, "response");
        return EffectBlock.of(series, List.of(output), (m, outputs) -> {
            int base = m.parameter(
                    Numbers.parameter("E0", e0, EffectBlock.unitOf(outputs.get(0)), "response without drug"));
            Placed placed = Placed.in(m, action.function(), ParameterUnit.ONE);
            int c = m.driver(driver);
            m.output(outputs.get(0), (t, d, p, y) -> p[base] * action.production(placed, d[c], p));
        });
    }
}

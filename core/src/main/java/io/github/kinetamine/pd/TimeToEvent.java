package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.Unit;
import java.util.List;

/**
 * Events whose hazard the concentration moves:
 *
 * <pre>
 *   h = h0(t)·(1 − I(C))     inhibiting
 *   h = h0(t)·(1 + S(C))     stimulating
 *   h = h0(t)·exp(f(C))      proportional   (f is the logarithm of the hazard ratio, of either sign)
 *
 *   dH/dt = h,  H(0) = 0,    S = exp(−H)
 * </pre>
 *
 * An event {@code NAME} gives the series {@code NAME_HAZARD} (1/h), {@code NAME_CUMULATIVE_HAZARD} and {@code NAME_SURVIVAL}, the
 * probability of no event so far, from which {@link EventTime} draws. Parameters are those of the {@link BaselineHazard} and of
 * the function. Stateless and safe for use by many threads.
 */
public final class TimeToEvent {

    /** The logarithm of a hazard ratio may be negative. */
    private static final ParameterUnit LOG_RATIO = ParameterUnit.named("log hazard ratio");

    private TimeToEvent() {}

    /** By what the drug multiplies the hazard. */
    private interface Ratio {
        double of(Placed placed, double c, double[] p);
    }

    /** The drug prevents: the function must stay within 0 and 1, as {@link Inhibition} does. */
    public static EffectBlock inhibiting(
            String name, EffectDriver driver, BaselineHazard baseline, ConcentrationEffect inhibition) {
        DrugAction action = DrugAction.inhibitingProduction(inhibition);
        return block(name, driver, baseline, inhibition, ParameterUnit.ONE, action::production);
    }

    /** The drug brings about: the function must not be negative. */
    public static EffectBlock stimulating(
            String name, EffectDriver driver, BaselineHazard baseline, ConcentrationEffect stimulation) {
        DrugAction action = DrugAction.stimulatingProduction(stimulation);
        return block(name, driver, baseline, stimulation, ParameterUnit.ONE, action::production);
    }

    /** Proportional hazards: the function is the logarithm of the hazard ratio, of either sign. */
    public static EffectBlock proportional(
            String name, EffectDriver driver, BaselineHazard baseline, ConcentrationEffect logRatio) {
        return block(name, driver, baseline, logRatio, LOG_RATIO, (placed, c, p) -> Math.exp(placed.of(c, p)));
    }

    private static EffectBlock block(
            String name,
            EffectDriver driver,
            BaselineHazard baseline,
            ConcentrationEffect function,
            ParameterUnit unit,
            Ratio ratio) {
        List<EffectOutput> series = List.of(
                EffectOutput.of(name + "_HAZARD", Unit.PER_H, "hazard of the event"),
                EffectOutput.of(name + "_CUMULATIVE_HAZARD", Unit.ONE, "cumulative hazard of the event"),
                EffectOutput.of(name + "_SURVIVAL", Unit.ONE, "probability of no event so far")
                        .between(0, 1));
        return EffectBlock.of(name, series, (m, outputs) -> {
            EffectReading h0 = baseline.in(m);
            Placed placed = Placed.in(m, function, unit);
            int c = m.driver(driver);
            EffectReading hazard = (t, d, p, y) -> h0.of(t, d, p, y) * ratio.of(placed, d[c], p);
            int h = m.state(name + " cumulative hazard", StartValue.ZERO, hazard, (t, d, p, y) -> 0);
            m.output(outputs.get(0), hazard);
            m.output(outputs.get(1), EffectReading.state(h));
            m.output(outputs.get(2), (t, d, p, y) -> Math.exp(-y[h]));
        });
    }
}

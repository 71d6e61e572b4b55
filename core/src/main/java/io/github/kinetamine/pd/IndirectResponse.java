package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.Unit;
import java.util.List;

/**
 * Responses that a drug moves indirectly, by way of their production or their loss:
 *
 * <pre>
 *   dR/dt = kin·(1 − I(C)) − kout·R     inhibitingProduction    (I)
 *   dR/dt = kin − kout·(1 − I(C))·R     inhibitingLoss          (II)
 *   dR/dt = kin·(1 + S(C)) − kout·R     stimulatingProduction   (III)
 *   dR/dt = kin − kout·(1 + S(C))·R     stimulatingLoss         (IV)
 * </pre>
 *
 * with R(0) = kin/kout. At a constant concentration R approaches its new level exponentially, at the rate of loss; where loss
 * is inhibited completely, R grows without an end. Parameters are those of the {@link Turnover} and of the function.
 *
 * <pre>{@code
 * IndirectResponse.inhibitingProduction(
 *     "RESPONSE", EffectDriver.of("drug"), Turnover.of(100, perHour(0.3)), Inhibition.of(0.9, 25));
 * }</pre>
 *
 * <p>Reference: Dayneka, Garg and Jusko, Comparison of four basic models of indirect pharmacodynamic responses,
 * J Pharmacokinet Biopharm (1993).
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class IndirectResponse {

    private IndirectResponse() {}

    /** I: the drug inhibits production; the response falls. */
    public static EffectBlock inhibitingProduction(
            String series, EffectDriver driver, Turnover turnover, ConcentrationEffect inhibition) {
        return of(series, driver, turnover, DrugAction.inhibitingProduction(inhibition));
    }

    /** II: the drug inhibits loss; the response rises. */
    public static EffectBlock inhibitingLoss(
            String series, EffectDriver driver, Turnover turnover, ConcentrationEffect inhibition) {
        return of(series, driver, turnover, DrugAction.inhibitingLoss(inhibition));
    }

    /** III: the drug stimulates production; the response rises. */
    public static EffectBlock stimulatingProduction(
            String series, EffectDriver driver, Turnover turnover, ConcentrationEffect stimulation) {
        return of(series, driver, turnover, DrugAction.stimulatingProduction(stimulation));
    }

    /** IV: the drug stimulates loss; the response falls. */
    public static EffectBlock stimulatingLoss(
            String series, EffectDriver driver, Turnover turnover, ConcentrationEffect stimulation) {
        return of(series, driver, turnover, DrugAction.stimulatingLoss(stimulation));
    }

    /** Any of the four. */
    public static EffectBlock of(String series, EffectDriver driver, Turnover turnover, DrugAction action) {
        EffectOutput output = EffectOutput.of(series, Unit.ONE, "indirect response");
        return EffectBlock.of(series, List.of(output), (m, outputs) -> {
            Turnover.Places base = turnover.in(m, EffectBlock.unitOf(outputs.get(0)));
            Placed effect = Placed.in(m, action.function(), ParameterUnit.ONE);
            int c = m.driver(driver);
            int r = m.state(
                    series,
                    base::baseline,
                    (t, d, p, y) -> base.kin(p) * action.production(effect, d[c], p),
                    action.isOnLoss()
                            ? (t, d, p, y) -> base.kout(p) * action.loss(effect, d[c], p)
                            : EffectReading.constant(base::kout));
            m.output(outputs.get(0), EffectReading.state(r));
        });
    }
}

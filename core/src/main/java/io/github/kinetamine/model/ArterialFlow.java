package io.github.kinetamine.model;

import io.github.kinetamine.quantity.Clearance;
import io.github.kinetamine.quantity.Concentration;
import io.github.kinetamine.quantity.InfusionRate;
import java.util.Objects;

/**
 * The flow of blood in which an intravenous infusion is diluted on its way to the arteries, and with it the approximate
 * difference between arterial and venous plasma while the infusion runs:
 *
 * <pre>C_arterial = C_venous + R / flow</pre>
 *
 * with the rate R of the drug whose concentration is meant. It says nothing of the seconds after a bolus, nor of the minutes
 * in which the difference builds up and fades. Immutable and safe for use by many threads.
 *
 * @param flow L/h, positive
 * @param source where the flow comes from
 */
public record ArterialFlow(Clearance flow, Source source) {

    public ArterialFlow {
        Objects.requireNonNull(source, "source");
        if (!(flow.litresPerHour() > 0)) {
            throw new IllegalArgumentException("arterial flow must be positive, got " + flow);
        }
    }

    /** By how much an infusion at this rate raises arterial plasma above venous plasma. */
    public Concentration excess(InfusionRate rate) {
        return new Concentration(rate.milligramsPerHour() / flow.litresPerHour());
    }
}

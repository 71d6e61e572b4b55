package io.github.kinetamine.ketamine;

import io.github.kinetamine.quantity.Unit;
import java.util.Set;

/**
 * What an observation is a value of, and which dimensions of units it may have. Immutable, as every enum.
 *
 * <p>The time of an observation means: for a concentration, when it was sampled; for an area up to a time, that time; for a
 * peak, when the source says that it was reached. All times count from the first dose.
 */
public enum ObservedQuantity {
    /** The highest concentration. After an intravenous bolus it is the concentration at the printed time. */
    CMAX(true, false, "concentration"),
    /** When the concentration is highest. */
    TMAX(true, false, "time"),
    /** The concentration at a time. */
    CONCENTRATION(true, true, "concentration"),
    /** The area under the curve up to a time. */
    AUC_LAST(true, true, "exposure"),
    /** The area under the curve up to a time, for each mg of the dose. */
    AUC_LAST_PER_MG(true, true, ObservationUnits.EXPOSURE_PER_AMOUNT),
    /** The area under the curve to infinity. */
    AUC_INF(true, false, "exposure"),
    /** An area under the curve over an interval that the source does not state. */
    AUC(false, false, "exposure"),
    /** The area of the analyte, a metabolite, over that of what it is made from; up to the time, else to infinity. */
    AUC_RATIO(true, false, Unit.ONE.dimension()),
    /** The terminal half-life. */
    HALF_LIFE(true, false, "time"),
    /** F, the part of the dose that arrives as the analyte, against an intravenous dose. */
    BIOAVAILABILITY(true, false, Unit.ONE.dimension()),
    /** The dose over the area under the curve to infinity. */
    CLEARANCE(true, false, "clearance"),
    /** The volume of distribution at steady state, Vss. */
    VSS(true, false, "volume", ObservationUnits.VOLUME_PER_WEIGHT),
    /** Whatever else was published; the detail says what. No model predicts it. */
    OTHER(false, false);

    private final boolean isPredicted;
    private final boolean needsTime;
    private final Set<String> dimensions;

    ObservedQuantity(boolean isPredicted, boolean needsTime, String... dimensions) {
        this.isPredicted = isPredicted;
        this.needsTime = needsTime;
        this.dimensions = Set.of(dimensions);
    }

    /** Whether a model can be asked for it. */
    public boolean isPredicted() {
        return isPredicted;
    }

    /** Whether it means nothing without a time. */
    public boolean needsTime() {
        return needsTime;
    }

    /** Whether a value of it may be in this unit. */
    public boolean allows(Unit unit) {
        return dimensions.isEmpty() || dimensions.contains(unit.dimension());
    }
}

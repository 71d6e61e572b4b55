package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import java.time.Duration;
import java.util.Objects;

/**
 * One sample of a curve: measured, below the limit of quantification, or missing. Immutable and safe for use by many threads.
 *
 * @param time when it was taken; negative before time zero
 * @param kind what is known of it
 * @param nanogramsPerMillilitre the concentration where it was measured, else the limit of quantification, ng/mL;
 *     0 if unknown
 */
public record Sample(Duration time, Kind kind, double nanogramsPerMillilitre) {

    /** What is known of a sample. Immutable, as every enum. */
    public enum Kind {
        /** A concentration above zero. */
        MEASURED,
        /** Some concentration below the limit of quantification, or zero. */
        BELOW_LIMIT,
        /** Nothing: the sample was lost or never taken. */
        MISSING
    }

    public Sample {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(kind, "kind");
        boolean isFinite = nanogramsPerMillilitre >= 0 && nanogramsPerMillilitre < Double.POSITIVE_INFINITY;
        if (!isFinite || kind == Kind.MEASURED && nanogramsPerMillilitre == 0) {
            throw new IllegalArgumentException("a concentration must be finite and not negative, but the sample at "
                    + DurationText.render(time) + " is " + Decimal.shortest(nanogramsPerMillilitre)
                    + " ng/mL: leave out what was not measured, and give 0 for what was below the limit");
        }
    }

    /** A concentration; 0 is below the limit, and NaN is missing. */
    public static Sample of(Duration time, double concentration, Unit unit) {
        if (Double.isNaN(concentration)) {
            return missing(time);
        }
        double value = unit.convert(concentration, Unit.NG_PER_ML);
        return new Sample(time, value == 0 ? Kind.BELOW_LIMIT : Kind.MEASURED, value + 0.0);
    }

    /** A concentration below an unknown limit. */
    public static Sample belowLimit(Duration time) {
        return new Sample(time, Kind.BELOW_LIMIT, 0);
    }

    /** A concentration below a limit. */
    public static Sample belowLimit(Duration time, double limit, Unit unit) {
        return new Sample(time, Kind.BELOW_LIMIT, unit.convert(limit, Unit.NG_PER_ML));
    }

    /** A sample that has no result. */
    public static Sample missing(Duration time) {
        return new Sample(time, Kind.MISSING, 0);
    }

    boolean isMeasured() {
        return kind == Kind.MEASURED;
    }
}

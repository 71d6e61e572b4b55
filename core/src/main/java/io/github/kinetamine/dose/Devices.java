package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.Objects;

/**
 * Devices of a fixed content, such as nasal sprays, used one after the other. The first is used at the time of the dose;
 * devices are numbered from 1, since a model may absorb a later one differently.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param count how many; at least 1
 * @param perDevice what each holds; positive
 * @param interval from one device to the next; positive, and zero for a single device whatever is passed
 * @param route where they enter; any but the intravenous route
 */
public record Devices(int count, Amount perDevice, Duration interval, Route route) implements Dose {

    /** Checks the count, the amount, the interval and the route. */
    public Devices {
        Allowed.count("number of devices", count);
        Allowed.dose(perDevice);
        interval = count == 1 ? Duration.ZERO : Allowed.positive("time between devices", interval);
        if (interval.compareTo(Units.LONGEST_DURATION.dividedBy(count)) > 0) {
            throw new IllegalArgumentException("devices must be used up within 100 years, got " + count + " of them "
                    + DurationText.render(interval) + " apart");
        }
        if (Objects.requireNonNull(route, "route") == Route.INTRAVENOUS) {
            throw new IllegalArgumentException("devices are for any route but iv: give an iv bolus instead");
        }
    }

    @Override
    public boolean isPerWeight() {
        return false;
    }

    /** What all devices hold together. */
    public Amount amount() {
        return new Amount(count * perDevice.milligrams());
    }

    /** The dose as text, such as {@code 2 devices of 28 mg in 5 min apart}. */
    @Override
    public String toString() {
        return DoseText.of(this);
    }
}

package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Concentration;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Volume;
import java.time.Duration;
import java.util.Objects;

/**
 * The urine, or other excreta, of one interval. Immutable and safe for use by many threads.
 *
 * @param from when the interval begins
 * @param to when it ends
 * @param volume what was collected
 * @param concentration of the drug in it; zero where it was below the limit
 */
public record UrineCollection(Duration from, Duration to, Volume volume, Concentration concentration) {

    public UrineCollection {
        Objects.requireNonNull(volume, "volume");
        Objects.requireNonNull(concentration, "concentration");
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("a urine collection must end after it begins, got "
                    + DurationText.render(from) + " to " + DurationText.render(to));
        }
    }

    /** The amount of drug recovered. */
    public Amount amount() {
        return concentration.times(volume);
    }
}

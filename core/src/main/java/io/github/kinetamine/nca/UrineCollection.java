package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Concentration;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Volume;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The urine, or other excreta, of one interval. Immutable and safe for use by many threads.
 *
 * @param from when the interval begins
 * @param to when it ends
 * @param amount of the drug recovered; zero where it was below the limit
 * @param volume what was collected, where it is known
 */
public record UrineCollection(Duration from, Duration to, Amount amount, Optional<Volume> volume) {

    public UrineCollection {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(volume, "volume");
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("a urine collection must end after it begins, got "
                    + DurationText.render(from) + " to " + DurationText.render(to));
        }
    }

    /** What was collected, and the concentration of the drug in it. */
    public static UrineCollection of(Duration from, Duration to, Volume volume, Concentration concentration) {
        return new UrineCollection(from, to, concentration.times(volume), Optional.of(volume));
    }

    /** An amount recovered, of a volume that is not known. */
    public static UrineCollection of(Duration from, Duration to, Amount amount) {
        return new UrineCollection(from, to, amount, Optional.empty());
    }
}

package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseAmount;
import java.time.Duration;
import java.util.Objects;

/**
 * A dose given at once: injected, swallowed, sprayed. What happens between the site of entry and the blood is the
 * model's affair.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param amount what is given; positive
 * @param route where it enters
 */
public record Bolus(DoseAmount amount, Route route) implements Dose {

    /** Checks that there is something to give. */
    public Bolus {
        Allowed.dose(amount);
        Objects.requireNonNull(route, "route");
    }

    @Override
    public boolean isPerWeight() {
        return amount.isPerWeight();
    }

    /** The same amount by the same route, at a constant rate during {@code duration}; for routes that take infusions. */
    public Infusion over(Duration duration) {
        return new Infusion(amount, duration, route);
    }

    /** The dose as text, such as {@code 30 mg im} or {@code 35 mg iv bolus}. */
    @Override
    public String toString() {
        return DoseText.of(this);
    }
}

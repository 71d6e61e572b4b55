package io.github.kinetamine.pd;

import io.github.kinetamine.quantity.RateConstant;
import java.util.Objects;

/**
 * A moderator M that follows a response R and works against what moves it,
 *
 * <pre>dM/dt = ktol·(R − M),   M(0) = R(0),   production · (R(0)/M)^gain,</pre>
 *
 * see {@link FeedbackResponse}. Immutable and safe for use by many threads.
 *
 * @param ktol how fast the moderator follows; positive
 * @param gain how strongly it works, dimensionless; 0 for not at all
 */
public record Feedback(RateConstant ktol, double gain) {

    public Feedback {
        Objects.requireNonNull(ktol, "ktol");
        Numbers.positive("ktol", ktol.perHour());
        Numbers.notNegative("gain", gain);
    }

    /** The feedback of gain 1: production in inverse proportion to the moderator. */
    public static Feedback of(RateConstant ktol) {
        return new Feedback(ktol, 1);
    }

    /** The same with another gain. */
    public Feedback withGain(double newGain) {
        return new Feedback(ktol, newGain);
    }
}

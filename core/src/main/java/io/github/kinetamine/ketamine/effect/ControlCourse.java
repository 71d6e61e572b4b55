package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import java.util.function.DoubleUnaryOperator;

/**
 * How a scale changes over time without the drug, in the arm that it is compared with. Immutable and safe for use by many
 * threads.
 */
public final class ControlCourse {

    /** When the first value after a dose was read, hours. */
    private static final double FIRST_READING = 2;

    private static final ControlCourse SYNAPSE = after(
            t -> -(4.9 + 5.65 * Math.exp(-0.0814 * t)),
            "SYNAPSE's placebo arm",
            MoodState.DALY.as(Tier.DERIVED, Reading.COMPUTED));

    private final DoubleUnaryOperator change;
    private final String description;
    private final Source source;

    private ControlCourse(DoubleUnaryOperator change, String description, Source source) {
        this.change = change;
        this.description = description;
        this.source = source;
    }

    /** A course from the first reading on; before, the change grows in proportion to time (ASSUMED). */
    private static ControlCourse after(DoubleUnaryOperator later, String description, Source source) {
        double first = later.applyAsDouble(FIRST_READING);
        return new ControlCourse(
                t -> t >= FIRST_READING ? later.applyAsDouble(t) : first * t / FIRST_READING, description, source);
    }

    /**
     * MADRS in the placebo arm of SYNAPSE (Daly 2018),
     *
     * <pre>change = −(4.9 + 5.65·exp(−0.0814·t)),  t in hours from 2 on</pre>
     *
     * through its three means exactly: −9.7, −5.7 and −4.9 at 2 h, 24 h and on day 8. Later it stays at −4.9, which nothing
     * observed supports.
     */
    public static ControlCourse synapsePlacebo() {
        return SYNAPSE;
    }

    /** No change at all. */
    public static ControlCourse none() {
        return new ControlCourse(t -> 0, "no change", Source.modelAuthor());
    }

    /**
     * One change from 2 h on, such as −8.8 on MADRS after midazolam (Murrough 2013, at 24 h).
     *
     * @param points the change, finite
     */
    public static ControlCourse of(double points) {
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("the change of a control arm must be finite, got " + points + " points");
        }
        return after(t -> points, "a change of " + points + " points from 2 h on", Source.modelAuthor());
    }

    /** The change at a time in hours from the beginning; 0 before it. */
    public double change(double hours) {
        return hours <= 0 ? 0 : change.applyAsDouble(hours);
    }

    /** Where it comes from. */
    public Source source() {
        return source;
    }

    /** What it is, in a few words. */
    @Override
    public String toString() {
        return description;
    }
}

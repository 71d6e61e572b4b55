package io.github.kinetamine.pd;

/**
 * When an event happened to a subject, or until when it had not.
 *
 * <p>Event times are drawn by inversion: with a uniform number u the event happens where S(t) = u, that is where the cumulative
 * hazard reaches −ln u. Between the times of a series the cumulative hazard is taken to be a straight line, a constant hazard.
 * Immutable and safe for use by many threads.
 *
 * @param hours the time of the event, or of the last look, h; finite and not negative
 * @param isObserved false where the event had not happened by then: right-censored
 */
public record EventTime(double hours, boolean isObserved) {

    public EventTime {
        Numbers.notNegative("time of an event (h)", hours);
    }

    /** An event at a time, h. */
    public static EventTime at(double hours) {
        return new EventTime(hours, true);
    }

    /** No event until a time, h. */
    public static EventTime censoredAt(double hours) {
        return new EventTime(hours, false);
    }

    /**
     * The event along a series of cumulative hazards.
     *
     * @param hours the times, ascending
     * @param cumulativeHazard H at these times, not descending; it counts from the first one on
     * @param u a uniform number, strictly between 0 and 1
     */
    public static EventTime ofHazard(double[] hours, double[] cumulativeHazard, double u) {
        requireSeries(hours, cumulativeHazard);
        double wanted = cumulativeHazard[0] - Math.log(requireInside(u));
        for (int i = 1; i < hours.length; i++) {
            double risen = cumulativeHazard[i];
            if (risen >= wanted) {
                double before = cumulativeHazard[i - 1];
                double share = risen == Double.POSITIVE_INFINITY ? 1 : (wanted - before) / (risen - before);
                return at(hours[i - 1] + share * (hours[i] - hours[i - 1]));
            }
        }
        return censoredAt(hours[hours.length - 1]);
    }

    /**
     * The event along a series of survival, such as a {@code _SURVIVAL} of {@link TimeToEvent}.
     *
     * @param survival S at the times, positive at the first one, not ascending
     */
    public static EventTime ofSurvival(double[] hours, double[] survival, double u) {
        double[] hazard = new double[survival.length];
        for (int i = 0; i < hazard.length; i++) {
            hazard[i] = -Math.log(Numbers.share("survival", survival[i]));
        }
        return ofHazard(hours, hazard, u);
    }

    private static void requireSeries(double[] hours, double[] hazard) {
        if (hours.length == 0 || hours.length != hazard.length) {
            throw new IllegalArgumentException("an event needs as many times as hazards, at least one, got "
                    + hours.length + " times and " + hazard.length + " values");
        }
        Numbers.notNegative("first cumulative hazard", hazard[0]);
        for (int i = 1; i < hours.length; i++) {
            if (!(hours[i] > hours[i - 1] && hazard[i] >= hazard[i - 1])) {
                throw new IllegalArgumentException("times must ascend and survival must not, got cumulative hazards "
                        + hazard[i - 1] + " at " + hours[i - 1] + " h and " + hazard[i] + " at " + hours[i] + " h");
            }
        }
    }

    static double requireInside(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException("a probability must lie between 0 and 1, both excluded, got " + u);
        }
        return u;
    }
}

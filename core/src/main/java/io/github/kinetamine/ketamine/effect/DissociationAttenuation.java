package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;

/**
 * How dissociation fades from session to session, ILLUSTRATIVE:
 *
 * <pre>factor(n) = max(0.5, 0.85^(n − 1))        n = 1, 2, …</pre>
 *
 * by which a peak of {@link Cadss} may be multiplied. Only the direction was observed (Singh 2016: dissociation attenuates with
 * repeated dosing); both numbers are assumed. Blood pressure was seen not to attenuate, and nothing numeric is known of the
 * antidepressant effect: their factor is 1. No simulation applies it by itself.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class DissociationAttenuation {

    private static final double PER_SESSION = 0.85;
    private static final double LEAST = 0.5;

    private static final Source DIRECTION = new Source(
            "Singh 2016", "10.1176/appi.ajp.2016.16010037", "direction only", Tier.ILLUSTRATIVE, Reading.GIVEN);

    private DissociationAttenuation() {}

    /**
     * The factor of a session.
     *
     * @param session the number of the session, from 1
     */
    public static double factor(int session) {
        if (session < 1) {
            throw new IllegalArgumentException("session must be 1 or more, got " + session + ": count from the first");
        }
        return Math.max(LEAST, Math.pow(PER_SESSION, session - 1));
    }

    /** Where the direction was seen; no source has the numbers. */
    public static Source source() {
        return DIRECTION;
    }
}

package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.random.StandardNormal;

/**
 * When urinary symptoms began among abusers of ketamine who got them: a log-normal distribution of months of abuse, median
 * 16.9, σ 0.87, from a mean of 24.67 ± 26.36 months.
 *
 * <pre>months(share) = 16.9·exp(0.87·Φ⁻¹(share)) / pace</pre>
 *
 * The share is one of those who have symptoms already, never of all who use the drug: how probable symptoms are is not known,
 * neither here nor for any one person, and no method says it. The pace is the daily amount relative to that of the abusers
 * observed, which nobody printed; time is taken to shrink in proportion (ASSUMED). A shape for teaching. Of therapeutic doses
 * there is only {@link #atTherapeuticDoses a text}. Immutable and safe for use by many threads.
 *
 * @param pace the daily amount relative to that of the abusers observed, 1 for the same; positive
 */
public record UrinarySymptoms(double pace) {

    private static final double MEDIAN_MONTHS = 16.9;
    private static final double SIGMA = 0.87;

    private static final Source SOURCE = new Source(
            "106 abusers of ketamine in Taiwan: lower urinary tract symptoms after 24.67±26.36 months",
            "",
            "mean and standard deviation turned into a log-normal distribution",
            Tier.ILLUSTRATIVE,
            Reading.COMPUTED);

    private static final String THERAPEUTIC =
            "no risk is demonstrated at up to two doses a week, observed to 6.5 years: no interstitial"
                    + " cystitis related to esketamine, pollakiuria in 3 against 0.5 %; spontaneous reports exist (5). There is no model of it.";

    public UrinarySymptoms {
        if (!(pace > 0) || Double.isInfinite(pace)) {
            throw new IllegalArgumentException("pace must be positive and finite, got " + pace
                    + ": 1 is the daily amount of the abusers observed; for therapeutic doses there is a text alone");
        }
    }

    /** At the daily amount of the abusers observed. */
    public static UrinarySymptoms underAbuse() {
        return new UrinarySymptoms(1);
    }

    /**
     * By when symptoms had begun in a share of those abusers who got them, months of abuse.
     *
     * @param share strictly between 0 and 1
     */
    public double months(double share) {
        return MEDIAN_MONTHS * Math.exp(SIGMA * StandardNormal.quantile(share)) / pace;
    }

    /** What can be said of therapeutic doses. */
    public static String atTherapeuticDoses() {
        return THERAPEUTIC;
    }

    /** Where it comes from. */
    public static Source source() {
        return SOURCE;
    }
}

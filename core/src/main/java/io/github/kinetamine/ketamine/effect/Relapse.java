package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.CuredSurvival;
import io.github.kinetamine.pd.ExponentialSurvival;
import io.github.kinetamine.pd.LogNormalSurvival;
import io.github.kinetamine.pd.SurvivalCurve;
import io.github.kinetamine.pd.WeibullSurvival;
import io.github.kinetamine.quantity.RateConstant;
import java.time.Duration;

/**
 * How long a response lasts, as the share of responders who have not relapsed by a time: four settings, each a curve through
 * the two or three numbers that one study prints, so that none has been tested on anything else. Doses after the response do
 * not enter, and no curve is the probability of one person. Immutable, as every enum.
 */
public enum Relapse {

    /**
     * Responders to six infusions, without maintenance: a share of 0.235 does not relapse, the others' times are log-normal with
     * a median of 13.9 d and σ 0.34. Quartiles 11.9, 15.9 and 28.1 d, where 11, 18 and 27 d were seen.
     */
    AFTER_SIX_INFUSIONS(
            CuredSurvival.of(0.235, LogNormalSurvival.of(days(13.9), 0.34)),
            new Source(
                    "Murrough et al. 2013, six infusions",
                    "",
                    "n 24; median 18 d read in the source, quartiles quoted",
                    Tier.CALIBRATED,
                    Reading.QUOTED)),

    /**
     * Responders to one infusion: Weibull, shape 0.62, scale 18.1 d. 0.27 have not relapsed at 28 d, as was seen; the mean time
     * within 28 d is 13.2 d, as was seen.
     */
    AFTER_ONE_INFUSION(
            WeibullSurvival.of(days(18.1), 0.62),
            new Source(
                    "Ibrahim et al. 2012, PMID 22298121",
                    "",
                    "n 42; mean time to relapse 13.2 d, 27 % not relapsed at 4 weeks",
                    Tier.CALIBRATED,
                    Reading.VERIFIED)),

    /** Remitters of SUSTAIN-1 whose nasal spray became placebo: exponential, 0.00254 per day, median 273 d. */
    REMITTERS_ON_PLACEBO(ExponentialSurvival.of(new RateConstant(0.00254 / 24)), sustain()),

    /** Remitters of SUSTAIN-1 who stayed on esketamine: exponential, 0.00124 per day, a hazard ratio of 0.49. */
    REMITTERS_ON_ESKETAMINE(ExponentialSurvival.of(new RateConstant(0.00124 / 24)), sustain());

    private final SurvivalCurve curve;
    private final Source source;

    Relapse(SurvivalCurve curve, Source source) {
        this.curve = curve;
        this.source = source;
    }

    private static Duration days(double days) {
        return Duration.ofSeconds(Math.round(86_400 * days));
    }

    private static Source sustain() {
        return new Source(
                "SUSTAIN-1, PMC6551577",
                "",
                "remitters: hazard ratio 0.49 (0.29 to 0.84), median under placebo 273 d",
                Tier.CALIBRATED,
                Reading.VERIFIED);
    }

    /** The share without relapse, and what follows from it. */
    public SurvivalCurve curve() {
        return curve;
    }

    /** Where its numbers come from. */
    public Source source() {
        return source;
    }
}

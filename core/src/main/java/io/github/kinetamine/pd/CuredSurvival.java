package io.github.kinetamine.pd;

import java.util.Objects;

/**
 * A population of which a share never has the event (mixture cure model),
 *
 * <pre>S(t) = cured + (1 − cured)·Su(t),</pre>
 *
 * with Su the survival of the others. Quantiles beyond 1 − cured are infinite. Immutable and safe for use by many threads.
 *
 * @param cured the share that never has the event, from 0 to 1
 * @param others the survival of those who are not cured
 */
public record CuredSurvival(double cured, SurvivalCurve others) implements SurvivalCurve {

    public CuredSurvival {
        Numbers.share("cured", cured);
        Objects.requireNonNull(others, "others");
    }

    /** The curve on which a share is cured. */
    public static CuredSurvival of(double cured, SurvivalCurve others) {
        return new CuredSurvival(cured, others);
    }

    @Override
    public double survival(double hours) {
        return cured + (1 - cured) * others.survival(hours);
    }

    /** (1 − cured)·Su·hu / S, which falls to 0 as the others have had the event. */
    @Override
    public double hazard(double hours) {
        if (cured == 0) {
            return others.hazard(hours);
        }
        double left = (1 - cured) * others.survival(hours);
        return left == 0 ? 0 : left * others.hazard(hours) / survival(hours);
    }

    @Override
    public double cumulativeHazard(double hours) {
        if (cured == 0) {
            return others.cumulativeHazard(hours);
        }
        // not −log1p: at 0 that is −0
        return 0 - Math.log1p((1 - cured) * (others.survival(hours) - 1));
    }

    @Override
    public double quantile(double share) {
        Numbers.share("share", share);
        if (share == 0) {
            return others.quantile(0);
        }
        return share > 1 - cured ? Double.POSITIVE_INFINITY : others.quantile(Math.min(1, share / (1 - cured)));
    }

    @Override
    public double restrictedMean(double hours) {
        double all = cured == 0 ? 0 : cured * Math.max(0, hours);
        return all + (cured == 1 ? 0 : (1 - cured) * others.restrictedMean(hours));
    }
}

package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Within which limits a terminal phase and what rests on it are to be trusted. What lies beyond is kept and warned of.
 * Immutable and safe for use by many threads.
 *
 * @param leastR2Adjusted the least adjusted R² of λz
 * @param leastSpan how many half-lives the points of λz should at least be apart
 * @param mostExtrapolatedPercent the largest part of AUCIFO after the last concentration, %
 */
public record NcaLimits(double leastR2Adjusted, double leastSpan, double mostExtrapolatedPercent) {

    public NcaLimits {
        if (!(leastR2Adjusted <= 1) || !(leastSpan >= 0) || !(mostExtrapolatedPercent >= 0)) {
            throw new IllegalArgumentException(
                    "limits must be an adjusted R² of at most 1, and a span and a percentage of at least 0, got "
                            + leastR2Adjusted + ", " + leastSpan + " and " + mostExtrapolatedPercent + " %");
        }
    }

    /** An adjusted R² of 0.9, two half-lives, and 20 %. */
    public static NcaLimits usual() {
        return new NcaLimits(0.9, 2, 20);
    }

    /** No limits, and so no warnings. */
    public static NcaLimits none() {
        return new NcaLimits(Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY);
    }

    List<String> warnings(NcaCase analysed) {
        List<String> warnings = new ArrayList<>();
        Finding r2 = analysed.value(NcaParameter.R2ADJ);
        if (r2.isPresent() && rounded(r2) < leastR2Adjusted) {
            warnings.add("the adjusted R² of the terminal phase is " + shown(r2) + ", below "
                    + Decimal.shortest(leastR2Adjusted));
        }
        Finding span = analysed.value(NcaParameter.LAMZSPN);
        if (span.isPresent() && rounded(span) < leastSpan) {
            warnings.add("the terminal phase spans " + shown(span) + " half-lives, fewer than "
                    + Decimal.shortest(leastSpan));
        }
        Finding extrapolated = analysed.value(NcaParameter.AUCPEO);
        if (extrapolated.isPresent() && rounded(extrapolated) > mostExtrapolatedPercent) {
            warnings.add("of AUCIFO " + shown(extrapolated) + " % are extrapolated, more than "
                    + Decimal.shortest(mostExtrapolatedPercent) + " %");
        }
        return warnings;
    }

    private static String shown(Finding value) {
        return Decimal.shortest(rounded(value));
    }

    /** As it is shown: what is 2 on paper may be a little less in binary. */
    private static double rounded(Finding value) {
        return Math.round(value.value() * 1000) / 1000.0;
    }
}

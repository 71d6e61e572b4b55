package io.github.kinetamine.nca;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits of a result to be trusted: what reaches one is trusted, what is beyond it is told. */
class NcaLimitsTest {

    private static final double ALL = Double.POSITIVE_INFINITY;
    private static final double NONE = Double.NEGATIVE_INFINITY;

    /** ln C falls by 2, 0, 2 and 0 in steps of one hour. */
    private static final NcaProfile STAIRS =
            NcaProfile.of(Unit.NG_PER_ML, new double[] {0, 1, 2, 3, 4, 5}, new double[] {
                9e4, 9e3, 9e3 * Math.exp(-2), 9e3 * Math.exp(-2), 9e3 * Math.exp(-4), 9e3 * Math.exp(-4)
            });

    private static final NcaProfile HALVED =
            NcaProfile.of(Unit.NG_PER_ML, new double[] {0, 1, 2, 3, 4}, new double[] {64, 32, 16, 8, 4});

    private static List<String> warnings(NcaProfile profile, NcaLimits limits) {
        return Nca.linear()
                .withTerminal(TerminalChoice.best().points(profile.samples().size() - 1))
                .withLimits(limits)
                .analyse(profile)
                .warnings();
    }

    /** Of 0, −2, −2, −4, −4 over five hours R² = 10²/(10·11.2) = 0.8929, and adjusted 1 − 0.1071·4/3 = 0.857. */
    @Test
    void aPoorLineIsTold() {
        assertEquals(
                List.of("the adjusted R² of the terminal phase is 0.857, below 0.9"),
                warnings(STAIRS, new NcaLimits(0.9, 0, ALL)));
        assertEquals(List.of(), warnings(STAIRS, new NcaLimits(0.857, 0, ALL)));
        assertEquals(1, warnings(STAIRS, new NcaLimits(0.858, 0, ALL)).size());
    }

    @Test
    void aPerfectLineReachesThePerfectLimit() {
        assertEquals(List.of(), warnings(HALVED, new NcaLimits(1, 3, ALL)));
        assertEquals(
                List.of("the terminal phase spans 3 half-lives, fewer than 3.001"),
                warnings(HALVED, new NcaLimits(1, 3.001, ALL)));
    }

    /** 48 + 24 + 12 + 6 = 90 to the last sample, and 4/ln 2 = 5.771 after it: 6.026 %. */
    @Test
    void whatIsExtrapolatedBeyondTheLimitIsTold() {
        assertClose(
                100 * (4 / Math.log(2)) / (90 + 4 / Math.log(2)),
                Nca.linear().analyse(HALVED).value(NcaParameter.AUCPEO).orThrow(),
                1e-12);
        assertEquals(List.of(), warnings(HALVED, new NcaLimits(NONE, 0, 6.026)));
        assertEquals(
                List.of("of AUCIFO 6.026 % are extrapolated, more than 6.025 %"),
                warnings(HALVED, new NcaLimits(NONE, 0, 6.025)));
    }

    @Test
    void theUsualLimitsAreThoseOfTheirDescription() {
        assertEquals(new NcaLimits(0.9, 2, 20), NcaLimits.usual());
        assertEquals(warnings(STAIRS, NcaLimits.usual()), warnings(STAIRS, new NcaLimits(0.9, 2, 20)));
    }

    @Test
    void impossibleLimitsAreRefused() {
        assertEquals(0, new NcaLimits(1, 0, 0).mostExtrapolatedPercent());
        refused(1.001, 2, 20, "got 1.001, 2.0 and 20.0 %");
        refused(0.9, -0.1, 20, "got 0.9, -0.1 and 20.0 %");
        refused(0.9, 2, -1, "got 0.9, 2.0 and -1.0 %");
        refused(Double.NaN, 2, 20, "an adjusted R² of at most 1");
        refused(0.9, Double.NaN, 20, "a span and a percentage of at least 0");
        refused(0.9, 2, Double.NaN, "a span and a percentage of at least 0");
    }

    private static void refused(double r2, double span, double percent, String words) {
        String message = assertThrows(IllegalArgumentException.class, () -> new NcaLimits(r2, span, percent))
                .getMessage();
        assertTrue(message.contains(words), message);
    }
}

package io.github.kinetamine.ketamine.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.pd.SurvivalCurve;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RelapseTest {

    @ParameterizedTest(name = "{0}, {1} at {2}: {3}, seen {4}")
    @CsvFileSource(resources = "relapse.csv", numLinesToSkip = 1)
    void theCurvesGiveThePrintedFit(Relapse setting, String quantity, double at, String printed) {
        SurvivalCurve curve = setting.curve();
        double value = switch (quantity) {
            case "quantile" -> curve.quantile(at) / 24;
            case "survival" -> curve.survival(24 * at);
            default -> curve.restrictedMean(24 * at) / 24;
        };
        BigDecimal expected = new BigDecimal(printed);
        assertEquals(expected.doubleValue(), value, 1.0000001 * expected.ulp().doubleValue());
    }

    @Test
    void aQuarterNeverRelapsesAfterSixInfusions() {
        SurvivalCurve curve = Relapse.AFTER_SIX_INFUSIONS.curve();
        assertEquals(0.235, curve.survival(24 * 3650), 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, curve.quantile(0.8));
    }

    @Test
    void esketamineHalvesTheHazardOfRemitters() {
        double ratio = Relapse.REMITTERS_ON_ESKETAMINE.curve().hazard(100)
                / Relapse.REMITTERS_ON_PLACEBO.curve().hazard(100);
        assertEquals(0.49, ratio, 0.005);
    }
}

package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no concentration is refused, with the place where it stands. */
class RefusedSeriesTest {

    private static final Grid GRID = Grid.at(hours(0), hours(1.5), hours(3));

    @Test
    void amountsAreRefused() {
        Series amounts = Series.of("depot", Unit.MG, GRID, 3, 2, 1);
        assertEquals(
                "a non-compartmental analysis needs concentrations, but depot is in mg", messageOfAnalysing(amounts));
    }

    @Test
    void aNegativeConcentrationIsRefusedWithItsTimeAndUnit() {
        Series series = Series.of("ketamine", Unit.MG_PER_L, GRID, 3, -0.25, 1);
        assertEquals(
                "a concentration must be finite and not negative, but ketamine at 90 min is -0.25"
                        + " mg/L: leave out what was not measured, and give 0 for what was below the limit",
                messageOfAnalysing(series));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aSeriesHoldsFiniteValuesAlone(double value) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Series.of("ketamine", Unit.MG_PER_L, GRID, 3, value, 1));
        assertTrue(e.getMessage().contains("must hold finite values, got " + value), e::getMessage);
    }

    @Test
    void aConcentrationThatOverflowsInTheUnitOfTheResultIsRefused() {
        Series series = Series.of("ketamine", Unit.MG_PER_L, GRID, 3, 1e306, 1);
        assertEquals(
                "a concentration must be finite and not negative, but ketamine at 90 min is 1.0E306"
                        + " mg/L: leave out what was not measured, and give 0 for what was below the limit",
                messageOfAnalysing(series));
    }

    @Test
    void aNegativeZeroIsAZero() {
        Series series = Series.of("ketamine", Unit.MG_PER_L, GRID, -0.0, 1, -0.0);
        assertEquals(1000.0, Nca.linear().analyse(series, List.of()).cmax().value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aSampleIsFiniteAndNotNegative(double value) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Sample.of(hours(1.5), value, Unit.NG_PER_ML))
                .getMessage();
        assertTrue(message.contains("finite and not negative, but the sample at 90 min is"), message);
    }

    @Test
    void aSampleOfNegativeZeroIsBelowTheLimit() {
        assertEquals(Sample.belowLimit(hours(1)), Sample.of(hours(1), -0.0, Unit.MG_PER_L));
        assertEquals(Sample.missing(hours(1)), Sample.of(hours(1), Double.NaN, Unit.MG_PER_L));
    }

    private static String messageOfAnalysing(Series series) {
        return assertThrows(IllegalArgumentException.class, () -> Nca.linear().analyse(series, List.of()))
                .getMessage();
    }
}

package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas under curves whose area is known. */
class AreaUnderCurveTest {

    private static final double C0 = 100;
    private static final double K = 0.3;

    /** The rule is exact for an exponential, whatever the grid; so is what it leaves to the extrapolation. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 60})
    void theLogarithmicRuleGivesDoseOverClearanceOnAnyGrid(int stepMinutes) {
        Series series = exponential(Grid.every(minutes(stepMinutes)).until(hours(24)));
        NcaResult result = Nca.logarithmic().analyse(series, List.of());
        double end = series.hours(series.size() - 1);
        assertClose(C0 / K * -Math.expm1(-K * end), result.aucLast().orThrow(), 1e-12);
        assertClose(C0 / K, result.aucInf().orThrow(), 1e-12);
        assertEquals(C0, result.cmax().orThrow());
        assertEquals(0.0, result.tmax().orThrow());
    }

    /** A curve that only falls is the same to both rules that take logarithms. */
    @Test
    void aFallingCurveIsLogarithmicToTheMixedRule() {
        Series series = exponential(Grid.every(minutes(10)).until(hours(24)));
        assertEquals(
                Nca.logarithmic().analyse(series, List.of()),
                Nca.linearUpLogDown().analyse(series, List.of()));
    }

    @Test
    void aRisingCurveIsLinearToTheMixedRule() {
        Series series = Observed.curve(Grid.every(minutes(10)).until(hours(24)), t -> Math.exp(0.2 * t));
        assertEquals(
                Nca.linear().analyse(series, List.of()), Nca.linearUpLogDown().analyse(series, List.of()));
    }

    @Test
    void theErrorOfTheTrapezoidFallsWithTheSquareOfTheStep() {
        double exact = C0 / K * -Math.expm1(-K * 16);
        double coarse = trapezoid(minutes(60)) - exact;
        for (int step : new int[] {30, 15}) {
            double fine = trapezoid(minutes(step)) - exact;
            assertClose(2, Math.log(coarse / fine) / Math.log(2), 0.05);
            coarse = fine;
        }
    }

    private static double trapezoid(Duration step) {
        Series series = exponential(Grid.every(step).until(hours(16)));
        return Nca.linear().analyse(series, List.of()).aucLast().orThrow();
    }

    /**
     * By hand. Rising, linear: 1·(0 + 4)/2 + 1·(4 + 8)/2 = 2 + 6 = 8. Falling by half in each two hours: 2·(8 − 4)/ln 2 +
     * 2·(4 − 2)/ln 2 + 2·(2 − 1)/ln 2 = 14/ln 2 by logarithms, 2·6 + 2·3 + 2·1.5 = 21 by trapezoids. The half-life is 2 h,
     * λz = ln 2/2, and the extrapolation 1/λz = 2/ln 2.
     */
    @Test
    void sixObservationsAsComputedByHand() {
        Series series = Observed.at(new double[] {0, 1, 2, 4, 6, 8}, 0, 4, 8, 4, 2, 1);
        double ln2 = Math.log(2);
        NcaResult mixed = Nca.linearUpLogDown().analyse(series, Observed.bolusAt(hours(0)));
        assertClose(8 + 14 / ln2, mixed.aucLast().orThrow(), 1e-12);
        assertClose(8 + 16 / ln2, mixed.aucInf().orThrow(), 1e-12);
        assertClose(ln2 / 2, mixed.lambdaZ().orThrow(), 1e-12);
        assertClose(2, mixed.halfLife().orThrow(), 1e-12);
        assertEquals(8.0, mixed.cmax().orThrow());
        assertEquals(2.0, mixed.tmax().orThrow());
        assertClose(29, Nca.linear().analyse(series, List.of()).aucLast().orThrow(), 1e-12);
    }

    /** A zero at the start and a rise by logarithms: 1·(0 + 4)/2, then 1·(8 − 4)/ln 2. */
    @Test
    void theLogarithmicRuleTakesLogarithmsWhileRisingToo() {
        Series series = Observed.at(new double[] {0, 1, 2}, 0, 4, 8);
        double area = Nca.logarithmic().analyse(series, List.of()).aucLast().orThrow();
        assertClose(2 + 4 / Math.log(2), area, 1e-12);
    }

    /** The area begins where the observations begin: from 2 h on, e^(−2k) of it is left. */
    @Test
    void aGridThatStartsLateMissesTheAreaBefore() {
        Series series = exponential(Grid.every(minutes(10)).from(hours(2)).until(hours(60)));
        NcaResult result = Nca.logarithmic().analyse(series, List.of());
        assertClose(C0 / K * Math.exp(-K * 2), result.aucInf().orThrow(), 1e-12);
        assertEquals(2.0, result.tmax().orThrow());
    }

    /** What follows the last positive concentration adds nothing, not even the trapezoid down to zero. */
    @Test
    void theAreaEndsWithTheLastPositiveConcentration() {
        Series whole = Observed.hourly(8, 4, 2, 1, 0, 0);
        Series cut = Observed.hourly(8, 4, 2, 1);
        for (Nca nca : List.of(Nca.linear(), Nca.logarithmic(), Nca.linearUpLogDown())) {
            assertEquals(nca.analyse(cut, List.of()), nca.analyse(whole, List.of()));
        }
    }

    /** Two weeks in steps of one second, 1.2 million pieces: the sum keeps its digits. */
    @Test
    void aMillionPiecesAddUpToTheWhole() {
        Series series = Observed.curve(Grid.every(seconds(1)).until(hours(336)), t -> C0 * Math.exp(-0.01 * t));
        double area = Nca.logarithmic().analyse(series, List.of()).aucInf().orThrow();
        assertClose(C0 / 0.01, area, 1e-12);
    }

    private static Series exponential(Grid grid) {
        return Observed.curve(grid, t -> C0 * Math.exp(-K * t));
    }
}

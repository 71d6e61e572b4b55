package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** λz: which observations it rests on, and how well it is computed. */
class TerminalPhaseTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-3, 0.1, 1, 10, 60})
    void anExponentialGivesItsRateConstant(double k) {
        Series series = Observed.curve(Grid.every(minutes(1)).until(hours(8)), t -> 100 * Math.exp(-k * t));
        NcaResult result = Nca.logarithmic().analyse(series, List.of());
        // over 8 h, ln C falls by 8 k; each logarithm is known to an ulp of 1, which the fit averages out
        double tolerance = 1e-10;
        assertClose(k, result.lambdaZ().orThrow(), tolerance);
        assertClose(Math.log(2) / k, result.halfLife().orThrow(), tolerance);
    }

    /**
     * Late times: the fit is made relative to the last observation. Of t² as it stands, ten hours at 10 000 h would keep
     * nine digits.
     */
    @ParameterizedTest
    @CsvSource({"1e-5, 10000", "1e-3, 10000", "0.03, 10000", "0.1, 10", "1, 10"})
    void aLongTimeTakesNoDigitsAway(double k, double length) {
        Grid grid = Grid.every(minutes(10)).from(hours(10_000)).until(hours(10_000 + length));
        Series series = Observed.curve(grid, t -> 1e6 * Math.exp(-k * (t - 10_000)));
        NcaResult result = Nca.linear().analyse(series, List.of());
        assertClose(k, result.lambdaZ().orThrow(), 1e-12);
    }

    /** One week in steps of one second: 604 801 observations. */
    @Test
    void manyObservationsTakeNoDigitsAway() {
        Series series = Observed.curve(Grid.every(seconds(1)).until(days(7)), t -> 100 * Math.exp(-0.1 * t));
        assertClose(0.1, Nca.linear().analyse(series, List.of()).lambdaZ().orThrow(), 1e-11);
    }

    /**
     * Three phases without noise, sampled like a trial. From 12 h on the second phase is below 2e-4 of the curve; at 6 h
     * it is 2.5 % of it, which bends the line by less than 0.0001 of R²: the rule takes that point in, and λz comes out
     * too large by what one point of six, 2.5 % too high, does to a line over 42 h.
     */
    @Test
    void theSlowestOfThreePhasesIsTheTerminalOne() {
        double[] t = {0, 0.25, 0.5, 1, 2, 4, 6, 8, 12, 24, 36, 48};
        double[] c = Arrays.stream(t)
                .map(h -> 300 * Math.exp(-6 * h) + 60 * Math.exp(-0.9 * h) + 20 * Math.exp(-0.1 * h))
                .toArray();
        double lambda =
                Nca.linear().analyse(Observed.at(t, c), List.of()).lambdaZ().orThrow();
        assertClose(0.1, lambda, 5e-3);
        assertTrue(lambda > 0.1);
    }

    /** The longest line among the good ones: all of an exponential counts but its first point, which is the maximum. */
    @Test
    void theLongestOfEquallyGoodLinesIsTaken() {
        double[] hours = IntStream.range(0, 40).asDoubleStream().toArray();
        double[] c = Arrays.stream(hours).map(h -> Math.exp(-0.2 * h)).toArray();
        assertEquals(39, TerminalPhase.fit(hours, c, 1, 39).points());
    }

    @Property(tries = 200)
    void theLineIsTheOneThatBruteForceFinds(@ForAll("noisyCurves") double[] c) {
        double[] hours = unevenHours(c.length);
        Line expected = bruteForce(hours, c);
        TerminalPhase actual = TerminalPhase.fit(hours, c, 0, c.length - 1);
        assertEquals(expected.points(), actual.points());
        assertClose(expected.slope(), -actual.rate(), 1e-9);
        double span = hours[c.length - 1] - hours[c.length - actual.points()];
        assertClose(-expected.slope() * span, actual.fall(), 1e-9);
    }

    /** Falling with 0.3 /h, under noise from next to none, where every line is good, to as much that none is. */
    @Provide
    Arbitrary<double[]> noisyCurves() {
        Arbitrary<Double> amplitudes = Arbitraries.doubles().between(-3, 1).map(decade -> Math.pow(10, decade));
        Arbitrary<double[]> noises = Arbitraries.doubles()
                .between(-1, 1)
                .ofScale(4)
                .array(double[].class)
                .ofMinSize(3)
                .ofMaxSize(25);
        return Combinators.combine(amplitudes, noises)
                .as(TerminalPhaseTest::noisy)
                .filter(TerminalPhaseTest::isDecided);
    }

    private static double[] noisy(double amplitude, double[] noise) {
        double[] hours = unevenHours(noise.length);
        return IntStream.range(0, noise.length)
                .mapToDouble(i -> Math.exp(-0.3 * hours[i] + amplitude * noise[i]))
                .toArray();
    }

    private static double[] unevenHours(int size) {
        return IntStream.range(0, size).mapToDouble(i -> i * (1 + i / 7.0)).toArray();
    }

    /** A tie to the last digit would be a matter of rounding, and so would the slope of a level line. */
    private static boolean isDecided(double[] c) {
        double[] hours = unevenHours(c.length);
        List<Line> lines = lines(hours, c);
        double best = lines.stream().mapToDouble(Line::quality).max().orElseThrow();
        return lines.stream().allMatch(line -> Math.abs(line.quality() - best + 1e-4) > 1e-10)
                && Math.abs(bruteForce(hours, c).slope()) > 1e-6;
    }

    private record Line(int points, double slope, double quality) {}

    private static Line bruteForce(double[] hours, double[] c) {
        List<Line> lines = lines(hours, c);
        double best = lines.stream().mapToDouble(Line::quality).max().orElseThrow();
        return lines.stream()
                .filter(line -> line.quality() >= best - 1e-4)
                .reduce((shorter, longer) -> longer)
                .orElseThrow();
    }

    private static List<Line> lines(double[] hours, double[] c) {
        return IntStream.rangeClosed(3, c.length)
                .mapToObj(points -> line(
                        Arrays.copyOfRange(hours, c.length - points, c.length),
                        Arrays.stream(Arrays.copyOfRange(c, c.length - points, c.length))
                                .map(Math::log)
                                .toArray()))
                .toList();
    }

    /** From the residuals, with the means taken off first. */
    private static Line line(double[] x, double[] y) {
        int n = x.length;
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = sxy / sxx;
        double residual = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            double error = y[i] - meanY - slope * (x[i] - meanX);
            residual += error * error;
            total += (y[i] - meanY) * (y[i] - meanY);
        }
        double quality = total > 0 ? 1 - residual / (n - 2) / (total / (n - 1)) : Double.NEGATIVE_INFINITY;
        return new Line(n, slope, quality);
    }

    /** Concentrations from 1e-310, below the normal doubles, and up to 1e300. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e300})
    void theSizeOfTheConcentrationsDoesNotMatter(double scale) {
        Series series = Observed.curve(Grid.every(minutes(30)).until(hours(24)), t -> scale * Math.exp(-t));
        double lambda = Nca.logarithmic().analyse(series, List.of()).lambdaZ().orThrow();
        // subnormal numbers have few digits: 1e-310 has 4e-14 of itself as its ulp
        assertClose(1, lambda, 1e-13);
    }

    /** A line through equal concentrations has no R²: it is no candidate, and spoils no other. */
    @Test
    void aLevelEndLeavesTheFallBeforeIt() {
        double[] hours = {0, 1, 2, 3, 4, 5, 6};
        double[] c = {64, 32, 16, 8, 4, 4, 4};
        Line expected = bruteForce(hours, c);
        TerminalPhase actual = TerminalPhase.fit(hours, c, 0, 6);
        assertTrue(actual.falls());
        assertEquals(expected.points(), actual.points());
        assertClose(-expected.slope(), actual.rate(), 1e-12);
        assertClose(expected.quality(), actual.r2Adjusted(), 1e-12);
    }

    @Test
    void aFallThatRoundingCanMakeIsNone() {
        double[] hours = {0, 1, 2, 3};
        double ulp = Math.ulp(1.0);
        double[] plateau = {1 + 3 * ulp, 1 + 2 * ulp, 1 + ulp, 1};
        TerminalPhase phase = TerminalPhase.fit(hours, plateau, 0, 3);
        assertTrue(phase.rate() > 0);
        assertFalse(phase.falls());
    }
}

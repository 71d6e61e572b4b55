package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import io.github.kinetamine.ode.step.StepInterpolant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is found within one given step of a solution, without a solver: y = t, and functions g of time with known roots. */
class EventWatchTest {

    private static final int DEGREE = 4;

    private final StepInterpolant polynomial = new StepInterpolant(1, DEGREE);
    private final List<Double> times = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private int calls;

    private EventWatch watch(double span, RootEvent... events) {
        return new EventWatch(List.of(events), polynomial, 1, DEGREE, span, (event, t, before, after) -> {
            order.add(event);
            times.add(t);
        });
    }

    private RootEvent event(DoubleUnaryOperator g, Direction direction, Next answer) {
        RootEvent.Function function = (t, y) -> {
            assertClose(t, y[0], 1e-15, 1, "y");
            calls++;
            return g.applyAsDouble(t);
        };
        return new RootEvent(function, direction, (t, y) -> answer);
    }

    private void open(EventWatch watch, double from, double to, double probe, boolean isLast) {
        polynomial.read(new TimeStep(from, to));
        watch.open(new double[] {to}, probe, isLast);
    }

    private static void letAllHappen(EventWatch watch) {
        for (double t = watch.next(); !Double.isNaN(t); t = watch.next()) {
            watch.happen(t, t, new double[] {t});
        }
    }

    /** All crossings between two times. */
    private double[] crossings(DoubleUnaryOperator g, Direction direction, double from, double to) {
        times.clear();
        calls = 0;
        EventWatch watch = watch(to - from, event(g, direction, Next.CONTINUE));
        open(watch, from, to, to, true);
        letAllHappen(watch);
        return times.stream().mapToDouble(t -> t).toArray();
    }

    @Test
    void aLineCrossesOnceAndTakesFewLooks() {
        DoubleUnaryOperator line = t -> t - 0.3;
        assertArrayEquals(new double[] {0.3}, crossings(line, Direction.ANY, 0, 1), 1e-15);
        assertTrue(calls < 100, calls + " looks");
        assertArrayEquals(new double[] {0.3}, crossings(line, Direction.ANY, 1, 0), 1e-15);
        assertArrayEquals(new double[] {0.3}, crossings(line, Direction.RISING, 0, 1), 1e-15);
        assertArrayEquals(new double[] {0.3}, crossings(line, Direction.FALLING, 1, 0), 1e-15);
        assertEquals(0, crossings(line, Direction.FALLING, 0, 1).length);
        assertEquals(0, crossings(line, Direction.RISING, 1, 0).length);
        assertEquals(0, crossings(line, Direction.ANY, 0.4, 1).length);
        assertTrue(calls < 100, calls + " looks");
    }

    @Property(tries = 200)
    void theRootsOfAPolynomialAreFoundInTheirOrder(
            @ForAll @Size(4) List<@DoubleRange(min = 0.01, max = 1) Double> gaps, @ForAll boolean isBackwards) {
        double sum = gaps.stream().mapToDouble(gap -> gap).sum() + 0.01;
        double[] roots = new double[3];
        double at = 0;
        for (int i = 0; i < 3; i++) {
            at += gaps.get(i) / sum;
            roots[i] = at;
        }
        DoubleUnaryOperator cubic = t -> 7 * (t - roots[0]) * (t - roots[1]) * (t - roots[2]);
        double[] ordered = isBackwards ? new double[] {roots[2], roots[1], roots[0]} : roots;
        double from = isBackwards ? 1 : 0;
        assertArrayEquals(ordered, crossings(cubic, Direction.ANY, from, 1 - from), 1e-10);
        // upwards, then downwards, then upwards; and on the way back the other way round
        Direction twice = isBackwards ? Direction.FALLING : Direction.RISING;
        Direction once = isBackwards ? Direction.RISING : Direction.FALLING;
        assertArrayEquals(new double[] {ordered[0], ordered[2]}, crossings(cubic, twice, from, 1 - from), 1e-10);
        assertArrayEquals(new double[] {ordered[1]}, crossings(cubic, once, from, 1 - from), 1e-10);
    }

    @Property(tries = 200)
    void thePeriodsOfAWaveAreFoundEach(
            @ForAll @DoubleRange(min = 0.5, max = 40) double frequency,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double phase) {
        // zero at (k + phase)/(2 frequency); a last one that is all but at the end is left out
        double[] found = crossings(t -> Math.sin(Math.PI * (2 * frequency * t - phase)), Direction.ANY, 0, 1);
        int expected = (int) Math.floor(2 * frequency - phase) + 1;
        assertTrue(Math.abs(found.length - expected) <= (isWhole(2 * frequency - phase) ? 1 : 0), "count");
        for (int k = 0; k < found.length; k++) {
            assertClose((k + phase) / (2 * frequency), found[k], 1e-12, 1, "crossing " + k);
        }
    }

    private static boolean isWhole(double x) {
        return Math.abs(x - Math.rint(x)) < 1e-9;
    }

    @Test
    void pairsAreFoundDownToTheNarrowest() {
        for (double width = 0.1; width > 0x1p-18; width /= 2) {
            double second = 0.7 + width;
            assertArrayEquals(
                    new double[] {0.7, second},
                    crossings(t -> (t - 0.7) * (t - second), Direction.ANY, 0, 1),
                    1e-9,
                    "a parabola " + width);
            assertArrayEquals(
                    new double[] {0.7, second},
                    crossings(t -> Math.expm1(20 * (t - 0.7) * (t - second)), Direction.ANY, 0, 1),
                    1e-9,
                    "a curve " + width);
        }
    }

    @Test
    void aKinkDoesNotHideACrossing() {
        assertArrayEquals(new double[] {0.3, 0.5}, crossings(t -> Math.abs(t - 0.4) - 0.1, Direction.ANY, 0, 1), 1e-12);
        assertArrayEquals(new double[] {0.4}, crossings(t -> Math.cbrt(t - 0.4), Direction.ANY, 0, 1), 1e-12);
        assertArrayEquals(new double[] {0.4}, crossings(t -> t < 0.4 ? -1 : 1e6, Direction.ANY, 0, 1), 1e-12);
    }

    @Test
    void contactsAndWhatIsZeroThroughoutAreNoCrossings() {
        assertEquals(0, crossings(t -> (t - 0.4) * (t - 0.4), Direction.ANY, 0, 1).length);
        assertEquals(0, crossings(t -> -Math.abs(t - 0.4), Direction.ANY, 0, 1).length);
        assertEquals(0, crossings(t -> 0, Direction.ANY, 0, 1).length);
        assertArrayEquals(
                new double[] {0.6},
                crossings(t -> Math.max(0, t - 0.6) + Math.min(0, t - 0.2), Direction.ANY, 0, 1),
                1e-12);
    }

    @Test
    void aRootAtTheStartIsNone() {
        for (int power = 1; power <= 3; power++) {
            int p = power;
            for (double sign : new double[] {1, -1}) {
                assertEquals(0, crossings(t -> sign * Math.pow(t, p), Direction.ANY, 0, 1).length);
                assertArrayEquals(
                        new double[] {0.5},
                        crossings(t -> sign * Math.pow(t, p) * (t - 0.5), Direction.ANY, 0, 1),
                        1e-12,
                        "power " + power);
            }
        }
    }

    @Test
    void roundingAboutAFlatCrossingIsNotManyCrossings() {
        double level = 0.7416038332598205;
        for (int power = 1; power <= 3; power += 2) {
            int p = power;
            double[] found = crossings(t -> (Math.pow(t - 0.45, p) + level) - level, Direction.ANY, 0, 1);
            assertEquals(1, found.length, "power " + power);
            assertClose(0.45, found[0], 1e-5);
            assertTrue(calls < 5_000, calls + " looks");
        }
    }

    @Test
    void whatReachesZeroAtTheEndHappensAtTheEndOfAll() {
        for (boolean isLast : new boolean[] {true, false}) {
            times.clear();
            EventWatch watch = watch(1, event(t -> t - 1, Direction.ANY, Next.CONTINUE));
            open(watch, 0, 1, 1, isLast);
            letAllHappen(watch);
            assertEquals(isLast ? List.of(1.0) : List.of(), times);
        }
    }

    @Test
    void whatCrossesInTheGapAfterAStepHappensAtItsEnd() {
        for (double probe : new double[] {Math.nextUp(1.0), Double.NaN}) {
            times.clear();
            EventWatch watch = watch(2, event(t -> t <= 1 ? -1 : 1, Direction.RISING, Next.CONTINUE));
            polynomial.read(new TimeStep(0, 1));
            watch.open(new double[] {1}, probe, false);
            letAllHappen(watch);
            assertEquals(Double.isNaN(probe) ? List.of() : List.of(1.0), times);
        }
    }

    @Test
    void aSideIsKeptFromStepToStep() {
        EventWatch watch = watch(2, event(t -> t - 1.25, Direction.ANY, Next.CONTINUE));
        open(watch, 0, 1, Double.NaN, false);
        letAllHappen(watch);
        assertEquals(List.of(), times);
        open(watch, 1, 2, 2, true);
        letAllHappen(watch);
        assertEquals(1, times.size());
        assertClose(1.25, times.get(0), 1e-15);
    }

    @Test
    void theFirstOfSeveralEventsIsNextAndTiesHappenInTheirOrder() {
        EventWatch watch = watch(
                1,
                event(t -> t - 0.7, Direction.ANY, Next.CONTINUE),
                event(t -> t - 0.4, Direction.ANY, Next.CONTINUE),
                event(t -> 2 * (t - 0.7), Direction.ANY, Next.STOP),
                event(t -> 0.4 - t, Direction.ANY, Next.MODIFY));
        assertFalse(watch.isEmpty());
        assertTrue(watch(1).isEmpty());
        open(watch, 0, 1, 1, true);
        assertClose(0.4, watch.next(), 1e-15);
        assertEquals(Next.MODIFY, watch.happen(watch.next(), 0.4, new double[1]));
        assertEquals(List.of(1, 3), order);
        assertEquals(List.of(0.4, 0.4), times);
        watch.forget();
        open(watch, 0.5, 1, 1, true);
        assertEquals(Next.STOP, watch.happen(watch.next(), 0.7, new double[1]));
        assertEquals(List.of(1, 3, 0, 2), order);
    }

    @Test
    void changesEverFasterArePiledUp() {
        double[] ends = {1, 1.5, 1.5 + 1e-4, 1.5 + 1e-4 + 1e-8};
        double[] current = new double[1];
        EventWatch watch = watch(10, event(t -> current[0] - t, Direction.FALLING, Next.MODIFY));
        double from = 0;
        for (double end : ends) {
            current[0] = end;
            open(watch, from, end + 1, Double.NaN, false);
            assertFalse(watch.arePiledUp());
            assertEquals(Next.MODIFY, watch.happen(watch.next(), end, new double[1]));
            watch.forget();
            from = end;
        }
        current[0] = from - 1;
        open(watch, from, from + 1, Double.NaN, false);
        assertTrue(watch.arePiledUp());
        watch.start();
        open(watch, from, from + 1, Double.NaN, false);
        assertFalse(watch.arePiledUp());
    }

    @Test
    void aFunctionWithoutANumberIsNamedWithTheStep() {
        EventWatch watch = watch(
                1,
                event(t -> 1, Direction.ANY, Next.CONTINUE),
                event(t -> t < 0.8 ? 1 : Double.NaN, Direction.ANY, Next.CONTINUE));
        String message = assertThrows(IllegalStateException.class, () -> open(watch, 0, 1, 1, true))
                .getMessage();
        assertTrue(message.contains("event 1 is NaN between t = 0.0 and t = 1.0"), message);
    }
}

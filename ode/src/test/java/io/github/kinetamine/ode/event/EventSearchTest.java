package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import io.github.kinetamine.ode.step.StepInterpolant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** How closely a step is searched: where it lies, where g begins, what is rounding, and how many looks it may take. */
class EventSearchTest {

    private final StepInterpolant polynomial = new StepInterpolant(1, TimeStep.DEGREE);
    private final List<Double> times = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private int calls;

    private RootEvent event(DoubleUnaryOperator g, Direction direction) {
        RootEvent.Function function = (t, y) -> {
            calls++;
            return g.applyAsDouble(t);
        };
        return new RootEvent(function, direction, (t, y) -> Next.CONTINUE);
    }

    private EventWatch watch(double span, RootEvent... events) {
        return new EventWatch(List.of(events), polynomial, 1, TimeStep.DEGREE, span, (event, t, before, after) -> {
            order.add(event);
            times.add(t);
        });
    }

    private void open(EventWatch watch, double from, double to) {
        polynomial.read(new TimeStep(from, to));
        watch.open(new double[] {to}, Double.NaN, false);
    }

    private static void letAllHappen(EventWatch watch) {
        for (double t = watch.next(); !Double.isNaN(t); t = watch.next()) {
            watch.happen(t, t, new double[] {t});
        }
    }

    /** All crossings in a step from a time to another, where the integration has a span. */
    private double[] crossings(DoubleUnaryOperator g, double from, double to, double span) {
        times.clear();
        calls = 0;
        EventWatch watch = watch(span, event(g, Direction.ANY));
        open(watch, from, to);
        letAllHappen(watch);
        return times.stream().mapToDouble(t -> t).toArray();
    }

    @Test
    void aNarrowPairIsFoundWhereverOnTheAxisTheStepLies() {
        double width = 0x1p-15;
        for (double from : new double[] {0, 1024, -1024}) {
            double first = from + 0.7;
            assertArrayEquals(
                    new double[] {first, first + width},
                    crossings(t -> (t - first) * (t - first - width), from, from + 1, 1),
                    1e-8,
                    "from " + from);
        }
    }

    @Test
    void whatThePolynomialDescribesTakesOneWindow() {
        int samples = new Bernstein(TimeStep.DEGREE + 2).size();
        assertArrayEquals(new double[] {0.5}, crossings(t -> Math.pow(t, 6) - 1.0 / 64, 0, 1, 1), 1e-15);
        // the side and a window before the crossing and after it, the root, and its neighbours
        assertTrue(calls <= 4 * samples + 20 + 9, calls + " looks");
        assertEquals(0, crossings(t -> Math.pow(t, 6) + 1.0 / 64, 0, 1, 1).length);
        assertTrue(calls <= 2 * samples + 1, calls + " looks");
    }

    @Test
    void whatIsNoPolynomialTakesABoundedNumberOfLooks() {
        DoubleUnaryOperator wild = t -> 1 + 10 * unit(t, 0);
        assertEquals(0, crossings(wild, 0, 1, 1).length);
        // two hundred windows that are halved, and about as many that can't be
        assertTrue(calls < 450 * new Bernstein(TimeStep.DEGREE + 2).size(), calls + " looks");
    }

    @Test
    void aKinkIsLookedAtDownToAMillionthOfTheStepAndNoCloser() {
        assertEquals(0, crossings(t -> Math.cbrt(Math.abs(t - 0.3)) + 1e-9, 0, 1, 1).length);
        int windows = 4 * 20;
        assertTrue(calls < windows * new Bernstein(TimeStep.DEGREE + 2).size(), calls + " looks");
    }

    /** Zero for a while is no side: what counts is how g leaves it. */
    @Test
    void theSideIsReadWhereARestAtTheStartEnds() {
        for (double sign : new double[] {1, -1}) {
            DoubleUnaryOperator hat = t -> sign * (t < 0.05 ? 0 : Math.min(t - 0.05, 0.09 - t));
            assertArrayEquals(new double[] {0.09}, crossings(hat, 0, 1, 1), 1e-12);
        }
    }

    @Test
    void roundingThatDiffersFromTimeToTimeIsNotManyCrossings() {
        for (int seed = 0; seed < 400; seed++) {
            int salt = seed;
            DoubleUnaryOperator noisy = t -> Math.pow(t - 0.45, 3) + 1e-16 * (2 * unit(t, salt) - 1);
            double[] found = crossings(noisy, 0, 1, 1);
            assertEquals(1, found.length, "seed " + seed);
            assertClose(0.45, found[0], 2e-5);
        }
    }

    /** In a short step an instant is 1e-8 of it, although 1e-12 of the span is more. */
    @Test
    void anInstantIsShortInAShortStep() {
        double crossing = 1 + 1e-8;
        DoubleUnaryOperator g = t -> (t - 1) * (t - crossing) / (1e-16 + (t - 1) * (t - 1));
        assertArrayEquals(new double[] {crossing}, crossings(g, 1, 1.01, 1e6), 1e-12);
    }

    @Test
    void whatIsWithinAnInstantHappensAtOnce() {
        for (double apart : new double[] {5e-11, 5e-10}) {
            order.clear();
            EventWatch watch =
                    watch(100, event(t -> t - 0.4, Direction.ANY), event(t -> t - 0.4 - apart, Direction.ANY));
            open(watch, 0, 1);
            watch.happen(watch.next(), 0.4, new double[1]);
            assertEquals(apart < 1e-10 ? List.of(0, 1) : List.of(0), order);
        }
    }

    /** Where a method's end state is not quite what its polynomial says, the end state counts. */
    @Test
    void aStepEndsInItsEndState() {
        EventWatch watch = watch(2, new RootEvent((t, y) -> y[0] - 1 - 5e-10, Direction.ANY, (t, y) -> Next.CONTINUE));
        polynomial.read(new TimeStep(0, 1));
        watch.open(new double[] {1 + 1e-9}, Double.NaN, false);
        assertClose(1, watch.next(), 1e-15);
    }

    /** What was seen of the rest of a step is forgotten with it: there g had fallen, and begins anew above zero. */
    @Test
    void afterAnInterruptionEventsLookAgain() {
        RootEvent failing = new RootEvent((t, y) -> t - 0.3, Direction.ANY, (t, y) -> {
            throw new IllegalStateException("the action failed");
        });
        EventWatch watch = watch(1, event(t -> t - 0.2, Direction.ANY), failing, event(t -> 0.5 - t, Direction.RISING));
        open(watch, 0, 1);
        assertEquals(Next.CONTINUE, watch.happen(watch.next(), 0.2, new double[1]));
        assertThrows(IllegalStateException.class, () -> watch.happen(watch.next(), 0.3, new double[1]));
        assertEquals(Next.CONTINUE, watch.interrupt(0.2));
        open(watch, 0.2, 0.25);
        letAllHappen(watch);
        assertEquals(List.of(0), order);
    }

    @Test
    void anOccurrenceTellsWhatItsActionChanged() {
        double[] before = {1, 2};
        assertEquals("event 3 at t = 0.5, y = [1.0, 2.0]", new Occurrence(3, 0.5, before, before).toString());
        assertEquals(
                "event 3 at t = 0.5, y = [1.0, 2.0] → [1.0, 4.0]",
                new Occurrence(3, 0.5, before, new double[] {1, 4}).toString());
    }

    /** A number from 0 to 1 that differs from double to double. */
    private static double unit(double t, int salt) {
        return new SplittableRandom(Double.doubleToLongBits(t) + ((long) salt << 54)).nextDouble();
    }
}

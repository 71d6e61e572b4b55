package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.AllSolvers;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand problems drawn at random, whose crossings are known in closed form: none may be missed, none found twice. The
 * solution in each is a polynomial in time of at most third degree or y' = 0, so that a step of any method is exact to rounding
 * and what is measured is the search alone; or, where it is not, the tolerance is that of the solution.
 */
class RandomEventsTest {

    private static final int EACH = 2_500;

    private static void assertTimes(double[] expected, OdeSolution solution, double tolerance, String what) {
        double[] found =
                solution.events().stream().mapToDouble(Occurrence::time).toArray();
        assertEquals(
                expected.length,
                found.length,
                () -> what + ": expected " + Arrays.toString(expected) + ", found " + Arrays.toString(found));
        for (int i = 0; i < found.length; i++) {
            assertClose(expected[i], found[i], tolerance, 1, what + ", crossing " + i);
        }
    }

    /** y' = p'(t), g = y − c: roots of a cubic, up to three in one step. */
    @Test
    void crossingsOfCubicsAreFound() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < EACH; trial++) {
            double[] r = random.doubles(3, 0.01, 0.99).sorted().toArray();
            if (r[1] - r[0] < 1e-4 || r[2] - r[1] < 1e-4) {
                continue;
            }
            double level = random.nextDouble(-1, 1);
            OdeSystem slope = (t, y, dydt) ->
                    dydt[0] = (t - r[1]) * (t - r[2]) + (t - r[0]) * (t - r[2]) + (t - r[0]) * (t - r[1]);
            boolean isBackwards = random.nextBoolean();
            double from = isBackwards ? 1 : 0;
            double start = level + (from - r[0]) * (from - r[1]) * (from - r[2]);
            OdeProblem problem =
                    OdeProblem.of(slope, from, 1 - from, start).withEvent(Gates.watch((t, y) -> y[0] - level));
            double[] expected = isBackwards ? new double[] {r[2], r[1], r[0]} : r;
            for (OdeSolver solver : AllSolvers.all()) {
                // a root may lie as flat as 1e-4 to its neighbour. One-step methods are exact for cubics; BDF brings
                // the error
                // of the low orders with which it begins, and Rodas5P that of its difference for ∂f/∂t
                boolean isExact = !solver.name().equals("BDF") && !solver.name().equals("Rodas5P");
                double tolerance = isExact ? 1e-9 : 1e-6;
                assertTimes(
                        expected,
                        solver.with(Tolerance.of(1e-12, 1e-12)).solve(problem),
                        tolerance,
                        "trial " + trial + " " + solver);
            }
        }
    }

    /** y' = 0 while g oscillates: a step spans many periods. */
    @Test
    void crossingsOfSinusoidsInTimeAreFound() {
        SplittableRandom random = new SplittableRandom(12);
        for (int trial = 0; trial < EACH; trial++) {
            double period = Math.pow(10, random.nextDouble(-0.5, 1.5));
            double phase = random.nextDouble(0.01, 0.99);
            double height = Math.pow(10, random.nextDouble(-6, 6));
            OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = 0, 0, 20, height)
                    .withEvent(Gates.watch(
                            (t, y) -> y[0] * Math.sin(2 * Math.PI * (t / period - phase)), Direction.RISING));
            int count = (int) Math.floor(20 / period - phase) + 1;
            double[] expected = new double[count];
            Arrays.setAll(expected, i -> (i + phase) * period);
            assertTimes(expected, Solvers.tsit5().solve(problem), 1e-11, "trial " + trial);
        }
    }

    /** A ball on random ground: times of all bounces in closed form. */
    @Test
    void bouncesAreFound() {
        SplittableRandom random = new SplittableRandom(13);
        for (int trial = 0; trial < EACH; trial++) {
            double g = random.nextDouble(1, 20);
            double ground = random.nextDouble(-3, 3);
            double height = random.nextDouble(0.1, 5);
            double rebound = random.nextDouble(0.5, 1);
            OdeProblem problem = OdeProblem.of(
                            (t, y, dydt) -> {
                                dydt[0] = y[1];
                                dydt[1] = -g;
                            },
                            0,
                            5,
                            ground + height,
                            0)
                    .withEvent(new RootEvent((t, y) -> y[0] - ground, Direction.ANY, (t, y) -> {
                        y[1] = -rebound * y[1];
                        return y[1] < 0.05 ? Next.STOP : Next.MODIFY;
                    }));
            assertTimes(bounces(g, height, rebound), Solvers.tsit5().solve(problem), 1e-10, "trial " + trial);
        }
    }

    private static double[] bounces(double g, double height, double rebound) {
        double[] times = new double[1000];
        int count = 0;
        double speed = Math.sqrt(2 * g * height);
        for (double t = speed / g; t < 5; t += 2 * speed / g) {
            times[count++] = t;
            speed *= rebound;
            if (speed < 0.05) {
                break;
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** Elimination with a dose at a threshold, and a second event on its way down. */
    @Test
    void dosesAtAThresholdAreGiven() {
        SplittableRandom random = new SplittableRandom(14);
        for (int trial = 0; trial < EACH; trial++) {
            double k = random.nextDouble(0.2, 3);
            double threshold = random.nextDouble(0.5, 2);
            double dose = random.nextDouble(0.5, 5);
            double middle = threshold + dose / 2;
            OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = -k * y[0], 0, 10, threshold + dose)
                    .withEvent(Gates.watch((t, y) -> y[0] - middle))
                    .withEvent(Gates.dose((t, y) -> y[0] - threshold, Direction.FALLING, dose));
            double whole = Math.log1p(dose / threshold) / k;
            double half = Math.log((threshold + dose) / middle) / k;
            double[] expected = new double[1000];
            int count = 0;
            for (int i = 0; i * whole + half < 10 || (i + 1) * whole < 10; i++) {
                expected[count++] = i * whole + half;
                if ((i + 1) * whole < 10) {
                    expected[count++] = (i + 1) * whole;
                }
            }
            OdeSolution solution =
                    Solvers.tsit5().with(Tolerance.of(1e-12, 1e-12)).solve(problem);
            assertTimes(Arrays.copyOf(expected, count), solution, 1e-10, "trial " + trial);
        }
    }

    /** What is found is where a curve of the solution has its sign changes on a grid that is fine enough to see them all. */
    @Test
    void crossingsOfSumsOfOscillationsAreThoseOfAFineGrid() {
        SplittableRandom random = new SplittableRandom(15);
        for (int trial = 0; trial < 500; trial++) {
            double w = random.nextDouble(1, 8);
            double a = random.nextDouble(0.1, 2);
            double level = random.nextDouble(-1, 1);
            OdeProblem problem = OdeProblem.of(
                            (t, y, dydt) -> {
                                dydt[0] = y[1];
                                dydt[1] = -y[0];
                                dydt[2] = w * y[3];
                                dydt[3] = -w * y[2];
                            },
                            0,
                            10,
                            1,
                            0,
                            0,
                            a)
                    .withEvent(Gates.watch((t, y) -> y[0] + y[2] - level));
            DoubleUnaryOperator exact = t -> Math.cos(t) + a * Math.sin(w * t) - level;
            OdeSolution solution =
                    Solvers.tsit5().with(Tolerance.of(1e-10, 1e-10)).solve(problem);
            assertEquals(signChanges(exact), solution.events().size(), "trial " + trial);
            for (Occurrence event : solution.events()) {
                assertClose(0, exact.applyAsDouble(event.time()), 1e-7, 1, "trial " + trial + " g at " + event);
            }
        }
    }

    private static int signChanges(DoubleUnaryOperator g) {
        int changes = 0;
        double before = g.applyAsDouble(0);
        for (int i = 1; i <= 20_000; i++) {
            double now = g.applyAsDouble(i * 10.0 / 20_000);
            changes += before * now < 0 ? 1 : 0;
            before = now;
        }
        return changes;
    }
}

package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.AllSolvers;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.event.ArbitraryEvents.Ball;
import io.github.kinetamine.ode.event.ArbitraryEvents.Beat;
import io.github.kinetamine.ode.event.ArbitraryEvents.Cubic;
import io.github.kinetamine.ode.event.ArbitraryEvents.Maintenance;
import io.github.kinetamine.ode.event.ArbitraryEvents.Wave;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * Problems drawn at random, whose crossings are known in closed form: none may be missed, none found twice, each at its time
 * to 1e-10. Ten thousand of them are drawn by the properties with the tag {@code slow}, of each kind 2500; fewer without it.
 */
class RandomEventsTest {

    private static final double TIME = 1e-10;
    private static final OdeSolver FINE = Solvers.tsit5().with(Tolerance.of(1e-12, 1e-12));

    private static void assertCount(double[] expected, OdeSolution solution, String what) {
        assertEquals(
                expected.length,
                solution.events().size(),
                () -> what + ": expected " + Arrays.toString(expected) + ", found " + solution.events());
    }

    private static void assertTimes(double[] expected, OdeSolution solution) {
        assertCount(expected, solution, "crossings");
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], solution.events().get(i).time(), TIME, 1, "crossing " + i);
        }
    }

    @Property(tries = 250)
    void crossingsOfCubicsAreFound(@ForAll(supplier = ArbitraryEvents.Cubics.class) Cubic cubic) {
        for (OdeSolver solver : AllSolvers.all()) {
            // one-step methods integrate a cubic to rounding; BDF brings the error of the low orders with which it
            // begins, and
            // Rodas5P that of its difference for ∂f/∂t
            boolean isExact = !solver.name().equals("BDF") && !solver.name().equals("Rodas5P");
            double error = isExact ? 1e-14 : 1e-10;
            if (cubic.lowestHump() > 10 * error) {
                assertCrossings(cubic, solver.with(Tolerance.of(1e-12, 1e-12)), error);
            }
        }
    }

    /** Where g is flat, what the solution errs by moves the crossing. */
    private static void assertCrossings(Cubic cubic, OdeSolver solver, double error) {
        OdeSolution solution = solver.solve(cubic.problem()).orThrow();
        double[] expected = cubic.roots();
        assertCount(expected, solution, solver.name());
        for (int i = 0; i < expected.length; i++) {
            double moved = error / Math.abs(cubic.slope(expected[i]));
            assertClose(expected[i], solution.events().get(i).time(), TIME + 2 * moved, 1, solver.name() + " " + i);
        }
    }

    /** Beside a flat crossing the rounding of the solution has sign changes of its own. */
    @Example
    void aFlatCrossingIsNotFoundTwice() {
        crossingsOfCubicsAreFound(
                new Cubic(0.066358947, 0.013663816458567887, 2.889995388677939E-4, -4.19231055E-4, true));
    }

    /** Three samples a period apart, and those between them by chance on a smooth curve. */
    @Example
    void periodsThatKeepStepWithTheSamplesAreFound() {
        crossingsOfSinusoidsInTimeAreFound(new Wave(0.34699683046927393, 0.821992602474, 524602.8773101628));
        crossingsOfSinusoidsInTimeAreFound(new Wave(0.347165522035916, 0.011836311903, 524602.8773101628));
    }

    @Property(tries = 250)
    void crossingsOfSinusoidsInTimeAreFound(@ForAll(supplier = ArbitraryEvents.Waves.class) Wave wave) {
        assertTimes(wave.times(), Solvers.tsit5().solve(wave.problem()).orThrow());
    }

    @Property(tries = 250)
    void bouncesAreFound(@ForAll(supplier = ArbitraryEvents.Balls.class) Ball ball) {
        assertTimes(ball.times(), Solvers.tsit5().solve(ball.problem()).orThrow());
    }

    @Property(tries = 250)
    void dosesAtAThresholdAreGiven(@ForAll(supplier = ArbitraryEvents.Maintenances.class) Maintenance maintenance) {
        assertTimes(maintenance.times(), FINE.solve(maintenance.problem()).orThrow());
    }

    @Tag("slow")
    @Property(tries = 2500)
    void crossingsOfManyCubicsAreFound(@ForAll(supplier = ArbitraryEvents.Cubics.class) Cubic cubic) {
        crossingsOfCubicsAreFound(cubic);
    }

    @Tag("slow")
    @Property(tries = 2500)
    void crossingsOfManySinusoidsInTimeAreFound(@ForAll(supplier = ArbitraryEvents.Waves.class) Wave wave) {
        crossingsOfSinusoidsInTimeAreFound(wave);
    }

    @Tag("slow")
    @Property(tries = 2500)
    void bouncesOfManyBallsAreFound(@ForAll(supplier = ArbitraryEvents.Balls.class) Ball ball) {
        bouncesAreFound(ball);
    }

    @Tag("slow")
    @Property(tries = 2500)
    void manyDosesAtAThresholdAreGiven(@ForAll(supplier = ArbitraryEvents.Maintenances.class) Maintenance maintenance) {
        dosesAtAThresholdAreGiven(maintenance);
    }

    /** What is found is where the curve of the solution has its sign changes on a grid that is fine enough to see them all. */
    @Property(tries = 200)
    void crossingsOfSumsOfOscillationsAreThoseOfAFineGrid(@ForAll(supplier = ArbitraryEvents.Beats.class) Beat beat) {
        OdeSolution solution = Solvers.tsit5()
                .with(Tolerance.of(1e-10, 1e-10))
                .solve(beat.problem())
                .orThrow();
        assertEquals(signChanges(beat), solution.events().size());
        for (Occurrence event : solution.events()) {
            assertClose(0, beat.at(event.time()), 1e-7, 1, "g at " + event);
        }
    }

    private static int signChanges(Beat beat) {
        int points = 5_000;
        double[] g = new double[points + 1];
        Arrays.setAll(g, i -> beat.at(i * 10.0 / points));
        // nearer to zero than this, the grid may miss two crossings, or rounding decide
        Assume.that(Math.abs(g[0]) > 1e-6 && Math.abs(g[points]) > 1e-6);
        int changes = 0;
        for (int i = 1; i <= points; i++) {
            changes += g[i - 1] * g[i] < 0 ? 1 : 0;
            boolean isExtreme = i < points && (g[i] - g[i - 1]) * (g[i + 1] - g[i]) <= 0;
            Assume.that(!isExtreme || Math.abs(g[i]) > 1e-4);
        }
        return changes;
    }
}

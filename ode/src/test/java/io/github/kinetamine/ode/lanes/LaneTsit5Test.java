package io.github.kinetamine.ode.lanes;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.testing.AllocatedBytes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lane comes out as if it were alone, to the last bit, whatever shares its block. */
class LaneTsit5Test {

    private static final int COMPONENTS = 2;
    private static final long MAX_STEPS = 400;
    private static final double[] GRID = {0, 0.1, 0.5, 1, 1.25, 2, 3.5, 5, 8};

    /** One system, where it begins and ends, and from which state. */
    private record Subject(OdeSystem system, double start, double end, double[] state) {

        OdeProblem problem() {
            return OdeProblem.of(system, start, end, state);
        }
    }

    private static Subject randomSubject(Random random) {
        double a = Math.exp(random.nextGaussian());
        double start = random.nextInt(3) == 0 ? 0.5 : 0;
        double end = random.nextInt(10) == 0 ? start : start + 8 * random.nextDouble();
        double[] state = {1 + random.nextDouble(), random.nextInt(4) == 0 ? 0 : random.nextGaussian()};
        return new Subject(randomSystem(random.nextInt(6), a, random.nextDouble() * 4), start, end, state);
    }

    private static OdeSystem randomSystem(int kind, double a, double when) {
        return switch (kind) {
            case 0 ->
                (t, y, dy) -> {
                    dy[0] = -a * y[0];
                    dy[1] = a * y[0] - 40 * a * y[1];
                };
            // rejects often
            case 1 ->
                (t, y, dy) -> {
                    dy[0] = y[1];
                    dy[1] = 5 * a * (1 - y[0] * y[0]) * y[1] - y[0];
                };
            case 2 ->
                (t, y, dy) -> {
                    dy[0] = Math.cos(a * t) * y[0];
                    dy[1] = t < when ? 1 : -a * y[1];
                };
            // is undefined from some time on, or from the beginning
            case 3 ->
                (t, y, dy) -> {
                    dy[0] = t <= when - 0.2 ? -a : Double.NaN;
                    dy[1] = a * y[0];
                };
            // has a pole
            case 4 ->
                (t, y, dy) -> {
                    dy[0] = y[0] * y[0];
                    dy[1] = -y[1];
                };
            // takes more steps than allowed
            default ->
                (t, y, dy) -> {
                    dy[0] = 300 * a * y[1];
                    dy[1] = -300 * a * y[0];
                };
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void aLaneEqualsTheScalarSolverToTheLastBit(int lanes) {
        Set<Status> seen = EnumSet.noneOf(Status.class);
        for (int seed = 0; seed < 400 / lanes + 20; seed++) {
            Random random = new Random(seed);
            Subject[] subjects = new Subject[lanes];
            Arrays.setAll(subjects, lane -> randomSubject(random));
            Tolerance tolerance = Tolerance.of(Math.pow(10, -3 - random.nextInt(6)), 1e-8 * random.nextInt(2));
            assertEqualToScalar(subjects, tolerance, seen);
        }
        assertEquals(
                EnumSet.of(Status.COMPLETED, Status.STEP_TOO_SMALL, Status.TOO_MANY_STEPS, Status.NOT_FINITE), seen);
    }

    private static void assertEqualToScalar(Subject[] subjects, Tolerance tolerance, Set<Status> seen) {
        int lanes = subjects.length;
        double[][] out = new double[lanes][GRID.length * COMPONENTS];
        for (double[] row : out) {
            Arrays.fill(row, -1);
        }
        LaneTsit5 block = solver(subjects, tolerance);
        block.run(GRID, out);
        for (int lane = 0; lane < lanes; lane++) {
            Subject subject = subjects[lane];
            double[] requested = Arrays.stream(GRID)
                    .filter(t -> t >= subject.start && t <= subject.end)
                    .toArray();
            OdeSolution alone = Solvers.tsit5()
                    .with(tolerance)
                    .withMaxSteps(MAX_STEPS)
                    .solve(subject.problem(), SaveAt.times(requested));
            assertEquals(alone.status(), block.status(lane));
            assertEquals(alone.endTime(), block.time(lane));
            assertEquals(alone.endState()[0], block.state(0, lane));
            assertEquals(alone.endState()[1], block.state(1, lane));
            if (subject.start != subject.end) {
                assertEquals(alone.stats(), block.stats(lane));
            }
            assertArrayEquals(saved(alone), out[lane]);
            seen.add(alone.status());
        }
    }

    private static double[] saved(OdeSolution alone) {
        double[] row = new double[GRID.length * COMPONENTS];
        Arrays.fill(row, -1);
        for (int k = 0; k < alone.size(); k++) {
            int at = Arrays.binarySearch(GRID, alone.time(k));
            System.arraycopy(alone.state(k), 0, row, at * COMPONENTS, COMPONENTS);
        }
        return row;
    }

    private static LaneTsit5 solver(Subject[] subjects, Tolerance tolerance) {
        int lanes = subjects.length;
        OdeSystem[] systems = Arrays.stream(subjects).map(Subject::system).toArray(OdeSystem[]::new);
        double[][] states = new double[COMPONENTS][lanes];
        for (int lane = 0; lane < lanes; lane++) {
            states[0][lane] = subjects[lane].state[0];
            states[1][lane] = subjects[lane].state[1];
        }
        LaneTsit5 block = new LaneTsit5(LaneSystem.of(COMPONENTS, systems), COMPONENTS, lanes, tolerance, MAX_STEPS);
        block.start(
                lanes,
                Arrays.stream(subjects).mapToDouble(Subject::start).toArray(),
                states,
                Arrays.stream(subjects).mapToDouble(Subject::end).toArray());
        return block;
    }

    @Property(tries = 100)
    void strangersInTheBlockChangeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Subject subject = randomSubject(random);
        Tolerance tolerance = Tolerance.of(1e-6, 1e-9);
        LaneTsit5 alone = solver(new Subject[] {subject}, tolerance);
        alone.run();
        Subject[] company = new Subject[1 + random.nextInt(20)];
        Arrays.setAll(company, lane -> randomSubject(random));
        int place = random.nextInt(company.length);
        company[place] = subject;
        LaneTsit5 together = solver(company, tolerance);
        together.run();
        assertEquals(alone.status(0), together.status(place));
        assertEquals(alone.stats(0), together.stats(place));
        assertEquals(alone.time(0), together.time(place));
        assertEquals(alone.state(0, 0), together.state(0, place));
        assertEquals(alone.state(1, 0), together.state(1, place));
    }

    @Test
    void lanesRunBackwardToo() {
        LaneTsit5 block = new LaneTsit5(
                LaneSystem.of(1, (t, y, dy) -> dy[0] = -y[0], (t, y, dy) -> dy[0] = 1),
                1,
                2,
                Tolerance.of(1e-8, 1e-8),
                MAX_STEPS);
        double[][] out = new double[2][3];
        block.start(2, new double[] {2, 2}, new double[][] {{Math.exp(-2), 2}}, new double[] {0, 1});
        block.run(new double[] {2, 1, 0}, out);
        assertClose(Math.exp(-1), out[0][1], 1e-6);
        assertClose(1, out[0][2], 1e-6);
        assertArrayEquals(new double[] {2, 1, 0}, out[1], 1e-12);
    }

    /** Each lane saves what it meets on its way, wherever that is in the grid. */
    @Test
    void lanesOfBothDirectionsShareAGridOfEitherOrder() {
        OdeSystem decay = (t, y, dy) -> dy[0] = -y[0];
        double[] starts = {0, 4, 1, 2.5};
        double[] ends = {4, 0, 3, 1};
        LaneTsit5 block =
                new LaneTsit5(LaneSystem.of(1, decay, decay, decay, decay), 1, 4, Tolerance.of(1e-9, 1e-9), MAX_STEPS);
        for (double[] grid : new double[][] {{0, 1, 1, 2, 3, 4}, {4, 3, 2, 1, 1, 0}, {2}, {}}) {
            double[][] y = {Arrays.stream(starts).map(t -> Math.exp(-t)).toArray()};
            double[][] out = new double[4][grid.length];
            block.start(4, starts, y, ends);
            block.run(grid, out);
            for (int lane = 0; lane < 4; lane++) {
                for (int k = 0; k < grid.length; k++) {
                    boolean isMet = (grid[k] - starts[lane]) * (grid[k] - ends[lane]) <= 0;
                    assertClose(
                            isMet ? Math.exp(-grid[k]) : 0, out[lane][k], 1e-7, 1, "lane " + lane + " at " + grid[k]);
                }
            }
        }
        for (double[] grid : new double[][] {{0, 2, 1}, {4, 1, 2}, {Double.NaN}, {1, Double.NaN}, {1, 2, 1}}) {
            assertTrue(
                    messageOf(() -> block.run(grid, new double[4][grid.length])).contains("ascend or descend"));
        }
    }

    @Test
    void afterFThrowsTimeAndStateAreThoseOfTheLastAcceptedStep() {
        boolean[] fails = {true};
        OdeSystem decay = (t, y, dy) -> dy[0] = -y[0];
        OdeSystem table = (t, y, dy) -> {
            if (fails[0] && t > 1) {
                throw new IllegalStateException("beyond the table");
            }
            dy[0] = -y[0];
        };
        LaneTsit5 block =
                new LaneTsit5(LaneSystem.of(1, decay, table, decay), 1, 3, Tolerance.of(1e-9, 1e-9), MAX_STEPS);
        double[][] out = new double[3][3];
        block.start(3, new double[3], new double[][] {{1, 1, 1}}, new double[] {0.01, 3, 3});
        assertThrows(IllegalStateException.class, () -> block.run(new double[] {0, 0.5, 3}, out));
        assertEquals(Status.COMPLETED, block.status(0));
        for (int lane = 0; lane < 3; lane++) {
            assertClose(Math.exp(-block.time(lane)), block.state(0, lane), 1e-7);
            assertTrue(lane == 0 || block.status(lane) == null && block.time(lane) > 0.5);
        }
        assertTrue(block.time(1) <= 1);
        fails[0] = false;
        block.run(new double[] {0, 0.5, 3}, out);
        for (int lane = 0; lane < 3; lane++) {
            assertEquals(Status.COMPLETED, block.status(lane));
            assertClose(Math.exp(-block.time(lane)), block.state(0, lane), 1e-7);
            assertClose(lane == 0 ? 0 : Math.exp(-0.5), out[lane][1], 1e-7, 1, "lane " + lane);
        }
    }

    @Test
    void aRestartGoesOnWithFewerLanes() {
        OdeSystem decay = (t, y, dy) -> dy[0] = -y[0];
        LaneTsit5 block = new LaneTsit5(LaneSystem.of(1, decay, decay), 1, 2, Tolerance.of(1e-9, 1e-9), MAX_STEPS);
        block.start(2, new double[2], new double[][] {{1, 2}}, new double[] {1, 2});
        block.run();
        block.start(1, new double[] {1}, new double[][] {{block.state(0, 0) + 1}}, new double[] {3});
        block.run();
        assertEquals(Status.COMPLETED, block.status(0));
        assertClose((Math.exp(-1) + 1) * Math.exp(-2), block.state(0, 0), 1e-7);
    }

    /** Nothing of what a block did before shows: not its sizes, which a relative tolerance alone looks at, nor its steps. */
    @Test
    void aBlockThatIsUsedAgainIsAsGoodAsNew() {
        OdeSystem chain = (t, y, dy) -> {
            dy[0] = -y[0];
            dy[1] = y[0] * Math.pow(20 * t, 6);
        };
        Tolerance relative = Tolerance.of(1e-6, 0);
        LaneTsit5 used = new LaneTsit5(LaneSystem.of(2, chain, chain), 2, 2, relative, MAX_STEPS);
        LaneTsit5 fresh = new LaneTsit5(LaneSystem.of(2, chain, chain), 2, 2, relative, MAX_STEPS);
        used.start(2, new double[2], new double[][] {{1e9, 1}, {1e9, 1}}, new double[] {1, 1});
        used.run();
        for (LaneTsit5 block : new LaneTsit5[] {used, fresh}) {
            block.start(2, new double[2], new double[][] {{1, 2}, {0, 0}}, new double[] {1, 3});
            block.run();
        }
        for (int lane = 0; lane < 2; lane++) {
            assertEquals(fresh.state(0, lane), used.state(0, lane));
            assertEquals(fresh.state(1, lane), used.state(1, lane));
        }
    }

    @Test
    void afterAnExceptionARunGoesOnAsFromANewStart() {
        int[] calls = new int[1];
        OdeSystem failingOnce = (t, y, dy) -> {
            if (++calls[0] == 40) {
                throw new IllegalStateException("the fortieth call");
            }
            dy[0] = -y[0] * Math.cos(5 * t);
        };
        LaneTsit5 block = new LaneTsit5(LaneSystem.of(1, failingOnce), 1, 1, Tolerance.of(1e-8, 1e-8), MAX_STEPS);
        block.start(1, new double[1], new double[][] {{1}}, new double[] {4});
        assertThrows(IllegalStateException.class, block::run);
        double time = block.time(0);
        double state = block.state(0, 0);
        assertTrue(time > 0 && time < 4, "t = " + time);
        LaneTsit5 fresh = new LaneTsit5(LaneSystem.of(1, failingOnce), 1, 1, Tolerance.of(1e-8, 1e-8), MAX_STEPS);
        fresh.start(1, new double[] {time}, new double[][] {{state}}, new double[] {4});
        fresh.run();
        block.run();
        assertEquals(Status.COMPLETED, block.status(0));
        assertEquals(fresh.state(0, 0), block.state(0, 0));
    }

    @Test
    void runsAllocateNothing() {
        int lanes = 16;
        OdeSystem[] systems = new OdeSystem[lanes];
        Arrays.setAll(systems, lane -> randomSystem(1, 1 + 0.1 * lane, 0));
        LaneTsit5 block = new LaneTsit5(LaneSystem.of(2, systems), 2, lanes, Tolerance.of(1e-6, 1e-6), Long.MAX_VALUE);
        double[][] states = new double[2][lanes];
        Arrays.fill(states[0], 2);
        double[] starts = new double[lanes];
        double[] ends = new double[lanes];
        Arrays.fill(ends, 8);
        double[][] out = new double[lanes][2 * GRID.length];
        assertEquals(0, AllocatedBytes.of(() -> {
            for (int k = 0; k < 5; k++) {
                block.start(lanes, starts, states, ends);
                block.run(GRID, out);
            }
        }));
    }

    @Test
    void mistakesAreNamed() {
        LaneSystem one = LaneSystem.of(1, (t, y, dy) -> dy[0] = 0);
        Tolerance tolerance = Tolerance.of(1e-6, 1e-6);
        assertTrue(messageOf(() -> new LaneTsit5(one, 1, 0, tolerance, 1)).contains("capacity must be at least 1"));
        assertEquals("components must be at least 1, got 0", messageOf(() -> new LaneTsit5(one, 0, 1, tolerance, 1)));
        assertEquals("maxSteps must be at least 1, got 0", messageOf(() -> new LaneTsit5(one, 1, 1, tolerance, 0)));
        assertEquals("components must be at least 1, got 0", messageOf(() -> LaneSystem.of(0)));
        LaneTsit5 block = new LaneTsit5(one, 1, 2, tolerance, 1);
        double[][] y = new double[1][3];
        assertEquals(
                "start and end must be finite, got 0.0 and Infinity in lane 0",
                messageOf(() -> block.start(1, new double[1], y, new double[] {Double.POSITIVE_INFINITY})));
        assertTrue(
                messageOf(() -> block.start(3, new double[3], y, new double[3])).contains("from 1 to 2, got 3"));
        assertTrue(messageOf(() -> block.start(1, new double[] {Double.NaN}, y, new double[1]))
                .contains("lane 0"));
        double[][] holes = {{0, Double.NaN, 0}};
        assertTrue(messageOf(() -> block.start(2, new double[2], holes, new double[] {1, 1}))
                .contains("must be finite, got y[0] = NaN in lane 1"));
        block.start(2, new double[2], y, new double[] {1, 1});
        assertTrue(messageOf(block::run).contains("systems for 1 lanes"));
        String order = "times of the grid must be numbers and ascend or descend throughout, got ";
        assertEquals(order + "NaN", messageOf(() -> block.run(new double[] {Double.NaN}, new double[2][1])));
        assertEquals(
                order + "0.5 after 1.0", messageOf(() -> block.run(new double[] {0, 1, 0.5, 2}, new double[2][4])));
    }

    private static String messageOf(org.junit.jupiter.api.function.Executable mistake) {
        return assertThrows(IllegalArgumentException.class, mistake).getMessage();
    }
}

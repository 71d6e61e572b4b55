package io.github.kinetamine.ode.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.testing.AllocatedBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Lanes are driven one by one and step together; each steps as if it were alone. */
class LaneIntegratorTest {

    private static final Tolerance TOLERANCE = Tolerance.of(1e-6, 1e-8);
    private static final long MAX_STEPS = 300;
    private static final double BEYOND = 1e7;

    /** A problem, and how far it is followed. */
    private record Task(OdeProblem problem, double limit) {}

    /** What a task comes to: each accepted step's end, the state there and in its middle; and why it ended. */
    private record Course(List<double[]> steps, Status end) {}

    private static Task randomTask(Random random) {
        double a = Math.exp(random.nextGaussian());
        OdeSystem system = switch (random.nextInt(5)) {
            case 0 ->
                (t, y, dy) -> {
                    dy[0] = -a * y[0];
                    dy[1] = a * y[0] - 40 * a * y[1];
                };
            // rejects often
            case 1, 2 ->
                (t, y, dy) -> {
                    dy[0] = y[1];
                    dy[1] = 5 * a * (1 - y[0] * y[0]) * y[1] - y[0];
                };
            // has a pole
            case 3 ->
                (t, y, dy) -> {
                    dy[0] = y[0] * y[0];
                    dy[1] = Math.cos(t);
                };
            // takes more steps than allowed
            default ->
                (t, y, dy) -> {
                    dy[0] = 300 * a * y[1];
                    dy[1] = -300 * a * y[0];
                };
        };
        double start = 100 * random.nextDouble();
        OdeProblem problem = OdeProblem.of(system, start, BEYOND, 1 + random.nextDouble(), random.nextGaussian());
        return new Task(problem, start + 8 * random.nextDouble());
    }

    private static Course alone(Task task) {
        List<double[]> steps = new ArrayList<>();
        Integrator integrator =
                Solvers.tsit5().with(TOLERANCE).withMaxSteps(MAX_STEPS).integrator(task.problem);
        double[] middle = new double[2];
        while (integrator.time() < task.limit) {
            Status failure = integrator.step(task.limit);
            if (failure != null) {
                return new Course(steps, failure);
            }
            double time = integrator.time();
            integrator.interpolate((integrator.previousTime() + time) / 2, middle);
            steps.add(new double[] {time, integrator.state(0), integrator.state(1), middle[0], middle[1]});
        }
        return new Course(steps, null);
    }

    /** Lanes that take one task after another; where there are no more, the last lane moves into the gap. */
    private static final class Crew {

        private final List<Task> tasks;
        private final Course[] courses;
        private final int[] inLane;
        private final double[] previous;
        private final double[] always;
        private final int[] due;
        private final OdeSystem[] systems;
        private final LaneIntegrator lanes;
        private final double[] y = new double[2];
        private final double[] f = new double[2];
        private int next;

        Crew(List<Task> tasks, int capacity) {
            this.tasks = tasks;
            this.courses = new Course[tasks.size()];
            this.inLane = new int[capacity];
            this.previous = new double[capacity];
            this.always = new double[capacity];
            Arrays.fill(always, Double.NEGATIVE_INFINITY);
            this.due = new int[capacity];
            this.systems = new OdeSystem[capacity];
            this.lanes = Solvers.tsit5()
                    .with(TOLERANCE)
                    .withMaxSteps(MAX_STEPS)
                    .sideBySide(this::derivatives, 2, capacity)
                    .orElseThrow();
        }

        private void derivatives(int width, double[] t, double[][] all, double[][] dydt) {
            for (int lane = 0; lane < width; lane++) {
                y[0] = all[0][lane];
                y[1] = all[1][lane];
                systems[lane].derivatives(t[lane], y, f);
                dydt[0][lane] = f[0];
                dydt[1][lane] = f[1];
            }
        }

        Course[] run() {
            int width = 0;
            while (next < tasks.size() && width < lanes.capacity()) {
                start(width++);
            }
            while (width > 0) {
                int count = lanes.step(width, always, due);
                for (int k = count - 1; k >= 0; k--) {
                    if (!goesOn(due[k])) {
                        width = replace(due[k], width);
                    }
                }
            }
            return courses;
        }

        private void start(int lane) {
            Task task = tasks.get(next);
            courses[next] = new Course(new ArrayList<>(), null);
            inLane[lane] = next++;
            systems[lane] = task.problem.system();
            previous[lane] = task.problem.start();
            lanes.start(lane, task.problem, task.limit);
        }

        private boolean goesOn(int lane) {
            int task = inLane[lane];
            if (lanes.failure(lane) != null) {
                courses[task] = new Course(courses[task].steps, lanes.failure(lane));
                return false;
            }
            double time = lanes.time(lane);
            double[] at = new double[2];
            double[] middle = new double[2];
            lanes.interpolate(lane, time, at);
            lanes.interpolate(lane, (previous[lane] + time) / 2, middle);
            courses[task].steps.add(new double[] {time, at[0], at[1], middle[0], middle[1]});
            previous[lane] = time;
            return time < tasks.get(task).limit;
        }

        private int replace(int lane, int width) {
            if (next < tasks.size()) {
                start(lane);
                return width;
            }
            int last = width - 1;
            if (lane != last) {
                lanes.move(last, lane);
                inLane[lane] = inLane[last];
                previous[lane] = previous[last];
                systems[lane] = systems[last];
            }
            return last;
        }
    }

    @Property(tries = 100)
    void aLaneStepsLikeTheScalarMethodWhateverItsCompany(@ForAll long seed) {
        Random random = new Random(seed);
        List<Task> tasks = new ArrayList<>();
        int count = 1 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            tasks.add(randomTask(random));
        }
        Course[] together = new Crew(tasks, 1 + random.nextInt(9)).run();
        for (int i = 0; i < count; i++) {
            Course alone = alone(tasks.get(i));
            assertEquals(alone.end, together[i].end);
            assertArrayEquals(alone.steps.toArray(), together[i].steps.toArray());
        }
    }

    @Test
    void aLaneFailsForTheReasonForWhichItWouldAlone() {
        Set<Status> seen = EnumSet.noneOf(Status.class);
        Random random = new Random(1);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tasks.add(randomTask(random));
        }
        for (Course course : new Crew(tasks, 7).run()) {
            if (course.end != null) {
                seen.add(course.end);
            }
        }
        assertEquals(EnumSet.of(Status.TOO_MANY_STEPS, Status.STEP_TOO_SMALL), seen);
    }

    @Test
    void aLaneIsDueFromTheTimeThatIsAwaited() {
        OdeSystem decay = (t, y, dy) -> dy[0] = -y[0];
        LaneIntegrator lanes = new LaneIntegrator(LaneSystem.of(1, decay, decay), 1, 2, TOLERANCE, Long.MAX_VALUE);
        lanes.start(0, OdeProblem.of(decay, 0, BEYOND, 1), BEYOND);
        lanes.start(1, OdeProblem.of(decay, 0, BEYOND, 1), BEYOND);
        double[] awaited = {0.5, 2};
        int[] due = new int[2];
        double[] out = new double[1];
        boolean[] wasDue = new boolean[2];
        while (!wasDue[1]) {
            int count = lanes.step(2, awaited, due);
            for (int k = 0; k < count; k++) {
                int lane = due[k];
                assertTrue(lanes.time(lane) >= awaited[lane]);
                if (!wasDue[lane]) {
                    lanes.interpolate(lane, awaited[lane], out);
                    assertEquals(Math.exp(-awaited[lane]), out[0], 1e-6);
                }
                wasDue[lane] = true;
            }
            for (int lane = 0; lane < 2; lane++) {
                assertTrue(wasDue[lane] || lanes.time(lane) < awaited[lane]);
            }
        }
    }

    @Test
    void stepsAllocateNothing() {
        OdeSystem decay = (t, y, dy) -> dy[0] = -y[0];
        LaneIntegrator lanes = new LaneIntegrator(LaneSystem.of(1, decay, decay), 1, 2, TOLERANCE, Long.MAX_VALUE);
        lanes.start(0, OdeProblem.of(decay, 0, BEYOND, 1), BEYOND);
        lanes.start(1, OdeProblem.of(decay, 0, BEYOND, 2), BEYOND);
        double[] out = new double[1];
        double[] awaited = {0, 0};
        int[] due = new int[2];
        assertEquals(0, AllocatedBytes.of(() -> {
            for (int k = 0; k < 100; k++) {
                lanes.step(2, awaited, due);
                lanes.interpolate(1, lanes.time(1), out);
            }
        }));
    }

    @Test
    void anInstantHasNoDoublesForSteps() {
        for (double from : new double[] {1, -1, 1e6}) {
            double next = Math.nextUp(from);
            assertTrue(LaneIntegrator.isInstant(from, from));
            assertTrue(LaneIntegrator.isInstant(from, next));
            assertTrue(LaneIntegrator.isInstant(next, from), "backwards");
            assertFalse(LaneIntegrator.isInstant(from, from + 100 * Math.ulp(from)));
            assertFalse(LaneIntegrator.isInstant(from, from - 100 * Math.ulp(from)), "backwards");
        }
    }

    @Test
    void methodsThatDoNotWorkSideBySideSaySo() {
        LaneSystem one = LaneSystem.of(1, (t, y, dy) -> dy[0] = 0);
        assertTrue(Solvers.radau().sideBySide(one, 1, 4).isEmpty());
        assertTrue(Solvers.auto().sideBySide(one, 1, 4).isEmpty());
    }

    @Test
    void mistakesAreNamed() {
        LaneSystem one = LaneSystem.of(1, (t, y, dy) -> dy[0] = 0);
        String message = assertThrows(IllegalArgumentException.class, () -> new LaneIntegrator(one, 1, 0, TOLERANCE, 1))
                .getMessage();
        assertTrue(message.contains("must be at least 1, got 1 and 0"), message);
    }
}

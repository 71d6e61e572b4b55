package io.github.kinetamine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.event.RootEvent;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import io.github.kinetamine.testing.AllocatedBytes;
import io.github.kinetamine.testing.Evidence;

/** An integrator at work takes no memory: not for steps, jumps, events, restarts or interpolation. */
class AllocationTest {

    private static final int ROUNDS = 50;

    private static final double[] START = {1, 0, 0};
    private static final double[] OUT = new double[3];

    private static OdeProblem pulses() {
        double[] jumps = new double[20];
        for (int i = 0; i < jumps.length; i++) {
            jumps[i] = 2 * i + 1;
        }
        return OdeProblem.of(
                        (t, y, dydt) -> {
                            dydt[0] = -2 * y[0] + ((int) t % 4 == 1 ? 1 : 0);
                            dydt[1] = 2 * y[0] - 0.5 * y[1];
                            dydt[2] = 0.5 * y[1] - 0.1 * y[2];
                        },
                        0,
                        40,
                        START)
                .withJumps(jumps)
                .withEvent(new RootEvent((t, y) -> y[1] - 0.6, Direction.ANY, (t, y) -> Next.CONTINUE))
                .withEvent(new RootEvent((t, y) -> y[1] - 0.45, Direction.FALLING, (t, y) -> {
                    y[0] += 1;
                    return Next.MODIFY;
                }))
                .withEvent(new RootEvent((t, y) -> t - 39.5, Direction.ANY, (t, y) -> Next.STOP));
    }

    private static long run(Integrator integrator, int rounds) {
        long events = 0;
        for (int i = 0; i < rounds; i++) {
            integrator.start(0, START);
            while (integrator.step(40) == null) {
                integrator.interpolate((integrator.previousTime() + integrator.time()) / 2, OUT);
            }
            events += integrator.eventCount();
        }
        return events;
    }

    @EachSolver
    void stepsAndEventsTakeNoMemory(OdeSolver solver) {
        Integrator integrator = solver.integrator(pulses());
        long bytes = AllocatedBytes.of(() -> assertTrue(run(integrator, ROUNDS) >= 10 * ROUNDS, "too few events"));
        Evidence.record("an integrator at work takes no memory", "bytes of " + solver.name(), bytes, "= 0", "bytes");
        assertEquals(0, bytes, "bytes");
    }
}

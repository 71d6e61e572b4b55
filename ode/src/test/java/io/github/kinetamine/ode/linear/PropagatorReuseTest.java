package io.github.kinetamine.ode.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.linear.ArbitraryNetworks.Trial;
import io.github.kinetamine.testing.AllocatedBytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One propagator for one system after the other: as good as new ones, to the last bit, and without garbage. */
class PropagatorReuseTest {

    private static final double[] INPUT = {0.5, 0, 0};

    private final LinearSystem.Builder network = LinearSystem.network(3);
    private final Propagator propagator = network.build().propagator();
    private final double[] amounts = new double[3];

    /** The smallest of five: while the JVM replaces compiled code it allocates a few hundred bytes of its own. */
    @Test
    void aPopulationAllocatesNothing() {
        assertEquals(0, AllocatedBytes.of(() -> simulate(10_000)), "bytes for 10 000 subjects");
    }

    @Test
    void everySubjectGetsTheBitsOfAPropagatorOfItsOwn() {
        double[] alone = new double[3];
        for (int subject = 0; subject < 500; subject++) {
            simulate(propagator, subject, amounts);
            simulate(network.build().propagator(), alone);
            assertArrayEquals(alone, amounts);
        }
    }

    @Property(tries = 200)
    void whatWasBeforeLeavesNoTrace(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial earlier,
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial later) {
        LinearSystem system = resized(later.system(), earlier.system().size());
        double[] input = earlier.input();
        Propagator used = earlier.system().propagator();
        used.advance(later.horizon(), earlier.x(), input);
        used.use(system);
        double[] x = earlier.x();
        double[] fresh = earlier.x();
        used.advance(later.horizon(), x, input);
        system.propagator().advance(later.horizon(), fresh, input);
        assertArrayEquals(fresh, x);
    }

    @Property(tries = 200)
    void aStepMovesTheSameWhetherOrNotItEverFed(@ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial) {
        Propagator fed = trial.system().propagator();
        fed.advance(trial.horizon(), trial.x(), trial.input());
        double[] x = trial.x();
        fed.advance(trial.horizon(), x, null);
        assertArrayEquals(trial.after(trial.horizon(), null), x);
    }

    @Test
    void anInputMayComeAfterStepsWithout() {
        LinearSystem system = network.clear().flow(0, 1, 2).loss(1, 0.3).build();
        Propagator late = system.propagator();
        late.advance(0.25, new double[3], null);
        double[] x = {1, 2, 3};
        double[] fresh = {1, 2, 3};
        late.advance(0.25, x, INPUT);
        system.propagator().advance(0.25, fresh, INPUT);
        assertArrayEquals(fresh, x);
    }

    @Test
    void restFollowsTheNewRates() {
        propagator.use(network.clear().loss(0, 2).loss(1, 1).loss(2, 1));
        propagator.equilibrium(INPUT, amounts);
        assertArrayEquals(new double[] {0.25, 0, 0}, amounts);
    }

    @Test
    void aBuilderThatGoesOnChangesNothing() {
        LinearSystem built = network.clear().loss(0, 2).loss(1, 1).loss(2, 1).build();
        propagator.use(network);
        network.clear().loss(0, 100);
        assertEquals(2, built.loss(0));
        propagator.equilibrium(INPUT, amounts);
        assertArrayEquals(new double[] {0.25, 0, 0}, amounts);
    }

    @Test
    void anotherNumberOfStatesIsRefused() {
        for (Runnable use : new Runnable[] {
            () -> propagator.use(LinearSystem.network(2)),
            () -> propagator.use(LinearSystem.network(4).build())
        }) {
            String message =
                    assertThrows(IllegalArgumentException.class, use::run).getMessage();
            assertTrue(message.contains("3 states") && message.contains("another propagator"), message);
        }
    }

    @Test
    void ratesThatAddUpToInfinityAreRefusedAndTheOldOnesStay() {
        propagator.use(network.clear().loss(0, 2).loss(1, 1).loss(2, 1));
        network.clear().flow(0, 1, Double.MAX_VALUE).flow(0, 2, Double.MAX_VALUE);
        String message = assertThrows(IllegalArgumentException.class, () -> propagator.use(network))
                .getMessage();
        assertTrue(message.contains("all flows from 0"), message);
        propagator.equilibrium(INPUT, amounts);
        assertArrayEquals(new double[] {0.25, 0, 0}, amounts);
    }

    private void simulate(int subjects) {
        for (int subject = 0; subject < subjects; subject++) {
            simulate(propagator, subject, amounts);
        }
    }

    private void simulate(Propagator reused, int subject, double[] x) {
        double faster = 1 + subject / 1000.0;
        network.clear()
                .flow(0, 1, 1.2 * faster)
                .flow(1, 0, 1.6)
                .flow(0, 2, 0.17)
                .flow(2, 0, 0.12 * faster)
                .loss(0, 0.7 / faster);
        reused.use(network);
        simulate(reused, x);
    }

    private static void simulate(Propagator propagator, double[] x) {
        x[0] = 35;
        x[1] = 0;
        x[2] = 0;
        for (int i = 0; i < 50; i++) {
            propagator.advance(0.25, x, i < 4 ? INPUT : null);
            propagator.advance(1.0 / 60, x, null);
        }
    }

    /** The flows among the first {@code size} states. */
    private static LinearSystem resized(LinearSystem system, int size) {
        LinearSystem.Builder builder = LinearSystem.network(size);
        int common = Math.min(size, system.size());
        for (int from = 0; from < common; from++) {
            builder.loss(from, system.loss(from));
            for (int to = 0; to < common; to++) {
                if (to != from) {
                    builder.flow(from, to, system.rate(from, to));
                }
            }
        }
        return builder.build();
    }
}

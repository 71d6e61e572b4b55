package io.github.kinetamine.ode.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.linear.LinearSystem;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Networks side by side move what each would move alone. */
class LaneNetworkTest {

    private static LinearSystem randomNetwork(Random random, int size) {
        LinearSystem.Builder network = LinearSystem.network(size);
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to && random.nextInt(2) == 0) {
                    network.flow(from, to, Math.exp(2 * random.nextGaussian()));
                }
            }
            if (random.nextInt(3) > 0) {
                network.loss(from, Math.exp(random.nextGaussian()));
            }
        }
        return network.build();
    }

    @Property(tries = 100)
    void eachLaneEqualsItsNetworkToTheLastBit(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(4);
        int lanes = new int[] {1, 7, 64}[random.nextInt(3)];
        LinearSystem[] networks = new LinearSystem[lanes];
        Arrays.setAll(networks, lane -> randomNetwork(random, size));
        LaneNetwork together = LaneNetwork.of(networks);
        double[][] y = new double[size][lanes];
        double[][] inputs = new double[lanes][size];
        double[] ends = new double[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            ends[lane] = 0.1 + 3 * random.nextDouble();
            for (int i = 0; i < size; i++) {
                y[i][lane] = 100 * random.nextDouble();
                inputs[lane][i] = random.nextInt(2) * random.nextDouble();
                together.setInput(i, lane, inputs[lane][i]);
            }
        }
        Tolerance tolerance = Tolerance.of(1e-6, 1e-6);
        LaneTsit5 block = new LaneTsit5(together, size, lanes, tolerance, 100_000);
        block.start(lanes, new double[lanes], y, ends);
        block.run();
        for (int lane = 0; lane < lanes; lane++) {
            LinearSystem network = networks[lane];
            double[] input = inputs[lane];
            double[] start = new double[size];
            for (int i = 0; i < size; i++) {
                start[i] = y[i][lane];
            }
            OdeSolution alone = Solvers.tsit5()
                    .with(tolerance)
                    .solve(OdeProblem.of((t, x, dx) -> network.derivative(x, input, dx), 0, ends[lane], start));
            assertEquals(alone.stats(), block.stats(lane));
            for (int i = 0; i < size; i++) {
                assertEquals(alone.endState()[i], block.state(i, lane));
            }
        }
    }

    @Test
    void mistakesAreNamed() {
        assertThrows(IllegalArgumentException.class, LaneNetwork::of);
        LinearSystem one = LinearSystem.network(1).loss(0, 1).build();
        LinearSystem two = LinearSystem.network(2).loss(0, 1).build();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> LaneNetwork.of(one, two))
                .getMessage()
                .contains("as many states as the first, 1, got 2"));
        LaneNetwork network = LaneNetwork.of(one);
        assertThrows(IllegalArgumentException.class, () -> network.setInput(0, 0, Double.NaN));
        LaneTsit5 tooWide = new LaneTsit5(network, 1, 2, Tolerance.of(1e-6, 1e-6), 10);
        tooWide.start(2, new double[2], new double[1][2], new double[] {1, 1});
        assertTrue(assertThrows(IllegalArgumentException.class, tooWide::run)
                .getMessage()
                .contains("rates for 1 lanes"));
    }
}

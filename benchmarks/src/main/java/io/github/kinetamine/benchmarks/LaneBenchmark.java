package io.github.kinetamine.benchmarks;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.lanes.LaneNetwork;
import io.github.kinetamine.ode.lanes.LaneTsit5;
import io.github.kinetamine.ode.linear.LinearSystem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a subject cost by Tsit5 at 1e-8 — three compartments with rates of its own, a day at 241 times — one after another
 * and in blocks of 64, the costliest first?
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar LaneBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LaneBenchmark {

    private static final int LANES = 64;
    private static final int TIMES = 241;
    private static final double DAY = 24;
    private static final Tolerance TOLERANCE = Tolerance.of(1e-8, 1e-8);

    private final LinearSystem[] networks = networks();
    private final Integrator[] integrators = new Integrator[LANES];
    private final LaneTsit5 block = new LaneTsit5(LaneNetwork.of(networks), 3, LANES, TOLERANCE, Long.MAX_VALUE);
    private final double[] grid = new double[TIMES];
    private final double[][] out = new double[LANES][TIMES * 3];
    private final double[] initial = {35, 0, 0};
    private final double[][] initials = new double[3][LANES];
    private final double[] starts = new double[LANES];
    private final double[] ends = new double[LANES];
    private final double[] state = new double[3];

    /** Prepares both ways. */
    public LaneBenchmark() {
        Arrays.setAll(grid, k -> DAY * k / (TIMES - 1));
        Arrays.fill(initials[0], 35);
        Arrays.fill(ends, DAY);
        Arrays.setAll(integrators, lane -> {
            LinearSystem network = networks[lane];
            return Solvers.tsit5()
                    .with(TOLERANCE)
                    .withMaxSteps(Long.MAX_VALUE)
                    .integrator(OdeProblem.of((t, y, dy) -> network.derivative(y, null, dy), 0, DAY, initial));
        });
    }

    private static LinearSystem[] networks() {
        Random random = new Random(1);
        LinearSystem[] networks = new LinearSystem[LANES];
        Arrays.setAll(
                networks,
                lane -> LinearSystem.network(3)
                        .flow(0, 1, vary(150 / 22.0, random))
                        .flow(1, 0, vary(150 / 60.0, random))
                        .flow(0, 2, vary(70 / 22.0, random))
                        .flow(2, 0, vary(70 / 170.0, random))
                        .loss(0, vary(79 / 22.0, random))
                        .build());
        Arrays.sort(networks, Comparator.comparingDouble(LaneBenchmark::fastest).reversed());
        return networks;
    }

    private static double vary(double rate, Random random) {
        return rate * Math.exp(0.3 * random.nextGaussian());
    }

    private static double fastest(LinearSystem network) {
        return network.loss(0) + network.rate(0, 1) + network.rate(0, 2);
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double oneAfterAnother() {
        for (int lane = 0; lane < LANES; lane++) {
            runAlone(integrators[lane], out[lane]);
        }
        return out[LANES - 1][3];
    }

    private void runAlone(Integrator integrator, double[] row) {
        integrator.start(0, initial);
        int k = 0;
        while (integrator.time() < DAY) {
            integrator.step(DAY);
            for (; k < TIMES && grid[k] <= integrator.time(); k++) {
                integrator.interpolate(grid[k], state);
                System.arraycopy(state, 0, row, 3 * k, 3);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double sideBySide() {
        block.start(LANES, starts, initials, ends);
        block.run(grid, out);
        return out[LANES - 1][3];
    }
}

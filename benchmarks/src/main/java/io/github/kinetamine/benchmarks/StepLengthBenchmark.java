package io.github.kinetamine.benchmarks;

import io.github.kinetamine.ode.linear.LinearSystem;
import io.github.kinetamine.ode.linear.Propagator;
import java.util.concurrent.TimeUnit;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one exact step cost, of a length that was seen before or never, with and without an input, by the number of
 * states? Beside it the matrix exponential of Hipparchus, which gives e^{Ah} alone.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar StepLengthBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepLengthBenchmark {

    /** Far more than are kept. */
    private static final int LENGTHS = 1024;

    @Param({"2", "3", "4", "5", "6", "12"})
    private int size;

    private Propagator propagator;
    private double[] amounts;
    private double[] input;
    private double[] later;
    private RealMatrix matrix;
    private int round;

    /** A centre that eliminates, and states around it that exchange with it ever more slowly. */
    @Setup
    public void build() {
        LinearSystem.Builder network = LinearSystem.network(size).loss(0, 0.7);
        for (int i = 1; i < size; i++) {
            network.flow(0, i, 1.2 / i).flow(i, 0, 1.5 / (i * i));
        }
        LinearSystem system = network.build();
        propagator = system.propagator();
        amounts = new double[size];
        input = new double[size];
        input[0] = 5;
        later = new double[size];
        matrix = MatrixUtils.createRealMatrix(size, size);
        for (int from = 0; from < size; from++) {
            amounts[from] = 35;
            double[] unit = new double[size];
            unit[from] = 1;
            system.derivative(unit, null, later);
            matrix.setColumn(from, later);
        }
    }

    @Benchmark
    public double newLength() {
        return step(length(), null);
    }

    @Benchmark
    public double newLengthWithInput() {
        return step(length(), input);
    }

    @Benchmark
    public double knownLength() {
        return step(0.25, null);
    }

    @Benchmark
    public double knownLengthWithInput() {
        return step(0.25, input);
    }

    @Benchmark
    public RealMatrix hipparchusMatrixExponential() {
        return MatrixUtils.matrixExponential(matrix.scalarMultiply(length()));
    }

    private double length() {
        round = (round + 1) % LENGTHS;
        return 0.2 + 1e-4 * round;
    }

    private double step(double h, double @Nullable [] rates) {
        System.arraycopy(amounts, 0, later, 0, size);
        propagator.advance(h, later, rates);
        return later[0];
    }
}

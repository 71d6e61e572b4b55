package io.github.kinetamine.benchmarks;

import io.github.kinetamine.ode.linear.LinearSystem;
import io.github.kinetamine.ode.linear.Propagator;
import java.util.concurrent.TimeUnit;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a day of three compartments at 100 times cost by exact steps: with the step matrix at hand, with the matrix
 * computed anew, and by an adaptive Runge–Kutta method at 1e-8 (Hipparchus DP853, end point only)?
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar StepBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepBenchmark {

    private static final double STEP = 0.24;
    private static final int STEPS = 100;

    private final LinearSystem system = LinearSystem.network(3)
            .flow(0, 1, 157 / 133.0)
            .flow(1, 0, 157 / 98.8)
            .flow(0, 2, 23.2 / 133)
            .flow(2, 0, 23.2 / 187)
            .loss(0, 95.2 / 133)
            .build();

    private final Propagator warm = system.propagator();
    private final double[] amounts = new double[3];
    private final ExpandableODE equations = new ExpandableODE(new ThreeCompartments(system));
    private final DormandPrince853Integrator dormandPrince = new DormandPrince853Integrator(1e-12, 24, 1e-8, 1e-8);

    @Benchmark
    public double exactSteps() {
        return run(warm);
    }

    @Benchmark
    public double exactStepsWithANewMatrix() {
        return run(system.propagator());
    }

    @Benchmark
    public double hipparchusDormandPrince853() {
        return dormandPrince.integrate(equations, new ODEState(0, new double[] {35, 0, 0}), STEP * STEPS)
                .getPrimaryState()[0];
    }

    private double run(Propagator propagator) {
        amounts[0] = 35;
        amounts[1] = 0;
        amounts[2] = 0;
        for (int i = 0; i < STEPS; i++) {
            propagator.advance(STEP, amounts, null);
        }
        return amounts[0];
    }

    private record ThreeCompartments(LinearSystem system) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return system.size();
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] derivative = new double[y.length];
            system.derivative(y, null, derivative);
            return derivative;
        }
    }
}

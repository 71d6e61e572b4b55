package io.github.kinetamine.benchmarks;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.ThreeCompartments;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do 241 times over a day of three compartments cost by methods that are not stiff, and how accurate are they between
 * the steps? After each trial a line says {@code scd}, −log₁₀ of the largest error relative to the dose.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar DenseBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DenseBenchmark {

    private static final int TIMES = 241;
    private static final double DOSE = 35;

    @Param({"tsit5", "dop853", "hipparchus54", "hipparchus853"})
    private String method;

    @Param({"1e-4", "1e-6", "1e-8", "1e-10"})
    private double relative;

    private final OdeProblem washout = ThreeCompartments.washout();
    private final double[] times = new double[TIMES];
    private final double[][] reference = new double[TIMES][];

    private double[][] last;

    @Setup
    public void prepare() {
        double start = washout.start();
        OdeSolution exact = Solvers.radau()
                .with(Tolerance.of(1e-13, 1e-13))
                .solve(washout, SaveAt.dense())
                .orThrow();
        for (int i = 0; i < TIMES; i++) {
            times[i] = start + i * (washout.end() - start) / (TIMES - 1);
            reference[i] = exact.at(times[i]);
        }
        last = reference;
    }

    @Benchmark
    public double[][] solve() {
        last = method.startsWith("hipparchus") ? byHipparchus() : byKinetamine();
        return last;
    }

    /** The other column of the table: what a run reaches. */
    @TearDown
    public void tell() {
        double worst = 0;
        for (int i = 0; i < TIMES; i++) {
            for (int j = 0; j < last[i].length; j++) {
                worst = Math.max(worst, Math.abs(last[i][j] - reference[i][j]) / DOSE);
            }
        }
        System.out.printf(Locale.ROOT, "%n%s %s: scd %.2f%n", method, relative, -Math.log10(worst));
    }

    private double[][] byKinetamine() {
        OdeSolver solver = method.equals("tsit5") ? Solvers.tsit5() : Solvers.dop853();
        OdeSolution solution = solver.with(Tolerance.of(relative, relative)).solve(washout, SaveAt.times(times));
        double[][] states = new double[TIMES][];
        for (int i = 0; i < TIMES; i++) {
            states[i] = solution.state(i);
        }
        return states;
    }

    private double[][] byHipparchus() {
        AdaptiveStepsizeIntegrator integrator = method.endsWith("54")
                ? new DormandPrince54Integrator(1e-12, 24, relative, relative)
                : new DormandPrince853Integrator(1e-12, 24, relative, relative);
        DenseOutputModel dense = new DenseOutputModel();
        integrator.addStepHandler(dense);
        integrator.integrate(
                new ExpandableODE(new Equations(washout)),
                new ODEState(washout.start(), washout.initialState()),
                washout.end());
        double[][] states = new double[TIMES][];
        for (int i = 0; i < TIMES; i++) {
            states[i] = dense.getInterpolatedState(times[i]).getPrimaryState();
        }
        return states;
    }

    private record Equations(OdeProblem problem) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return problem.size();
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] derivative = new double[y.length];
            problem.system().derivatives(t, y, derivative);
            return derivative;
        }
    }
}

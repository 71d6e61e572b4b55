package io.github.kinetamine.benchmarks;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import java.util.concurrent.TimeUnit;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * What does one step of an explicit method cost, tried in vain or not, for 3 and for 7 states at 1e-8, beside Hipparchus?
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ExplicitStepBenchmark -prof gc</pre>
 *
 * <p>One operation integrates a day after 35 mg; the counter {@code steps} shows nanoseconds a step. Bytes a step are the bytes
 * an operation over the steps an operation (its time over that of a step).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExplicitStepBenchmark {

    private static final double DAY = 24;
    private static final double TOLERANCE = 1e-8;

    /** Steps, tried in vain or not. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Work {
        public long steps;
    }

    @Param({"3", "7"})
    private int states;

    private double[] initial;
    private Integrator tsit5;
    private Integrator dop853;
    private ExpandableODE equations;
    private AdaptiveStepsizeIntegrator hipparchus54;
    private AdaptiveStepsizeIntegrator hipparchus853;

    @Setup
    public void prepare() {
        OdeSystem system = states == 3 ? ExplicitStepBenchmark::threeStates : ExplicitStepBenchmark::sevenStates;
        initial = new double[states];
        initial[0] = 35;
        if (states == 7) {
            initial[6] = 30;
        }
        tsit5 = integrator(Solvers.tsit5(), system);
        dop853 = integrator(Solvers.dop853(), system);
        equations = new ExpandableODE(new Equations(system, states));
        hipparchus54 = new DormandPrince54Integrator(1e-12, DAY, TOLERANCE, TOLERANCE);
        hipparchus853 = new DormandPrince853Integrator(1e-12, DAY, TOLERANCE, TOLERANCE);
    }

    private Integrator integrator(OdeSolver solver, OdeSystem system) {
        return solver.with(Tolerance.of(TOLERANCE, TOLERANCE))
                .withMaxSteps(Long.MAX_VALUE)
                .integrator(OdeProblem.of(system, 0, DAY, initial));
    }

    @Benchmark
    public double tsit5(Work work) {
        return run(tsit5, work);
    }

    @Benchmark
    public double dop853(Work work) {
        return run(dop853, work);
    }

    @Benchmark
    public double hipparchusDormandPrince54(Work work) {
        return run(hipparchus54, 6, work);
    }

    @Benchmark
    public double hipparchusDormandPrince853(Work work) {
        return run(hipparchus853, 12, work);
    }

    private double run(Integrator integrator, Work work) {
        SolverStats before = integrator.stats();
        integrator.start(0, initial);
        integrator.advanceTo(DAY);
        SolverStats after = integrator.stats();
        work.steps += after.steps() + after.rejections() - before.steps() - before.rejections();
        return integrator.state(0);
    }

    private double run(AdaptiveStepsizeIntegrator integrator, int evaluationsPerStep, Work work) {
        double end =
                integrator.integrate(equations, new ODEState(0, initial), DAY).getPrimaryState()[0];
        work.steps += integrator.getEvaluations() / evaluationsPerStep;
        return end;
    }

    private static void threeStates(double t, double[] a, double[] da) {
        double out = 79 / 22.0 * a[0];
        double toSecond = 150 / 22.0 * a[0] - 150 / 60.0 * a[1];
        double toThird = 70 / 22.0 * a[0] - 70 / 170.0 * a[2];
        da[0] = -out - toSecond - toThird;
        da[1] = toSecond;
        da[2] = toThird;
    }

    /** The same with a metabolite of two compartments, an effect site and a response whose production it inhibits. */
    private static void sevenStates(double t, double[] a, double[] da) {
        threeStates(t, a, da);
        double exchange = 50 / 200.0 * a[3] - 50 / 100.0 * a[4];
        da[3] = 0.8 * (79 / 22.0) * a[0] - 60 / 200.0 * a[3] - exchange;
        da[4] = exchange;
        da[5] = 5 * (a[0] / 22 - a[5]);
        da[6] = 30 * 0.02 * (1 - 0.9 * a[5] / (0.05 + a[5])) - 0.02 * a[6];
    }

    private record Equations(OdeSystem system, int states) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return states;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] derivative = new double[states];
            system.derivatives(t, y, derivative);
            return derivative;
        }
    }
}

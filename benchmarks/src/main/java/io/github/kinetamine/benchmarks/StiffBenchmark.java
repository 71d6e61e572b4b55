package io.github.kinetamine.benchmarks;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.ode.problems.WorkPrecision;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
 * Which stiff method reaches which accuracy in which time, with the Jacobian given, at fifty times? After each trial a line says
 * {@code scd} (−log₁₀ of the largest relative error) and what one run costs: a table of work and precision.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar StiffBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class StiffBenchmark {

    @Param({"ROBER", "OREGO", "HIRES", "TMDD", "VDPOL"})
    private StiffProblem problem;

    @Param({"radau", "rodas5P", "bdf", "auto"})
    private String method;

    @Param({"1e-4", "1e-6", "1e-8", "1e-10"})
    private double relative;

    private OdeSolver solver;
    private OdeProblem equations;
    private SaveAt times;

    private OdeSolution last;

    @Setup
    public void choose() {
        OdeSolver chosen = switch (method) {
            case "radau" -> Solvers.radau();
            case "rodas5P" -> Solvers.rodas5P();
            case "bdf" -> Solvers.bdf();
            default -> Solvers.auto();
        };
        solver = chosen.with(problem.tolerance(relative));
        equations = problem.problemWithJacobian();
        times = SaveAt.times(problem.times());
        last = solver.solve(equations, times);
    }

    @Benchmark
    public OdeSolution solve() {
        last = solver.solve(equations, times);
        return last;
    }

    /** The other columns of the table: what one run reaches and costs. */
    @TearDown
    public void tell() {
        System.out.printf(
                Locale.ROOT,
                "%n%s %s %s: scd %.2f, %s%n",
                problem,
                method,
                relative,
                -Math.log10(WorkPrecision.error(problem, last)),
                last.stats());
    }
}

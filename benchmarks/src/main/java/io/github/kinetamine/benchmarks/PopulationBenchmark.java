package io.github.kinetamine.benchmarks;

import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.population.ResultMemory;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.Variability;
import java.util.concurrent.TimeUnit;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
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
 * What does a subject of a population cost, from its random numbers to its stored values? Without variability, and at two times
 * instead of 241, the same tell sampling, propagation and storing apart; a Hipparchus integrator through the same infusion and day
 * stands beside them.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar PopulationBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PopulationBenchmark {

    private static final int MANY = 10_000;
    private static final int SOME = 2_000;
    private static final int FEW = 64;
    private static final int BLOCKS = 512;

    private final Population day = Workloads.day().subjects(MANY);
    private final Population alike = day.vary(Variability.none());
    private final Population twoTimes = day.observe(every(minutes(6)).until(minutes(6)));
    private final Population course = Workloads.course().subjects(SOME);
    private final Population byEquations = Workloads.courseByEquations().subjects(FEW);
    private final Population byLaneEquations = Workloads.courseByLaneEquations().subjects(BLOCKS);
    private final Simulation one = course(day);
    private final ResultMemory memory = new ResultMemory();
    private final ResultMemory otherMemory = new ResultMemory();

    private static Simulation course(Population population) {
        return Simulation.of(population.model())
                .give(Dose.mg(35).intravenous().over(minutes(40)))
                .observe(every(seconds(864)).until(seconds(86_400)));
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public PopulationResult dayIntoUsedMemory() {
        return day.run(memory);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public PopulationResult dayIntoFreshMemory() {
        return day.run();
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public PopulationResult dayOnTwoThreads() {
        return day.threads(2).run(memory);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public PopulationResult dayWithoutSampling() {
        return alike.run(memory);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public PopulationResult twoTimesOfTheDay() {
        return twoTimes.run(otherMemory);
    }

    @Benchmark
    @OperationsPerInvocation(SOME)
    public PopulationResult courseIntoUsedMemory() {
        return course.run(memory);
    }

    @Benchmark
    @OperationsPerInvocation(SOME)
    public PopulationResult courseOnTwoThreads() {
        return course.threads(2).run(memory);
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public PopulationResult courseByPlainEquations() {
        return byEquations.run(memory);
    }

    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public PopulationResult courseByLaneEquations() {
        return byLaneEquations.run(memory);
    }

    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public PopulationResult courseByLaneEquationsOnTwoThreads() {
        return byLaneEquations.threads(2).run(memory);
    }

    @Benchmark
    public Profile oneSubjectAtHundredTimes() {
        return one.run();
    }

    /** The day of one subject by steps, without storing anything between. */
    @Benchmark
    public ODEState hipparchusThroughTheDay() {
        DormandPrince54Integrator integrator = new DormandPrince54Integrator(1e-10, 10, 1e-8, 1e-8);
        ODEState end =
                integrator.integrate(new ThreeCompartments(35 / (2.0 / 3)), new ODEState(0, new double[3]), 2.0 / 3);
        return integrator.integrate(new ThreeCompartments(0), new ODEState(end.getTime(), end.getPrimaryState()), 24);
    }

    /** The same equations for the other library. */
    private record ThreeCompartments(double rate) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return 3;
        }

        @Override
        public double[] computeDerivatives(double t, double[] a) {
            double toSecond = 150 * (a[0] / 22 - a[1] / 60);
            double toThird = 70 * (a[0] / 22 - a[2] / 170);
            return new double[] {rate - 79 * a[0] / 22 - toSecond - toThird, toSecond, toThird};
        }
    }
}

package io.github.kinetamine.benchmarks;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one subject take through the public API, from call to series, at 100 times over a day?
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ProfileBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProfileBenchmark {

    @Param({"domino-1984", "otto-2021", "otto-2021-racemate"})
    private String model;

    private Simulation simulation;
    private String analyte;

    @Setup
    public void plan() {
        simulation = Simulation.of(Ketamine.model(model))
                .give(Dose.mgPerKg(0.5).intravenous().over(Units.minutes(40)))
                .to(Subject.weighing(Units.kg(70)))
                .observe(Grid.every(Units.hours(0.24)).until(Units.hours(24)));
        analyte = Ketamine.model(model).analytes().get(0).name();
    }

    @Benchmark
    public Series callToSeries() {
        return simulation.run().series(analyte);
    }
}

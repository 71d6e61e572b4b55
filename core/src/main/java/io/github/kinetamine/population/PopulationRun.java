package io.github.kinetamine.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Simulates the subjects of a population and keeps all values; what a subject becomes does not depend on its chunk. */
final class PopulationRun {

    private static final int CHUNK = 256;

    private final Population population;
    private final long first;
    private final int count;

    PopulationRun(Population population, long first, int count) {
        this.population = population;
        this.first = first;
        this.count = count;
    }

    PopulationResult run(int threads, Progress progress, ResultMemory memory) {
        Shape shape = Shape.of(population);
        Columns columns = new Columns(
                first, count, population.observed().size(), shape.names().size(), memory);
        List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
        try {
            new Sharing(first, count, CHUNK, progress).<Sharing.Worker>run(threads, () -> {
                Block block = shape.block(population);
                return (from, some) -> block.simulate(from, some, columns, failures);
            });
        } catch (RuntimeException | Error e) {
            columns.clear(); // what lies in memory that is used again must not pass for a result
            throw e;
        }
        return shape.result(population, columns, failures);
    }
}

package io.github.kinetamine.population;

import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Shares the subjects of a population out to threads, chunk by chunk; what a subject becomes does not depend on its chunk. */
final class PopulationRun {

    /** What each thread does, which fails with unchecked exceptions alone. */
    private interface Work extends Callable<Void> {
        @Override
        Void call();
    }

    private static final int CHUNK = 256;

    private final Population population;
    private final long first;
    private final int count;
    private final int threads;

    PopulationRun(Population population, long first, int count, int threads) {
        this.population = population;
        this.first = first;
        this.count = count;
        this.threads = threads;
    }

    PopulationResult run(ResultMemory memory) {
        Profile typical = population.simulation(population.typical()).run(); // throws what concerns every subject
        List<Series> shape = typical.series();
        List<String> names = shape.stream().map(Series::name).toList();
        Columns columns = new Columns(first, count, population.grid().size(), names.size(), memory);
        List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
        share(names, columns, failures);
        List<PopulationSeries> series = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            series.add(new PopulationSeries(
                    names.get(i), shape.get(i).unit(), population.grid(), count, columns.series[i]));
        }
        return new PopulationResult(population, first, count, series, failures, typical.notes());
    }

    private void share(List<String> names, Columns columns, List<Failure> failures) {
        AtomicLong next = new AtomicLong(first);
        Work work = () -> {
            Block block = population.block(names);
            for (long from = next.getAndAdd(CHUNK); from < first + count; from = next.getAndAdd(CHUNK)) {
                block.simulate(from, (int) Math.min(CHUNK, first + count - from), columns, failures);
            }
            return null;
        };
        int workers = Math.min(threads, (count + CHUNK - 1) / CHUNK);
        if (workers == 1) {
            work.call();
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        try {
            for (var done : executor.invokeAll(Collections.nCopies(workers, work))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation of the population was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}

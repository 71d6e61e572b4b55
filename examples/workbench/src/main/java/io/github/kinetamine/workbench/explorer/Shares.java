package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Simulates a population in a share for each core: a page waits for a few hundred subjects, which a population alone leaves to one
 * core, and may be given up. Safe for use by many threads.
 */
final class Shares implements AutoCloseable {

    /** Fewer than these are slower by each: what subjects have in common is prepared for each share. */
    private static final int LEAST_SUBJECTS = 100;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(cores, task -> {
        Thread thread = new Thread(task, "shares");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * All subjects, the same as {@link Population#run()} gives.
     *
     * @throws CancellationException if the thread was interrupted
     */
    PopulationResult run(Population population) {
        List<Callable<PopulationResult>> shares = new ArrayList<>();
        int size = Math.max(LEAST_SUBJECTS, (population.size() + cores - 1) / cores);
        for (int first = 1; first <= population.size(); first += size) {
            int from = first;
            int count = Math.min(size, population.size() - first + 1);
            shares.add(() -> population.threads(1).simulate(from, count));
        }
        try {
            return joined(threads.invokeAll(shares));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static PopulationResult joined(List<Future<PopulationResult>> shares) throws InterruptedException {
        PopulationResult all = result(shares.get(0));
        for (Future<PopulationResult> share : shares.subList(1, shares.size())) {
            all = all.and(result(share));
        }
        return all;
    }

    private static PopulationResult result(Future<PopulationResult> share) throws InterruptedException {
        try {
            return share.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

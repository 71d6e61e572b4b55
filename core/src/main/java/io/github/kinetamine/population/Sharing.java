package io.github.kinetamine.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Shares numbered subjects out to threads, chunk by chunk. For one run. */
final class Sharing {

    /** What one thread does; its results are its own. */
    interface Worker {
        void work(long first, int count);
    }

    /** What one thread is told to do, which fails with unchecked exceptions alone. */
    private interface Shift<W> extends Callable<W> {
        @Override
        W call();
    }

    private final long end;
    private final long total;
    private final int chunk;
    private final Progress progress;
    private final AtomicLong next;
    private final Object report = new Object();
    private long done;
    private volatile boolean isOver;

    Sharing(long first, long count, int chunk, Progress progress) {
        this.end = Math.addExact(first, count);
        this.total = count;
        this.chunk = chunk;
        this.progress = progress;
        this.next = new AtomicLong(first);
    }

    /**
     * Lets workers do everything.
     *
     * @return the workers, one a thread
     * @throws CancellationException if it was ended before all was done
     */
    <W extends Worker> List<W> run(int threads, Supplier<W> hire) {
        int workers = (int) Math.min(threads, (total + chunk - 1) / chunk);
        if (workers == 1) {
            return List.of(shift(hire).call());
        }
        // Waiting below tells of an interrupt only while a thread works: quick ones would hide it.
        endIfInterrupted();
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        try {
            return finished(executor.invokeAll(Collections.nCopies(workers, shift(hire))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled("interrupted");
        } finally {
            isOver = true;
            executor.shutdownNow();
            awaitEnd(executor);
        }
    }

    private void endIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled("interrupted");
        }
    }

    /** No thread writes anything when the caller goes on; an interrupt on the way is kept for later. */
    private static void awaitEnd(ExecutorService executor) {
        boolean isInterrupted = false;
        boolean hasEnded = false;
        while (!hasEnded) {
            try {
                hasEnded = executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <W extends Worker> Shift<W> shift(Supplier<W> hire) {
        return () -> {
            try {
                W worker = hire.get();
                for (long from = next.getAndAdd(chunk); from < end && !isOver; from = next.getAndAdd(chunk)) {
                    endIfInterrupted();
                    if (progress.isCancelled()) {
                        throw cancelled("cancelled");
                    }
                    int count = (int) Math.min(chunk, end - from);
                    worker.work(from, count);
                    tell(count);
                }
                return worker;
            } catch (RuntimeException | Error e) {
                isOver = true;
                throw e;
            }
        };
    }

    private void tell(int count) {
        synchronized (report) {
            done += count;
            progress.done(done, total);
        }
    }

    private CancellationException cancelled(String how) {
        synchronized (report) {
            return new CancellationException("the simulation of a population was " + how + " when " + done + " of "
                    + total + " subjects were done; nothing of it is returned");
        }
    }

    private static <W> List<W> finished(List<Future<W>> shifts) throws InterruptedException {
        List<W> workers = new ArrayList<>();
        for (Future<W> shift : shifts) {
            try {
                workers.add(shift.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }
        return workers;
    }
}

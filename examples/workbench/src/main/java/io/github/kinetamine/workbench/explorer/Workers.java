package io.github.kinetamine.workbench.explorer;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that compute: as many as there are cores, with a short queue before them and a limit of time. Safe for use by many
 * threads.
 */
final class Workers implements AutoCloseable {

    private static final int WAITING_PER_CORE = 16;

    private final ThreadPoolExecutor executor;
    private final Duration limit;

    /** As many threads as there are cores. */
    Workers(Duration limit) {
        this(Runtime.getRuntime().availableProcessors(), limit);
    }

    Workers(int threads, Duration limit) {
        this.limit = limit;
        this.executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(threads * WAITING_PER_CORE));
    }

    /**
     * The result of a task.
     *
     * @throws Problem if too many wait already, if it takes too long, or if it is itself refused
     */
    byte[] run(Callable<byte[]> task) {
        Future<byte[]> future = submitted(task);
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException | CancellationException e) {
            throw tooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow();
        } catch (ExecutionException e) {
            throw problem(e.getCause());
        } finally {
            future.cancel(true);
        }
    }

    private Future<byte[]> submitted(Callable<byte[]> task) {
        try {
            return executor.submit(task);
        } catch (RejectedExecutionException e) {
            throw Problem.of(
                    Problem.TOO_MANY,
                    executor.getQueue().size() + " requests are waiting already: try again in a moment");
        }
    }

    private Problem tooSlow() {
        return Problem.of(
                Problem.TOO_SLOW,
                "no answer within " + limit.toMillis()
                        + " ms: take fewer arms, doses, subjects or points, or try again");
    }

    private static RuntimeException problem(Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof CancellationException) {
            return Problem.of(Problem.TOO_SLOW, "the computation was ended: try again");
        }
        if (cause instanceof OutOfMemoryError) {
            return Problem.of(Problem.TOO_SLOW, "there is too little memory: take fewer subjects or points");
        }
        return new IllegalStateException(cause);
    }

    /** Ends what is being computed. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}

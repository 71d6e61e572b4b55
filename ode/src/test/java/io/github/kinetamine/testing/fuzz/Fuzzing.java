package io.github.kinetamine.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Feeds a reader of outside input with damaged inputs. For each the reader must give a value or throw an exception that it
 * documents, whose message says something; anything else is a finding: another exception, an error such as an exhausted stack, or
 * an input that keeps it busy for longer than {@link #PATIENCE_SECONDS}.
 *
 * <p>Input <i>i</i> depends on the seed and <i>i</i> alone, so that a finding, which names both, can be had again. Immutable and
 * safe for use by many threads, if the reader is.
 */
public final class Fuzzing<I> {

    /** How many inputs a reader is given with every build. */
    public static final int FEW = 2_000;

    /** How many inputs a reader is given by the slow tests. */
    public static final int MANY = 1_000_000;

    /** Only a reader that hangs takes so long, on any machine. */
    public static final int PATIENCE_SECONDS = 20;

    private static final long SEED = 20_261_122;
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private final String name;
    private final Reader<I> reader;
    private final Mutator<I> mutator;
    private final List<Class<? extends Exception>> documented;

    /** What reads an input and may check what came out of it. */
    @FunctionalInterface
    public interface Reader<I> {
        void read(I input) throws Exception;
    }

    private Fuzzing(String name, Reader<I> reader, Mutator<I> mutator, List<Class<? extends Exception>> documented) {
        this.name = name;
        this.reader = reader;
        this.mutator = mutator;
        this.documented = documented;
    }

    /** A reader of texts that refuses by {@link IllegalArgumentException}, and texts that it takes. */
    public static Fuzzing<String> ofTexts(String name, Reader<String> reader, String... valid) {
        return new Fuzzing<>(name, reader, new TextMutator(List.of(valid)), List.of(IllegalArgumentException.class));
    }

    /** A reader of bytes that refuses by {@link IllegalArgumentException}, and bytes that it takes. */
    public static Fuzzing<byte[]> ofBytes(String name, Reader<byte[]> reader, byte[]... valid) {
        return new Fuzzing<>(name, reader, new ByteMutator(List.of(valid)), List.of(IllegalArgumentException.class));
    }

    /** The same for a reader that documents one more exception. */
    public Fuzzing<I> alsoRefusingBy(Class<? extends Exception> exception) {
        List<Class<? extends Exception>> all = new ArrayList<>(documented);
        all.add(exception);
        return new Fuzzing<>(name, reader, mutator, List.copyOf(all));
    }

    /**
     * Reads so many inputs.
     *
     * @throws AssertionError if the reader hangs
     */
    public Findings run(int inputs) {
        Run run = new Run(inputs);
        FutureTask<Void> task = new FutureTask<>(run, null);
        Thread thread = new Thread(task, "fuzzing " + name);
        thread.setDaemon(true);
        thread.start();
        while (!isDone(task)) {
            run.requireProgress(thread);
        }
        return run.findings;
    }

    private static boolean isDone(FutureTask<Void> task) {
        try {
            task.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError("the fuzzing itself has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** One pass, on a thread of its own. */
    private final class Run implements Runnable {

        private final int inputs;
        private final Findings findings = new Findings(name);
        private volatile int index;
        private volatile long since;
        private volatile I input;

        private Run(int inputs) {
            this.inputs = inputs;
            this.since = System.nanoTime();
        }

        @Override
        public void run() {
            for (int i = 0; i < inputs; i++) {
                input = mutator.mutated(new SplittableRandom(SEED + i * GOLDEN_RATIO));
                index = i;
                since = System.nanoTime();
                read();
            }
        }

        private void read() {
            try {
                reader.read(input);
            } catch (Throwable thrown) { // an exhausted stack is a finding, not the end
                String fault = Refusal.fault(thrown, documented);
                if (!fault.isEmpty()) {
                    findings.add(fault + ", " + place(), mutator.shown(input), thrown);
                }
            }
        }

        private String place() {
            return "input " + index + " of seed " + SEED;
        }

        private void requireProgress(Thread thread) {
            if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                AssertionError hangs = new AssertionError(name + " hangs at " + place() + ": " + mutator.shown(input));
                hangs.setStackTrace(thread.getStackTrace());
                throw hangs;
            }
        }
    }
}

package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that ends early ends wholly: its threads with it, and nothing that it has begun passes for a result. */
class EndedRunsTest {

    private static final Population PEOPLE = Population.of(OneCompartment.model())
            .give(Dose.mg(30).intravenous().over(minutes(30)))
            .vary(Variability.of(
                    RandomEffects.builder().logNormal("CL", Variance.of(0.2)).build()))
            .subjects(2000)
            .seed(3)
            .observe(every(hours(1)).until(hours(6)));

    /** Interrupts who asked after the first subjects, and goes on only when its own thread is told to end. */
    private static class Interrupting implements Progress {

        final Set<Thread> workers = ConcurrentHashMap.newKeySet();
        final CountDownLatch callerIsBack = new CountDownLatch(1);
        volatile boolean hasEnded;
        private final Thread caller = Thread.currentThread();

        @Override
        public void done(long subjects, long total) {
            workers.add(Thread.currentThread());
            caller.interrupt();
            if (Thread.currentThread() == caller) {
                return;
            }
            try {
                assertFalse(new CountDownLatch(1).await(1, TimeUnit.MINUTES), "nobody told this thread to end");
            } catch (InterruptedException e) {
                lingerFor(callerIsBack);
                Thread.currentThread().interrupt();
            }
            hasEnded = true;
        }

        /** Time enough for a caller that does not wait for its threads. */
        private static void lingerFor(CountDownLatch caller) {
            try {
                assertFalse(
                        caller.await(300, TimeUnit.MILLISECONDS), "the caller is back before its threads have ended");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anInterruptedCallerIsToldAndStaysInterrupted(int threads) throws InterruptedException {
        Interrupting interrupting = new Interrupting();
        Population people = PEOPLE.threads(threads).watchedBy(interrupting);
        try {
            String message =
                    assertThrows(CancellationException.class, people::run).getMessage();
            assertTrue(message.contains("interrupted") && message.contains("of 2000"), message);
            assertTrue(threads == 1 || interrupting.hasEnded, "a thread of the run goes on");
        } finally {
            interrupting.callerIsBack.countDown();
            assertTrue(Thread.interrupted(), "the interrupt is forgotten");
        }
        for (Thread worker : interrupting.workers) {
            if (worker != Thread.currentThread()) {
                worker.join(10_000);
                assertFalse(worker.isAlive(), worker.getName());
            }
        }
    }

    /** Cancels after the first subjects. */
    private static class Impatient implements Progress {

        private volatile boolean isEnough;

        @Override
        public void done(long subjects, long total) {
            isEnough = true;
        }

        @Override
        public boolean isCancelled() {
            return isEnough;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anEarlierResultInTheSameMemoryIsMissingAfterACancelledRun(int threads) {
        ResultMemory memory = new ResultMemory();
        PopulationResult earlier = PEOPLE.threads(threads).run(memory);
        Population other = PEOPLE.seed(4).threads(threads).watchedBy(new Impatient());
        assertThrows(CancellationException.class, () -> other.run(memory));
        assertAllMissing(earlier);
        PopulationResult again = PEOPLE.threads(threads).run(memory);
        PopulationResult fresh = PEOPLE.run();
        assertEquals(fresh.series("drug").value(1999, 3), again.series("drug").value(1999, 3));
    }

    @Test
    void anEarlierResultInTheSameMemoryIsMissingAfterAnError() {
        ResultMemory memory = new ResultMemory();
        PopulationResult earlier = Faults.people(Faults.healthy()).run(memory);
        OdeModel broken = Faults.equations((t, y, p, dy) -> {
            if (p[0] > 2 * Faults.LARGE) {
                throw new AssertionError("the table has a hole");
            }
            dy[0] = -p[0] * y[0];
        });
        assertThrows(AssertionError.class, () -> Faults.people(broken).run(memory));
        assertAllMissing(earlier);
    }

    private static void assertAllMissing(PopulationResult result) {
        for (int k = 0; k < result.size(); k++) {
            for (int i = 0; i < result.grid().size(); i++) {
                assertTrue(Double.isNaN(result.series("drug").value(k, i)), "subject " + result.id(k) + " at " + i);
            }
        }
    }
}

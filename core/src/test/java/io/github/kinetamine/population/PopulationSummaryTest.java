package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.variability.Distribution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A summary is what the whole result would say, without keeping it. */
class PopulationSummaryTest {

    private static final Population PEOPLE = Population.of(Ketamine.racemic())
            .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
            .like(Subject.weighing(kg(70)))
            .subjects(600)
            .seed(42)
            .observe(every(minutes(30)).until(hours(12)));

    private static final Population SOME_FAIL =
            PEOPLE.covariate(Covariates.WT, Distribution.normal(10, 10)).subjects(120);

    private static final PerSubject[] ASKED = {
        Measure.max("ketamine"),
        Measure.area("ketamine"),
        new Target("above 160", subject -> subject.series("ketamine").max() > 160)
    };

    private static byte[] bytes(PopulationSummary summary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            summary.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    @Test
    void threadsAndChunksChangeNoBit() {
        byte[] expected = bytes(PEOPLE.threads(1).summarise(ASKED));
        for (int threads : new int[] {1, 2, 4}) {
            for (int chunk : new int[] {7, 64, 1000}) {
                SummaryRun run = new SummaryRun(PEOPLE, 1, 600, List.of(ASKED));
                assertArrayEquals(expected, bytes(run.run(threads, chunk, Progress.unwatched())));
            }
        }
    }

    @Test
    void sharesJoinInAnyOrderToTheWhole() {
        PopulationSummary first = SOME_FAIL.summarise(1, 17, ASKED);
        PopulationSummary second = SOME_FAIL.summarise(18, 60, ASKED);
        PopulationSummary third = SOME_FAIL.summarise(78, 43, ASKED);
        byte[] whole = bytes(SOME_FAIL.summarise(ASKED));
        assertArrayEquals(whole, bytes(first.and(second).and(third)));
        assertArrayEquals(whole, bytes(third.and(first.and(second))));
        assertArrayEquals(whole, bytes(first.and(third).and(second)));
    }

    @Test
    void quantilesAreThoseOfTheResultToTheStatedError() {
        PopulationResult result = PEOPLE.run();
        PopulationSummary summary = PEOPLE.summarise(ASKED);
        for (String name : result.names()) {
            Series[] exact = result.series(name).quantiles(0, 0.05, 0.5, 0.95, 1);
            Series[] near = summary.series(name).quantiles(0, 0.05, 0.5, 0.95, 1);
            for (int j = 0; j < exact.length; j++) {
                for (int i = 0; i < exact[j].size(); i++) {
                    double value = exact[j].value(i);
                    assertEquals(value, near[j].value(i), QuantileSketch.RELATIVE_ERROR * value, name);
                }
            }
        }
        Proportion expected =
                result.probability(subject -> subject.series("ketamine").max() > 160);
        assertEquals(expected, summary.target("above 160"));
        double largest = result.series("ketamine").quantile(1).max();
        assertEquals(largest, summary.measure("Cmax ketamine").max());
        assertEquals(600, summary.measure("AUC ketamine").count());
    }

    @Test
    void failuresAreCountedAndTheFirstAreNamed() {
        List<Failure> failures = SOME_FAIL.run().failures();
        PopulationSummary summary = SOME_FAIL.summarise();
        assertEquals(failures.size(), summary.failureCount());
        assertEquals(
                failures.stream().map(Failure::toString).toList(),
                summary.failures().stream().map(Failure::toString).toList());
        assertEquals(120 - failures.size(), summary.series("ketamine").at(3).count());
    }

    @Test
    void aSubjectCountsOnce() {
        PopulationSummary first = PEOPLE.summarise(1, 17);
        String message = assertThrows(IllegalArgumentException.class, () -> first.and(PEOPLE.summarise(10, 17)))
                .getMessage();
        assertTrue(message.contains("subject 10"), message);
        PopulationSummary other = PEOPLE.seed(43).summarise(18, 17);
        message = assertThrows(IllegalArgumentException.class, () -> first.and(other))
                .getMessage();
        assertTrue(message.contains("seed"), message);
    }

    @Test
    void summariesAndResultsTravelAsBytes() throws IOException {
        PopulationSummary summary = SOME_FAIL.summarise(ASKED);
        byte[] bytes = bytes(summary);
        PopulationSummary back = PopulationSummary.read(SOME_FAIL, new ByteArrayInputStream(bytes));
        assertArrayEquals(bytes, bytes(back));
        assertEquals(summary.failures().toString(), back.failures().toString());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PopulationResult part = SOME_FAIL.simulate(51, 70);
        part.writeTo(out);
        PopulationResult read = PopulationResult.read(SOME_FAIL, new ByteArrayInputStream(out.toByteArray()));
        PopulationResult joined = SOME_FAIL.simulate(1, 50).and(read);
        PopulationResult whole = SOME_FAIL.run();
        for (int i = 0; i < whole.grid().size(); i++) {
            assertArrayEquals(
                    whole.series("ketamine").at(i), joined.series("ketamine").at(i));
        }
        assertEquals(whole.failures().toString(), joined.failures().toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> PopulationSummary.read(SOME_FAIL.seed(7), new ByteArrayInputStream(bytes)));
        assertThrows(IOException.class, () -> PopulationResult.read(SOME_FAIL, new ByteArrayInputStream(bytes)));
    }

    @Test
    void whoWatchesSeesAllSubjectsDone() {
        List<Long> told = new ArrayList<>();
        PEOPLE.watchedBy((done, total) -> told.add(done)).summarise();
        assertEquals(600, told.get(told.size() - 1));
        assertEquals(told.stream().sorted().distinct().toList(), told);
        told.clear();
        PEOPLE.watchedBy((done, total) -> told.add(total)).run();
        assertEquals(600, told.get(0));
    }

    @Test
    void whoWatchesMayCancel() {
        Progress impatient = new Progress() {
            private volatile boolean isEnough;

            @Override
            public void done(long subjects, long total) {
                isEnough = true;
            }

            @Override
            public boolean isCancelled() {
                return isEnough;
            }
        };
        String message = assertThrows(
                        CancellationException.class,
                        () -> PEOPLE.threads(1).watchedBy(impatient).run())
                .getMessage();
        assertTrue(message.contains("256 of 600"), message);
        assertThrows(
                CancellationException.class, () -> PEOPLE.watchedBy(impatient).summarise());
    }

    @Test
    void whatFailsInWhoWatchesReachesWhoAsked() {
        Population watched = PEOPLE.watchedBy((done, total) -> {
            throw new UnsupportedOperationException("no display");
        });
        assertEquals(
                "no display",
                assertThrows(UnsupportedOperationException.class, watched::run).getMessage());
    }

    @Test
    void anInterruptCancels() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, PEOPLE::summarise);
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void whatFailsInAQuestionReachesWhoAsked() {
        Target odd = new Target("odd", subject -> subject.series("cetamine").max() > 1);
        String message = assertThrows(IllegalArgumentException.class, () -> PEOPLE.summarise(odd))
                .getMessage();
        assertTrue(message.contains("cetamine"), message);
        assertThrows(
                IllegalArgumentException.class,
                () -> PEOPLE.summarise(Measure.max("ketamine"), Measure.max("ketamine")));
    }

    /** A million subjects at 100 times in 256 MB: the buckets of a tenth of them take a few of these, and hardly grow. */
    @Test
    @Tag("slow")
    void memoryDoesNotGrowWithTheSubjects() {
        Population many = PEOPLE.observe(every(minutes(15)).until(hours(25)));
        long buckets = buckets(many, 10_000);
        long ofMore = buckets(many, 100_000);
        assertTrue(ofMore < 1.5 * buckets, buckets + " then " + ofMore);
        assertTrue(ofMore * Long.BYTES < 16_000_000, ofMore + " buckets");
    }

    private static long buckets(Population population, int subjects) {
        SummaryRun run = new SummaryRun(population, 1, subjects, List.of());
        return run.tallies(1, SummaryRun.CHUNK, Progress.unwatched()).get(0).buckets();
    }
}

package io.github.kinetamine.population;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.random.RandomStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void quantilesLieOnTheLinesBetweenTheSortedNumbers() {
        Sample sample = Sample.of(4, 1, Double.NaN, 3, 2, 5);
        assertEquals(5, sample.size());
        assertEquals(1, sample.quantile(0));
        assertEquals(3, sample.median());
        assertClose(1.4, sample.quantile(0.1), 1e-15, 1, "between the first two");
        assertEquals(5, sample.quantile(1));
    }

    @Test
    void momentsOfTheFirstNaturalNumbersAreKnown() {
        Sample sample = Sample.of(1, 2, 3, 4, 5);
        assertEquals(3, sample.mean());
        assertClose(Math.sqrt(2.5), sample.sd(), 1e-15, 1, "sd");
        assertTrue(Double.isNaN(Sample.of(7).sd()));
    }

    /** Of 10 000 replicates, 95 % of the intervals cover the true mean, within 4.5 standard errors. */
    @Test
    void theMarginCoversTheTrueMeanAsOftenAsItSays() {
        int replicates = 10_000;
        int covered = 0;
        for (int i = 0; i < replicates; i++) {
            Sample sample = Sample.of(RandomStream.of(5, i, "margin").normals(100));
            covered += Math.abs(sample.mean()) <= sample.marginOfMean() ? 1 : 0;
        }
        double expected = 0.947; // P(|t| <= 1.96) with 99 degrees of freedom
        assertClose(
                expected, covered / (double) replicates, 4.5 * Math.sqrt(0.05 * 0.95 / replicates) + 5e-4, 1, "share");
    }

    @Test
    void noNumberIsNoSample() {
        assertThrows(IllegalArgumentException.class, () -> Sample.of());
        assertThrows(IllegalArgumentException.class, () -> Sample.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Sample.of(1).quantile(1.1));
    }
}

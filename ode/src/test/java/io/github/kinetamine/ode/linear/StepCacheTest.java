package io.github.kinetamine.ode.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which step matrices are kept. Lengths are drawn at random, so that some share a row and some do not. */
class StepCacheTest {

    private final SplittableRandom random = new SplittableRandom(1);

    private static StepCache cache() {
        Rates rates = new Rates(1);
        rates.take(new double[1], new double[] {0.5});
        return new StepCache(rates);
    }

    @Test
    void fourLengthsAreKeptWhateverTheyAre() {
        for (int trial = 0; trial < 300; trial++) {
            StepCache cache = cache();
            double[] lengths = random.doubles(4).toArray();
            StepMatrix[] steps = new StepMatrix[4];
            for (int i = 0; i < 4; i++) {
                steps[i] = cache.step(lengths[i], false);
                for (int j = 0; j < i; j++) {
                    assertNotSame(steps[j], steps[i]);
                }
            }
            for (int i = 3; i >= 0; i--) {
                assertSame(steps[i], cache.step(lengths[i], false));
                assertEquals(-Math.expm1(-0.5 * lengths[i]), steps[i].shareLost(0), 1e-15);
            }
        }
    }

    @Test
    void aLengthThatIsUsedAgainAndAgainKeepsItsPlace() {
        StepCache cache = cache();
        double often = 0.25;
        StepMatrix kept = cache.step(often, false);
        for (int i = 0; i < 1500; i++) {
            assertNotSame(kept, cache.step(random.nextDouble(), false));
            assertSame(kept, cache.step(often, false));
        }
    }
}

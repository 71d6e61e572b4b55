package io.github.kinetamine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams at fixed seeds, judged at 4.5 standard errors. */
class IndependenceTest {

    private static final int COUNT = 40_000;
    private static final double STANDARD_ERRORS = 4.5;

    /** Sequences of numbers that differ in one part of the key. */
    enum Neighbours {
        INDICES(i -> RandomStream.of(1, 1, "p").normal(i)),
        SUBJECTS(i -> RandomStream.of(1, i, "p").normal(0)),
        SEEDS(i -> RandomStream.of(i, 1, "p").normal(0)),
        OCCASIONS(i -> RandomStream.of(1, 1, "p").withOccasion(i).normal(0)),
        PURPOSES(i -> RandomStream.of(1, 1, "p" + i).normal(0)),
        SEED_AND_SUBJECT(i -> RandomStream.of(i, -i, "p").normal(0)),
        SUBJECT_AND_INDEX(i -> RandomStream.of(1, i, "p").normal(i));

        private final double[] numbers;

        Neighbours(LongToDoubleFunction number) {
            this.numbers = LongStream.range(0, COUNT).mapToDouble(number).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighboursAreNotCorrelated(Neighbours neighbours) {
        double[] z = neighbours.numbers;
        for (int lag = 1; lag <= 8; lag++) {
            double sum = 0;
            for (int i = lag; i < COUNT; i++) {
                sum += z[i] * z[i - lag];
            }
            assertWithin(sum / (COUNT - lag), 0, Math.sqrt(1.0 / (COUNT - lag)), "correlation at lag " + lag);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersHaveTheMomentsOfTheStandardNormal(Neighbours neighbours) {
        double[] moments = new double[5];
        for (double z : neighbours.numbers) {
            for (int k = 1; k <= 4; k++) {
                moments[k] += Math.pow(z, k) / COUNT;
            }
        }
        // the variance of z^k is E z^2k − (E z^k)²: 1, 3 − 1, 15, 105 − 9
        assertWithin(moments[1], 0, Math.sqrt(1.0 / COUNT), "mean");
        assertWithin(moments[2], 1, Math.sqrt(2.0 / COUNT), "variance");
        assertWithin(moments[3], 0, Math.sqrt(15.0 / COUNT), "third moment");
        assertWithin(moments[4], 3, Math.sqrt(96.0 / COUNT), "fourth moment");
    }

    @ParameterizedTest
    @EnumSource
    void numbersFillEveryCellAlike(Neighbours neighbours) {
        int cells = 100;
        int[] counts = new int[cells];
        for (double z : neighbours.numbers) {
            counts[(int) (cells * StandardNormal.probability(z))]++;
        }
        double expected = (double) COUNT / cells;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertWithin(chiSquare, cells - 1, Math.sqrt(2.0 * (cells - 1)), "chi-square");
    }

    /** Pairs of neighbours fill the square: what a correlation can't see. */
    @ParameterizedTest
    @EnumSource
    void pairsOfNeighboursFillTheSquareAlike(Neighbours neighbours) {
        int side = 10;
        int[] counts = new int[side * side];
        double[] z = neighbours.numbers;
        for (int i = 0; i < COUNT; i += 2) {
            int row = (int) (side * StandardNormal.probability(z[i]));
            int column = (int) (side * StandardNormal.probability(z[i + 1]));
            counts[side * row + column]++;
        }
        double expected = COUNT / 2.0 / counts.length;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertWithin(chiSquare, counts.length - 1, Math.sqrt(2.0 * (counts.length - 1)), "chi-square");
    }

    /** Of half a million numbers of 52 bits, a repetition is to be expected once in 36 000 such tests. */
    @Test
    void noTwoKeysShareANumber() {
        Set<Double> seen = new HashSet<>();
        int count = 0;
        for (long seed = -5; seed < 5; seed++) {
            for (String purpose : new String[] {"a", "b", "ab", "a b", "variability"}) {
                RandomStream stream = RandomStream.of(seed, 0, purpose);
                for (long subject = -50; subject < 50; subject++) {
                    for (long occasion = 0; occasion < 10; occasion++) {
                        for (double u : stream.withSubject(subject)
                                .withOccasion(occasion)
                                .uniforms(10)) {
                            seen.add(u);
                            count++;
                        }
                    }
                }
            }
        }
        assertEquals(count, seen.size());
    }

    private static void assertWithin(double actual, double expected, double standardError, String what) {
        double errors = Math.abs(actual - expected) / standardError;
        assertTrue(
                errors <= STANDARD_ERRORS,
                what + " was " + actual + ", " + errors + " standard errors from " + expected);
    }
}

package io.github.kinetamine.random;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.testing.AllocatedBytes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RandomStreamTest {

    private static final RandomStream STREAM = RandomStream.of(42, 7, "variability");

    /** The generator and the whole path from key to number, against another implementation of Philox. */
    @ParameterizedTest(name = "seed {0}, subject {1}, {2}, occasion {3}: number {4}")
    @CsvFileSource(resources = "streams.csv")
    void numbersAreThoseOfPhiloxUnderTheDocumentedKey(
            long seed, long subject, String purpose, long occasion, long index, double uniform, double normal) {
        RandomStream stream = RandomStream.of(seed, subject, purpose).withOccasion(occasion);
        assertEquals(uniform, stream.uniform(index));
        assertClose(normal, stream.normal(index), 1e-15);
    }

    /** The first words of two keys in the tests of Commons RNG 1.7, which took them from the Python package randomgen 2.3.0. */
    @Test
    void theGeneratorGivesItsPublishedWords() {
        UniformRandomProvider key = new Philox4x64(new long[] {67_280_421_310_721L, 0x9E3779B97F4A7C15L, 0, 0, 0, 0});
        assertEquals(7651105821017786633L, key.nextLong());
        assertEquals(-986727441099762072L, key.nextLong());
        UniformRandomProvider counter = new Philox4x64(new long[] {123, 456, 789, 10, 11, 12});
        assertEquals(-2676203041825239039L, counter.nextLong());
        assertEquals(-2740683717708353481L, counter.nextLong());
    }

    @Property(tries = 100)
    void aNumberIsTheSameAloneAndInAnyRun(
            @ForAll long seed, @ForAll long subject, @ForAll @IntRange(max = 40) int first) {
        RandomStream stream = RandomStream.of(seed, subject, "any");
        double[] run = stream.uniforms(50);
        assertArrayEquals(Arrays.copyOfRange(run, first, 50), stream.uniforms(first, new double[50 - first]));
        assertEquals(run[first], stream.uniform(first));
        assertArrayEquals(stream.normals(9), Arrays.copyOf(stream.normals(30), 9));
        assertEquals(stream.normal(first), stream.normals(first, new double[1])[0]);
    }

    @Test
    void threadsAndOrderChangeNothing() {
        double[] forwards = LongStream.range(0, 2000)
                .mapToDouble(i -> STREAM.withSubject(i).normal(3))
                .toArray();
        double[] parallel = LongStream.range(0, 2000)
                .parallel()
                .mapToDouble(i -> STREAM.withSubject(i).normal(3))
                .toArray();
        double[] backwards = LongStream.range(0, 2000)
                .map(i -> 1999 - i)
                .mapToDouble(i -> STREAM.withSubject(i).normal(3))
                .toArray();
        assertArrayEquals(forwards, parallel);
        assertArrayEquals(
                forwards,
                IntStream.range(0, 2000).mapToDouble(i -> backwards[1999 - i]).toArray());
    }

    @Test
    void aCopyForAnotherKeyIsTheStreamOfThatKey() {
        RandomStream other = STREAM.withSubject(8).withPurpose("residual").withOccasion(2);
        assertEquals(RandomStream.of(42, 8, "residual").withOccasion(2), other);
        assertEquals(RandomStream.of(42, 8, "residual").withOccasion(2).hashCode(), other.hashCode());
        assertEquals(List.of(42L, 8L, 2L), List.of(other.seed(), other.subject(), other.occasion()));
        assertEquals("residual", other.purpose());
        assertEquals("seed 42, subject 8, residual, occasion 2", other.toString());
        assertNotEquals(other, STREAM);
        assertEquals(
                STREAM.uniform(0),
                other.withSubject(7).withPurpose("variability").withOccasion(0).uniform(0));
    }

    @Test
    void uniformsLieOnASymmetricGridInsideTheInterval() {
        for (double u : STREAM.uniforms(10_000)) {
            assertTrue(u >= 0x1p-53 && u <= 1 - 0x1p-53);
            assertEquals(1, (u * 0x1p53) % 2);
            assertEquals(u, 1 - (1 - u));
        }
    }

    @Test
    void nothingIsAllocatedPerNumber() {
        double[] target = new double[100_000];
        assertTrue(AllocatedBytes.of(() -> STREAM.normals(0, target)) < 10_000);
    }

    @Test
    void keysThatMakeNoStreamAreRefused() {
        assertRefused("must not be blank", () -> RandomStream.of(1, 1, " "));
        assertRefused("half of a surrogate pair", () -> RandomStream.of(1, 1, "a\uD800"));
        assertRefused("index of a random number must not be negative, got -1", () -> STREAM.uniform(-1));
        assertRefused("count of random numbers must not be negative, got -2", () -> STREAM.normals(-2));
        assertEquals(0, STREAM.uniforms(0).length);
    }

    private static void assertRefused(String words, Runnable call) {
        var error = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}

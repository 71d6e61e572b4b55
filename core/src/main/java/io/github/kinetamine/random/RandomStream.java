package io.github.kinetamine.random;

import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.Philox4x64;

/**
 * The sequence of random numbers that belongs to a seed, a subject, a purpose and an occasion.
 *
 * <p>A stream is a name, not a state: its number at an index is a function of the key and the index alone. Subject 7 of seed 42 is
 * therefore the same subject in every thread, batch and order; asking for more numbers of one purpose moves no number of
 * another; and two arms under one seed share their random numbers.
 *
 * <p>The generator is Philox4x64 with 10 rounds, a bijection of a 256-bit counter under a 128-bit key, four 64-bit words per
 * counter. With {@code d} the SHA-256 digest of the purpose in UTF-8, read as big-endian words of 64 bits:
 *
 * <pre>
 * key 0      seed                  counter 0  1 + index div 4
 * key 1      d[0]                  counter 1  d[1]
 *                                  counter 2  occasion
 *                                  counter 3  subject
 * </pre>
 *
 * The word at {@code index mod 4} of that counter's output is the number {@code x} of the index; {@code u = (x div 2^12 + 1/2)
 * / 2^52}, with {@code x} unsigned, is its uniform, and the normal is {@link StandardNormal#quantile} of {@code u}. So two streams
 * share a counter under one key only if they are the same stream, or if two purposes agree in 128 bits of SHA-256, which nobody
 * has ever seen happen. Uniforms lie on a grid of step 2^-52 strictly between 0 and 1, symmetric about 1/2; normals between −8.21
 * and 8.21.
 *
 * <p>Uniforms are the same bits on every Java version and machine; normals are so as far as {@link Math#log} is, which is on one
 * family of processors (otherwise to 1e-15 relative). All values of seed, subject and occasion are allowed. Not for secrets: the
 * key can be guessed.
 *
 * <p>Reference: Salmon JK, Moraes MA, Dror RO, Shaw DE. Parallel random numbers: as easy as 1, 2, 3. SC'11 (2011),
 * doi:10.1145/2063384.2063405.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class RandomStream {

    private static final int WORDS_PER_COUNTER = 4;
    private static final double STEP = 0x1p-52;

    private final long seed;
    private final long subject;
    private final Purpose purpose;
    private final long occasion;

    private RandomStream(long seed, long subject, Purpose purpose, long occasion) {
        this.seed = seed;
        this.subject = subject;
        this.purpose = purpose;
        this.occasion = occasion;
    }

    /**
     * The stream of a subject for a purpose, on occasion 0.
     *
     * @param seed names the whole experiment
     * @param subject the subject's number
     * @param purpose what the numbers are for, such as {@code variability}; not blank
     */
    public static RandomStream of(long seed, long subject, String purpose) {
        return new RandomStream(seed, subject, Purpose.of(purpose), 0);
    }

    /** The stream of another subject for the same purpose. */
    public RandomStream withSubject(long newSubject) {
        return new RandomStream(seed, newSubject, purpose, occasion);
    }

    /** The stream of the same subject for another purpose. */
    public RandomStream withPurpose(String newPurpose) {
        return new RandomStream(seed, subject, Purpose.of(newPurpose), occasion);
    }

    /** The stream of the same subject and purpose on another occasion. */
    public RandomStream withOccasion(long newOccasion) {
        return new RandomStream(seed, subject, purpose, newOccasion);
    }

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** The subject's number. */
    public long subject() {
        return subject;
    }

    /** What the numbers are for. */
    public String purpose() {
        return purpose.name();
    }

    /** The number of the occasion, 0 unless another was asked for. */
    public long occasion() {
        return occasion;
    }

    /** The uniform number, strictly between 0 and 1, at an index from 0. */
    public double uniform(long index) {
        return uniforms(index, new double[1])[0];
    }

    /** The standard normal number at an index from 0. */
    public double normal(long index) {
        return StandardNormal.quantile(uniform(index));
    }

    /** The first so many uniform numbers. */
    public double[] uniforms(int count) {
        return uniforms(0, new double[requireCount(count)]);
    }

    /** The first so many standard normal numbers. */
    public double[] normals(int count) {
        return normals(0, new double[requireCount(count)]);
    }

    /** Fills an array with the uniform numbers from an index on, and returns it. Nothing is allocated per number. */
    public double[] uniforms(long first, double[] target) {
        if (first < 0) {
            throw new IllegalArgumentException("index of a random number must not be negative, got " + first);
        }
        UniformRandomProvider words = wordsFrom(first);
        for (int i = 0; i < target.length; i++) {
            target[i] = ((words.nextLong() >>> 12) + 0.5) * STEP;
        }
        return target;
    }

    /** Fills an array with the standard normal numbers from an index on, and returns it. Nothing is allocated per number. */
    public double[] normals(long first, double[] target) {
        uniforms(first, target);
        for (int i = 0; i < target.length; i++) {
            target[i] = StandardNormal.quantile(target[i]);
        }
        return target;
    }

    /** The generator increments its counter before its first output. */
    private UniformRandomProvider wordsFrom(long index) {
        long counter = index / WORDS_PER_COUNTER;
        UniformRandomProvider words =
                new Philox4x64(new long[] {seed, purpose.high(), counter, purpose.low(), occasion, subject});
        for (long skipped = 0; skipped < index % WORDS_PER_COUNTER; skipped++) {
            words.nextLong();
        }
        return words;
    }

    private static int requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count of random numbers must not be negative, got " + count);
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RandomStream stream
                && seed == stream.seed
                && subject == stream.subject
                && occasion == stream.occasion
                && purpose.equals(stream.purpose);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seed, subject, purpose, occasion);
    }

    /** The key in words. */
    @Override
    public String toString() {
        return "seed " + seed + ", subject " + subject + ", " + purpose.name() + ", occasion " + occasion;
    }
}

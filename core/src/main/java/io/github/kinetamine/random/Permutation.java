package io.github.kinetamine.random;

/**
 * An order of the whole numbers below n, of which any place can be had without the others: rounds that turn the numbers of
 * enough bits into one another (an odd factor, a summand, the upper half added to the lower by exclusive or), repeated until the
 * outcome is below n. Immutable and safe for use by many threads.
 */
final class Permutation {

    private static final int ROUNDS = 8;

    private final int size;
    private final int bits;
    private final long[] factors = new long[ROUNDS];
    private final long[] summands = new long[ROUNDS];

    private Permutation(RandomStream key, int size) {
        this.size = size;
        this.bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
        double[] uniforms = key.uniforms(2 * ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            factors[i] = (long) (uniforms[2 * i] * 0x1p40) | 1;
            summands[i] = (long) (uniforms[2 * i + 1] * 0x1p40);
        }
    }

    /** The permutation of a stream. */
    static Permutation of(RandomStream key, int size) {
        return new Permutation(key, size);
    }

    /** The number at a place from 0. */
    int at(int place) {
        long number = mixed(place);
        while (number >= size) {
            number = mixed(number);
        }
        return (int) number;
    }

    private long mixed(long number) {
        long mask = (1L << bits) - 1;
        long x = number;
        for (int i = 0; i < ROUNDS; i++) {
            x = (x * factors[i] + summands[i]) & mask;
            x ^= x >>> ((bits + 1) / 2);
        }
        return x;
    }
}
